import { isSendingLate } from '@kyhan/engine/timetable';
import { planCalendar, planNames, type Plan } from '@kyhan/plan';
import { isToIssue, listOutgoing, type OutgoingReport, type Register } from '@kyhan/register';
import { periodWords, type InBoth } from '@kyhan/words';

/** Accepted reports of a cycle that are to go out, or are not known to have arrived. */
export interface WaitingReports {
  readonly cycleId: string;
  readonly title: InBoth;
  readonly period: InBoth;
  /** Accepted and without a number. */
  readonly unissued: number;
  /** Issued long enough ago to have arrived. */
  readonly missing: number;
  /** Where there is one alone, that is the one. */
  readonly assignmentId?: string;
}

/** What was accepted longer ago stands among the findings alone. */
const LOOKED_BACK_MS = 92 * 24 * 60 * 60_000;

/**
 * What of the accepted reports of plans waits to go out, a line for each cycle. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function waitingReports(
  register: Register,
  { plans, now }: { readonly plans: readonly Plan[]; readonly now: number },
): Promise<WaitingReports[]> {
  const waiting: WaitingReports[] = [];
  for (const plan of plans) {
    const reports = await listOutgoing(register, {
      planSlug: plan.slug,
      acceptedSince: now - LOOKED_BACK_MS,
    });
    const late = { now, calendar: planCalendar(plan), timeZone: plan.timeZone };
    const isMissing = ({ standing: { issued, recipients } }: OutgoingReport) =>
      issued !== undefined &&
      recipients.some(({ arrived }) => arrived === undefined) &&
      isSendingLate('arrive', { ...late, since: issued.at });
    const open = reports.filter((one) => isToIssue(one) || isMissing(one));
    for (const cycleId of new Set(open.map(({ assignment }) => assignment.cycleId))) {
      const own = open.filter(({ assignment }) => assignment.cycleId === cycleId);
      const unissued = own.filter(isToIssue).length;
      waiting.push({ ...namedCycle(plan, own), unissued, missing: own.length - unissued });
    }
  }
  return waiting;
}

function namedCycle(plan: Plan, [first, ...others]: readonly OutgoingReport[]) {
  if (first === undefined) throw new RangeError('a cycle waits with a report at least');
  const { cycleId, obligationId, periodKey, periodFrom, assignmentId } = first.assignment;
  return {
    cycleId,
    title: planNames(plan).obligationTitle(obligationId),
    period: periodWords(periodKey, periodFrom),
    ...(others.length === 0 ? { assignmentId } : {}),
  };
}
