import { recipientsOfResult, sendingStanding, type SendingStanding } from '@kyhan/engine';
import type { Obligation, Plan } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { selectAssignmentFacts, type AssignmentFacts } from '../assignments/assignment.js';
import { present } from '../present.js';
import { sendingEvents, type SendingRecord } from './sending-events.js';

/** An accepted result that goes out, and how far it has gone. */
export interface OutgoingReport {
  readonly assignment: AssignmentFacts & { readonly acceptedAt: number };
  readonly standing: SendingStanding<SendingRecord>;
}

export interface AskedOutgoing {
  readonly planSlug: string;
  /** Of one cycle alone. */
  readonly cycleId?: string;
  /** Accepted then or later, plan time. */
  readonly acceptedSince: number;
}

/**
 * The accepted results of a plan that go out to somebody by the version that their cycle follows, by their days, each
 * with how far it has gone.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listOutgoing(
  register: Register,
  { planSlug, cycleId, acceptedSince }: AskedOutgoing,
): Promise<OutgoingReport[]> {
  const sending = await sendingObligations(register.db, planSlug);
  if (sending.size === 0) return [];
  const obligationIds = [...new Set([...sending.values()].map(({ obligation }) => obligation.id))];
  const rows = await selectAssignmentFacts(register.db)
    .where('cycles.planSlug', '=', planSlug)
    .where('cycles.obligationId', '=', sql<string>`any(${obligationIds})`)
    .where('standings.acceptedAt', '>=', acceptedSince)
    // What was accepted has ended then; an index has these.
    .where('standings.endedAt', '>=', acceptedSince)
    .$if(cycleId !== undefined, (query) => query.where('cycles.cycleId', '=', cycleId ?? ''))
    .orderBy('standings.dueBy')
    .orderBy('assignments.assignmentKey')
    .execute();
  const going = rows
    .map((row) => present(row) as OutgoingReport['assignment'])
    .filter((one) => {
      const said = sending.get(saidOf(one.planVersion, one.obligationId));
      return said !== undefined && recipientsOfResult(said, said.obligation, one).length > 0;
    });
  const events = await sendingEvents(register, [...new Set(going.map((one) => one.cycleId))]);
  const byAssignment = new Map<string, SendingRecord[]>();
  for (const event of events) {
    const { assignmentId } = event.fact;
    byAssignment.set(assignmentId, [...(byAssignment.get(assignmentId) ?? []), event]);
  }
  return going.map((assignment) => ({
    assignment,
    standing: sendingStanding(byAssignment.get(assignment.assignmentId) ?? []),
  }));
}

type Sending = Pick<Plan, 'coordinator'> & {
  readonly obligation: Pick<Obligation, 'id' | 'steps' | 'recipients'>;
};

/** Of each version of a plan the obligations whose results go out. */
async function sendingObligations(db: Db, planSlug: string): Promise<ReadonlyMap<string, Sending>> {
  const { rows } = await sql<Sending & { version: number }>`
    select v.version, v.coordinator, jsonb_build_object(
      'id', o -> 'id', 'steps', o -> 'steps', 'recipients', o -> 'recipients') as obligation
    from plan_versions v cross join jsonb_array_elements(v.plan -> 'obligations') as o
    where v.plan_slug = ${planSlug} and jsonb_array_length(coalesce(o -> 'recipients', '[]')) > 0`.execute(
    db,
  );
  return new Map(rows.map((row) => [saidOf(row.version, row.obligation.id), row]));
}

function saidOf(version: number, obligationId: string): string {
  return `${version} ${obligationId}`;
}

/** Whether what was accepted last is still to be issued. Pure; throws nothing. */
export function isToIssue({ assignment, standing }: OutgoingReport): boolean {
  return standing.issued?.fact.submissionId !== assignment.submissionId;
}
