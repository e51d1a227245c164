import { addressKey, goesAlone } from '@kyhan/engine';
import type { DueNotice } from '@kyhan/register';

/** One list per message: what one address gets that morning goes together, answers go alone. */
export function perAddress(notices: readonly DueNotice[]): DueNotice[][] {
  const messages = new Map<string, DueNotice[]>();
  for (const notice of notices) {
    const key = goesAlone(notice.kind) ? notice.noticeId : `to ${addressKey(notice.contact)}`;
    messages.set(key, [...(messages.get(key) ?? []), notice]);
  }
  return [...messages.values()];
}
