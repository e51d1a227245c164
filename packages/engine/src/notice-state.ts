/**
 * How a notice stands: waiting for its morning; handed to the server; taken by it; taken or not,
 * nobody knows; taken and returned later; refused for good, or not to be read; dropped, since its reason was gone.
 */
export const NOTICE_STATES = [
  'pending',
  'sending',
  'sent',
  'bounced',
  'unknown',
  'failed',
  'cancelled',
] as const;

export type NoticeState = (typeof NOTICE_STATES)[number];

/** While it is on its way; `unknown`, where it is sent again. */
export type DeliveryState = Extract<NoticeState, 'pending' | 'sending' | 'unknown'>;

/** How an attempt can end, or a notice without one; of two results of one attempt the first of these counts. */
export const NOTICE_OUTCOMES = ['bounced', 'sent', 'failed', 'cancelled', 'unknown', 'released'] as const;

export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number];

/** What stands in the place of the other side's answer where none was asked: worded where it is shown. */
export type OwnResponse = DroppedResponse | 'channel-missing' | 'sender-lost' | 'put-back';

/** Why a notice is given up before it is sent. */
export type DroppedResponse =
  | 'reason-gone'
  | 'told-later'
  | 'silent'
  | 'addressee-changed'
  | 'unit-ended'
  | 'unreadable';
