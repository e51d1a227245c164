import type { DueNotice } from '@kyhan/register';

/** The unit at the other end, where a notice tells of a hand-over: who takes over, or who gave up. */
export function otherUnitOf({ kind, data }: DueNotice): string | undefined {
  if (kind !== 'ruling') return undefined;
  if (data.ruling === 'taken-over') return data.from;
  return 'to' in data ? data.to : undefined;
}
