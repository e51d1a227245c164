import type { NoticeState } from '@kyhan/engine';

const LEFT: Readonly<Record<NoticeState, boolean>> = {
  pending: false,
  sending: true,
  sent: true,
  bounced: true,
  unknown: true,
  failed: false,
  cancelled: false,
};

/** Whether the message of a notice in this state may have reached somebody. Pure; throws nothing. */
export function mayHaveLeft(state: NoticeState): boolean {
  return LEFT[state];
}
