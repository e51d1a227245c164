/**
 * How a notice stands: waiting for its morning; taken by a sender; handed to the server; taken by it; taken or not,
 * nobody knows; refused for good; dropped, since its reason was gone.
 */
export type NoticeState = 'pending' | 'claimed' | 'sending' | 'sent' | 'unknown' | 'failed' | 'cancelled';
