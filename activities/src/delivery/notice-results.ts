import type { SendResult } from '@kyhan/channels';
import type { NoticeResult } from '@kyhan/register';
import type { Message } from './waiting-messages.js';

interface Times {
  /** Plan time. */
  readonly sentAt: number;
  /** Real time of the next try, where there is to be one. */
  readonly retryRealAt: number;
}

/** What the other side said, and of which bytes it had them all. Pure; throws nothing. */
export function otherSidesWord({ response, messageSha256 }: SendResult) {
  return messageSha256 === undefined ? { response } : { response, messageSha256 };
}

/** What became of a message that was not refused for good, for each notice in it. Pure; throws nothing. */
export function noticeResults({ notices }: Message, sent: SendResult, times: Times): NoticeResult[] {
  const digest = notices.length > 1 ? { digestId: notices[0].messageId } : {};
  return notices.map(({ noticeKey, attempts, kind, unknownCount }) => {
    const about = { noticeKey, attempt: attempts + 1, ...otherSidesWord(sent) };
    if (sent.outcome === 'sent')
      return { ...about, result: { outcome: 'sent', sentAt: times.sentAt, ...digest } };
    if (sent.outcome === 'unknown')
      return { ...about, result: { outcome: 'unknown', kind, unknownCount, ...digest } };
    return { ...about, result: { outcome: 'released', retryRealAt: times.retryRealAt } };
  });
}
