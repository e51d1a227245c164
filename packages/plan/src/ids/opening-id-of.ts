import { cycleIdOf, type CycleName } from './cycle-id-of.js';
import { obligationKeyOf, type ObligationName } from './obligation-key-of.js';

/** The id of the short workflow that opens one cycle: `open/<cycle>`. Pure; throws nothing. */
export function openingIdOf(cycle: CycleName): string {
  return `open/${cycleIdOf(cycle)}`;
}

/**
 * The id under which an obligation's Schedule starts openings, to which Temporal adds the time:
 * `open/<plan>/<obligation>`.
 * Pure; throws nothing.
 */
export function scheduledOpeningIdOf(obligation: ObligationName): string {
  return `open/${obligationKeyOf(obligation)}`;
}
