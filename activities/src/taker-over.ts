import type { ClaimedNotice } from '@kyhan/register';

/** The unit that takes over, where a notice tells of a transfer. */
export function takerOver(notice: ClaimedNotice): string | undefined {
  return notice.kind === 'ruling' && notice.data.ruling === 'transferred' ? notice.data.to : undefined;
}
