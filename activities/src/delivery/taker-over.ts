import type { DueNotice } from '@kyhan/register';

/** The unit that takes over, where a notice tells of a transfer. */
export function takerOver(notice: DueNotice): string | undefined {
  return notice.kind === 'ruling' && notice.data.ruling === 'transferred' ? notice.data.to : undefined;
}
