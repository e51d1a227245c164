import type { AssignmentEvent, NoticeDraft } from '@kyhan/engine';
import { cooperations, toldUnits, type Obligation, type Plan } from '@kyhan/plan';

/**
 * What units are told that cooperate and owe nothing: one notice each, of every result that they cooperate in; it leaves
 * with the opening. Pure; throws nothing.
 */
export function informing(
  plan: Plan,
  obligation: Obligation,
  events: readonly AssignmentEvent[],
): NoticeDraft[] {
  const opened = events.flatMap(({ stream, at, fact }) =>
    fact.type === 'opened' ? [{ assignmentId: stream, at, ...fact }] : [],
  );
  const owing = new Set(opened.map(({ unitId }) => unitId));
  const stepIds = new Set(cooperations(obligation).map((one) => one.stepId));
  return [...stepIds].flatMap((stepId) => {
    const lead = opened.findLast((one) => one.lead === undefined && one.stepId === stepId);
    if (lead === undefined) return [];
    const { dueOn, dueAt, openingNoticeAt } = lead.timetable;
    return toldUnits(plan, obligation, { stepId, on: dueOn, owing }).map((toldUnitId): NoticeDraft => {
      return {
        assignmentId: lead.assignmentId,
        kind: 'for-information',
        ordinal: 1,
        addressee: 'focal-point',
        toldUnitId,
        data: {},
        dueAt,
        notBefore: Math.max(lead.at, openingNoticeAt),
      };
    });
  });
}
