import type { PlainDate } from '@kyhan/calendar';
import { askedIn } from './asked-in.js';
import { audienceOn } from './audience.js';
import { isContribution } from './cooperation/own-steps.js';
import type { OwingUnit } from './owing-unit.js';
import type { Obligation, Plan, Step } from './plan.js';

/** A step of an obligation as it is due in a period. */
export interface DueStep {
  readonly obligation: Obligation;
  readonly step: Step;
  readonly periodKey: string;
  readonly on: PlainDate;
  /** Who leads, where a person chose them; else whom the plan names. */
  readonly leads?: readonly string[];
}

/**
 * Who owes a step of a cycle, whoever lives on the due day; who leads contributes nothing to its own result.
 * Pure; throws nothing.
 */
export function owingInStep(
  plan: Plan,
  { obligation, step, periodKey, on, leads }: DueStep,
): readonly OwingUnit[] {
  if (!isContribution(step)) {
    const { audience, scope } = askedIn(obligation, step, periodKey);
    return audienceOn(plan, on, { audience: leads ?? audience, scope }).units;
  }
  const { units } = audienceOn(plan, on, { audience: step.audience, scope: obligation.scope });
  const lead = obligation.steps.find(({ id }) => id === step.contributesTo);
  const leading = new Set(
    lead === undefined
      ? []
      : owingInStep(plan, { obligation, step: lead, periodKey, on, ...(leads && { leads }) }).map(
          ({ unitId }) => unitId,
        ),
  );
  return units.filter(({ unitId }) => !leading.has(unitId));
}
