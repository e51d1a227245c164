import { KyhanError } from '@kyhan/errors';
import type { Timetable } from '@kyhan/engine';
import { sql, type Selectable } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { readPage, type Counted, type PageOrder, type Page, type Paging } from '../page.js';
import { present, type Present } from '../present.js';
import type { AssignmentTable, CycleTable, StandingTable, TimetableTable } from '../schema.js';
import { timetableOf } from '../streams/assignment-state.js';
import { matchesSql, UPDATED_AT, type AssignmentFilter } from './assignment-filter.js';
import { namedLike } from './named-like.js';
import { isTallied, talliesSql } from './tallied-facts.js';

type Facts = Omit<AssignmentTable, 'assignmentKey' | 'cycleKey' | 'review'> &
  Pick<Selectable<TimetableTable>, 'opensAt' | 'dueOn' | 'dueAt' | 'dueSoonAt' | 'lockAt'> &
  Pick<Selectable<StandingTable>, 'lastSequence' | 'escalatedLevel' | 'version' | Handed | Happened>;
type Handed =
  | 'submissionId'
  | 'nil'
  | 'onTime'
  | 'punctualVersion'
  | 'punctualAt'
  | 'punctualDueAt'
  | 'submittedAt'
  | 'lead'
  | 'entered'
  | 'prepared'
  | 'returnedAt'
  | 'timesReturned'
  | 'timesMendedLate'
  | 'waivedRules'
  | 'formerUnitIds';
type Happened =
  | 'overdueAt'
  | 'extendedAt'
  | 'acceptedAt'
  | 'waivedAt'
  | 'transferredAt'
  | 'transferredTo'
  | 'missedAt'
  | 'lapsedAt'
  | 'endedAt'
  | 'contestedAt'
  | 'acknowledgedAt'
  | 'asking'
  | 'stoppedAt'
  | 'stoppedMs'
  | 'promisedOn'
  | 'pausedUntil';
type OfCycle = Pick<
  CycleTable,
  'cycleId' | 'planSlug' | 'planVersion' | 'obligationId' | 'periodKey' | 'periodFrom' | 'periodTo'
>;

/**
 * What one unit owes in one cycle: the facts that status is derived from (`assignmentStatus` of the engine)
 * and its cycle. Absent facts are absent keys.
 */
export type AssignmentFacts = Present<Facts & OfCycle>;

/** An assignment with its timetable in force, and when something happened to it last. */
export type Assignment = AssignmentFacts & {
  readonly timetable: Timetable;
  /** Of its last event, plan time. */
  readonly updatedAt: number;
  /** Of a contribution: who owes by now what gathers it. */
  readonly leadUnitId?: string;
};

const FACTS = [
  'assignments.assignmentId',
  'cycles.cycleId',
  'assignments.shard',
  'assignments.stepId',
  'assignments.unitId',
  'assignments.insteadOf',
  'assignments.transferredFrom',
  'assignments.openedAt',
  'assignments.asked',
  'assignments.contribution',
  'assignments.approval',
  'timetables.opensAt',
  'timetables.dueOn',
  'timetables.dueAt',
  'timetables.dueSoonAt',
  'timetables.lockAt',
  'standings.overdueAt',
  'standings.escalatedLevel',
  'standings.submissionId',
  'standings.version',
  'standings.nil',
  'standings.onTime',
  'standings.punctualVersion',
  'standings.punctualAt',
  'standings.punctualDueAt',
  'standings.submittedAt',
  'standings.lead',
  'standings.entered',
  'standings.prepared',
  'standings.returnedAt',
  'standings.timesReturned',
  'standings.timesMendedLate',
  'standings.extendedAt',
  'standings.acceptedAt',
  'standings.waivedAt',
  'standings.transferredAt',
  'standings.transferredTo',
  'standings.missedAt',
  'standings.lapsedAt',
  'standings.endedAt',
  'standings.contestedAt',
  'standings.acknowledgedAt',
  'standings.asking',
  'standings.stoppedAt',
  'standings.stoppedMs',
  'standings.promisedOn',
  'standings.pausedUntil',
  'standings.waivedRules',
  'standings.formerUnitIds',
  'standings.lastSequence',
  'cycles.planSlug',
  'cycles.planVersion',
  'cycles.obligationId',
  'cycles.periodKey',
  'cycles.periodFrom',
  'cycles.periodTo',
] as const;

/** The facts of assignments with their cycles. */
export function selectAssignmentFacts(db: Db) {
  return db
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('timetables', 'timetables.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(FACTS);
}

function selectAssignments(db: Db) {
  return selectAssignmentFacts(db).select([
    'timetables.rest',
    UPDATED_AT.as('updatedAt'),
    LEAD_UNIT_ID.as('leadUnitId'),
  ]);
}

const LEAD_UNIT_ID = sql<string | null>`(select led.unit_id from assignments led
  where led.assignment_id = standings.lead ->> 'assignmentId')`;

type AssignmentRow = Awaited<ReturnType<ReturnType<typeof selectAssignments>['execute']>>[number];

function assignment({ rest, ...facts }: AssignmentRow): Assignment {
  return { ...present(facts), timetable: timetableOf({ rest, ...facts }) };
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
  return row === undefined ? undefined : assignment(row);
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

async function filtered(register: Register, filter: AssignmentFilter) {
  const named = filter.text === undefined ? undefined : await namedLike(register, filter.text);
  return selectAssignments(register.db).where(matchesSql(filter, named));
}

/**
 * Assignments by due instant, then as they were opened; the first `most` of them where it is given.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAssignments(
  register: Register,
  filter: AssignmentFilter = {},
  most?: number,
): Promise<Assignment[]> {
  const all = (await filtered(register, filter))
    .orderBy('standings.dueBy')
    .orderBy('standings.assignmentKey');
  const rows = await (most === undefined ? all : all.limit(most)).execute();
  return rows.map(assignment);
}

/**
 * A page of the same, however long the list is. Where only what has ended is asked for, the newest ended come first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfAssignments(
  register: Register,
  filter: AssignmentFilter,
  paging: Paging,
): Promise<Page<Assignment>> {
  const order = filter.ended === true ? NEWEST_ENDED : EARLIEST_DUE;
  const total = isTallied(filter) ? { total: () => countOf(register, filter) } : {};
  const { items, ...rest } = await readPage(await filtered(register, filter), { ...order, ...total }, paging);
  return { items: items.map(assignment), ...rest };
}

/** An index has them in this order: what is beyond a page is not read. */
const BY_KEY = {
  id: 'assignments.assignmentId',
  key: {
    column: 'standings.assignmentKey',
    ofId: (id: string) => sql<number>`(select assignment_key from assignments where assignment_id = ${id})`,
  },
} as const;
const EARLIEST_DUE: PageOrder = { ...BY_KEY, at: 'standings.dueBy' };
const NEWEST_ENDED: PageOrder = { ...BY_KEY, at: 'standings.endedAt', newestFirst: true };

/** Kept in tallies, it is told whole. */
async function countOf({ db }: Register, filter: AssignmentFilter): Promise<Counted> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(t.count), 0)::integer as count from ${talliesSql(filter)}`.execute(db);
  return { total: rows[0]?.count ?? 0 };
}
