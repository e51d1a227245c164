import { scheduledPeriod } from '@kyhan/calendar';
import type { NamedAudience } from './audience.js';
import type { Obligation, Step } from './plan.js';

/**
 * Whom a step asks in a period, and the matter that decides which successor owes: its audience, or those of them to whom
 * a schedule gives the period. Pure; throws nothing.
 */
export function askedIn(
  { period, scope }: Pick<Obligation, 'period' | 'scope'>,
  { audience }: Pick<Step, 'audience'>,
  periodKey: string,
): NamedAudience {
  if (period.type !== 'schedule') return { audience, scope };
  return { audience: scheduledPeriod(period, periodKey)?.units ?? [], scope };
}
