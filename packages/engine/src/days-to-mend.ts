import type { Policy } from '@kyhan/plan';

/** Working days until a new day that nobody has named. */
export const UNLESS_NAMED_DAYS = 3;

/** Working days that a unit has for what was returned to it, where its reviewer names no day. Pure; throws nothing. */
export function daysToMend({ returnDays = UNLESS_NAMED_DAYS }: Pick<Policy, 'returnDays'>): number {
  return returnDays;
}
