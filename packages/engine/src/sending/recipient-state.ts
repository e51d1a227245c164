import type { NoticeState } from '../notice-state.js';
import type { RecipientStanding, SendingEvent } from './sending-standing.js';

/** How far a report has come to one of its recipients. */
export const RECIPIENT_STATES = [
  'to-send',
  'queued',
  'unclear',
  'taken',
  'refused',
  'sent',
  'arrived',
] as const;

export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** What the best of its letters says, the best first. */
const BY_LETTER: readonly (readonly [RecipientState, readonly NoticeState[]])[] = [
  ['taken', ['sent']],
  ['queued', ['pending', 'sending']],
  ['unclear', ['unknown']],
  ['refused', ['failed', 'bounced']],
];

/** By what was told of it, and by how the letters to it stand. Pure; throws nothing. */
export function recipientState(
  { sent, arrived }: Pick<RecipientStanding<SendingEvent>, 'sent' | 'arrived'>,
  letters: readonly NoticeState[],
): RecipientState {
  if (arrived !== undefined) return 'arrived';
  if (sent !== undefined) return 'sent';
  const found = BY_LETTER.find(([, states]) => letters.some((state) => states.includes(state)));
  return found?.[0] ?? 'to-send';
}
