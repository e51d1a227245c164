import { isoInstant } from '@kyhan/calendar';
import { assignmentStatus } from '@kyhan/engine';
import type { AssignmentFacts } from '@kyhan/register';

/** An assignment in JSON: status derived now, instants in ISO 8601 with the plan's offset. */
export function assignmentView(facts: AssignmentFacts, { now, zone }: { now: number; zone: string }) {
  const iso = (at: number | undefined) => (at === undefined ? null : isoInstant(at, zone));
  const { assignmentId, cycleId, planSlug, obligationId, periodKey, stepId, unitId, dueOn } = facts;
  return {
    assignmentId,
    cycleId,
    plan: planSlug,
    obligation: obligationId,
    period: periodKey,
    step: stepId,
    unitId,
    status: assignmentStatus(facts, now),
    dueOn,
    opensAt: iso(facts.opensAt),
    dueAt: iso(facts.dueAt),
    lockAt: iso(facts.lockAt),
    submittedAt: iso(facts.submittedAt),
    onTime: facts.onTime ?? null,
    nil: facts.nil ?? null,
    version: facts.version,
    returnedAt: iso(facts.returnedAt),
    acceptedAt: iso(facts.acceptedAt),
    waivedAt: iso(facts.waivedAt),
    transferredAt: iso(facts.transferredAt),
    transferredTo: facts.transferredTo ?? null,
    missedAt: iso(facts.missedAt),
    overdueAt: iso(facts.overdueAt),
    escalatedLevel: facts.escalatedLevel,
    insteadOf: facts.insteadOf ?? null,
  };
}
