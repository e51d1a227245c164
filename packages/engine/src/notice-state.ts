/**
 * How a notice stands: waiting for its morning; taken by a sender; handed to the server; taken by it; taken or not,
 * nobody knows; refused for good, or not to be read; dropped, since its reason was gone.
 */
export const NOTICE_STATES = [
  'pending',
  'claimed',
  'sending',
  'sent',
  'unknown',
  'failed',
  'cancelled',
] as const;

export type NoticeState = (typeof NOTICE_STATES)[number];

/** What stands in the place of the other side's answer where none was asked: worded where it is shown. */
export type OwnResponse = 'channel-missing' | 'reason-gone' | 'sender-lost' | 'unreadable';
