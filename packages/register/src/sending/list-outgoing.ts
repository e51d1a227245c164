import { recipientsOfResult, sendingStanding, type SendingStanding } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { selectAssignmentFacts, type AssignmentFacts } from '../assignments/assignment.js';
import { present } from '../present.js';
import { sendingEvents, type SendingRecord } from './sending-events.js';

/** An accepted result that goes out, and how far it has gone. */
export interface OutgoingReport {
  readonly assignment: AssignmentFacts & { readonly acceptedAt: number };
  readonly standing: SendingStanding<SendingRecord>;
}

export interface AskedOutgoing {
  /** Its newest version says what goes out. */
  readonly plan: Plan;
  /** Of one cycle alone. */
  readonly cycleId?: string;
  /** Accepted then or later, plan time. */
  readonly acceptedSince: number;
}

/**
 * The accepted results of a plan that go out to somebody, by their days, each with how far it has gone.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listOutgoing(
  register: Register,
  { plan, cycleId, acceptedSince }: AskedOutgoing,
): Promise<OutgoingReport[]> {
  const sending = new Map(
    plan.obligations.filter(({ recipients = [] }) => recipients.length > 0).map((one) => [one.id, one]),
  );
  if (sending.size === 0) return [];
  const rows = await selectAssignmentFacts(register.db)
    .where('cycles.planSlug', '=', plan.slug)
    .where('cycles.obligationId', '=', sql<string>`any(${[...sending.keys()]})`)
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
      const obligation = sending.get(one.obligationId);
      return obligation !== undefined && recipientsOfResult(plan, obligation, one).length > 0;
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

/** Whether what was accepted last is still to be issued. Pure; throws nothing. */
export function isToIssue({ assignment, standing }: OutgoingReport): boolean {
  return standing.issued?.fact.submissionId !== assignment.submissionId;
}
