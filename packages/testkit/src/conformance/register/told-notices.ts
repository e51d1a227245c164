import type { DueNotice } from '@kyhan/register';

/** What is due, each as its kind, its unit and its address. */
export function toldNotices(notices: readonly DueNotice[]): string[] {
  return notices.map(
    ({ kind, ordinal, unitId, contact }) => `${kind} ${ordinal} ${unitId} -> ${contact.address}`,
  );
}
