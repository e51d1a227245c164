import { KyhanError } from '@kyhan/errors';
import type { Timetable } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import type { AssignmentTable, CycleTable } from '../schema.js';

type Facts = Omit<AssignmentTable, 'state' | 'lastHash'>;
type OfCycle = Pick<
  CycleTable,
  'planSlug' | 'planVersion' | 'obligationId' | 'periodKey' | 'periodFrom' | 'periodTo'
>;

/**
 * What one unit owes in one cycle: the facts that status is derived from (`assignmentStatus` of the engine)
 * and its cycle. Absent facts are absent keys.
 */
export type AssignmentFacts = Present<Facts & OfCycle>;

/** An assignment with its timetable in force. */
export type Assignment = AssignmentFacts & { readonly timetable: Timetable };

const FACTS = [
  'assignments.assignmentId',
  'assignments.cycleId',
  'assignments.shard',
  'assignments.stepId',
  'assignments.unitId',
  'assignments.insteadOf',
  'assignments.transferredFrom',
  'assignments.openedAt',
  'assignments.opensAt',
  'assignments.dueOn',
  'assignments.dueAt',
  'assignments.dueSoonAt',
  'assignments.lockAt',
  'assignments.overdueAt',
  'assignments.escalatedLevel',
  'assignments.submissionId',
  'assignments.version',
  'assignments.nil',
  'assignments.onTime',
  'assignments.submittedAt',
  'assignments.returnedAt',
  'assignments.extendedAt',
  'assignments.acceptedAt',
  'assignments.waivedAt',
  'assignments.transferredAt',
  'assignments.transferredTo',
  'assignments.missedAt',
  'assignments.endedAt',
  'assignments.lastSequence',
  'cycles.planSlug',
  'cycles.planVersion',
  'cycles.obligationId',
  'cycles.periodKey',
  'cycles.periodFrom',
  'cycles.periodTo',
] as const;

/** The facts of assignments with their cycles; the fold itself stays behind, it is large. */
export function selectAssignmentFacts(db: Db) {
  return db
    .selectFrom('assignments')
    .innerJoin('cycles', 'cycles.cycleId', 'assignments.cycleId')
    .select(FACTS);
}

function selectAssignments(db: Db) {
  return selectAssignmentFacts(db).select(sql<Timetable>`assignments.state -> 'timetable'`.as('timetable'));
}

/**
 * The assignment, if there is one.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findAssignment(
  register: Register,
  assignmentId: string,
): Promise<Assignment | undefined> {
  const row = await selectAssignments(register.db)
    .where('assignments.assignmentId', '=', assignmentId)
    .executeTakeFirst();
  return row === undefined ? undefined : present(row);
}

/**
 * The assignment.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND
 */
export async function getAssignment(register: Register, assignmentId: string): Promise<Assignment> {
  const found = await findAssignment(register, assignmentId);
  if (found === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  return found;
}

export interface AssignmentFilter {
  readonly planSlug?: string;
  readonly obligationId?: string;
  readonly unitId?: string;
  readonly cycleId?: string;
  readonly ended?: boolean;
  readonly cycleState?: 'open' | 'closed';
  readonly assignmentIds?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * Assignments by due instant, then id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAssignments(
  register: Register,
  filter: AssignmentFilter = {},
): Promise<Assignment[]> {
  const { planSlug, obligationId, unitId, cycleId, ended, cycleState, assignmentIds, limit, offset } = filter;
  const rows = await selectAssignments(register.db)
    .$if(planSlug !== undefined, (query) => query.where('cycles.planSlug', '=', planSlug ?? ''))
    .$if(obligationId !== undefined, (query) => query.where('cycles.obligationId', '=', obligationId ?? ''))
    .$if(unitId !== undefined, (query) => query.where('assignments.unitId', '=', unitId ?? ''))
    .$if(cycleId !== undefined, (query) => query.where('assignments.cycleId', '=', cycleId ?? ''))
    .$if(ended === true, (query) => query.where('assignments.endedAt', 'is not', null))
    .$if(ended === false, (query) => query.where('assignments.endedAt', 'is', null))
    .$if(assignmentIds !== undefined, (query) =>
      query.where('assignments.assignmentId', '=', sql<string>`any(${assignmentIds})`),
    )
    .$if(cycleState === 'open', (query) => query.where('cycles.closedAt', 'is', null))
    .$if(cycleState === 'closed', (query) => query.where('cycles.closedAt', 'is not', null))
    .orderBy('assignments.dueAt')
    .orderBy('assignments.assignmentId')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .$if(offset !== undefined, (query) => query.offset(offset ?? 0))
    .execute();
  return rows.map((row) => present(row));
}
