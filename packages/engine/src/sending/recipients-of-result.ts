import type { Obligation, Plan, Recipient } from '@kyhan/plan';

/** Whose result of which step. */
interface OfStep {
  readonly stepId: string;
  readonly unitId: string;
  /** What another gathers goes out with that. */
  readonly contribution: boolean;
}

/**
 * To whom an accepted result goes out: what the last step of an obligation comes to goes to its recipients. Who
 * coordinates has it by accepting it, and nobody sends to itself. Pure; throws nothing.
 */
export function recipientsOfResult(
  { coordinator }: Pick<Plan, 'coordinator'>,
  { recipients = [], steps }: Pick<Obligation, 'recipients' | 'steps'>,
  { stepId, unitId, contribution }: OfStep,
): readonly Recipient[] {
  if (contribution || steps.at(-1)?.id !== stepId) return [];
  return recipients.filter(({ unit }) => unit === undefined || (unit !== coordinator && unit !== unitId));
}
