import { addressKey } from '@kyhan/engine';
import type { ClaimedNotice } from '@kyhan/register';

/** Receipts and rulings answer an act of the unit: they go alone, so that they can be filed. */
const ALONE: ReadonlySet<ClaimedNotice['kind']> = new Set(['receipt', 'ruling']);

/** One list per message: what one address gets that morning goes together, answers go alone. */
export function perAddress(notices: readonly ClaimedNotice[]): ClaimedNotice[][] {
  const messages = new Map<string, ClaimedNotice[]>();
  for (const notice of notices) {
    const key = ALONE.has(notice.kind) ? notice.noticeId : `to ${addressKey(notice.contact)}`;
    messages.set(key, [...(messages.get(key) ?? []), notice]);
  }
  return [...messages.values()];
}
