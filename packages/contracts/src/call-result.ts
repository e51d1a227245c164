/** How a telephone call can end: what the words of the call list are keyed by. */
export const CALL_RESULTS = ['promised', 'sent', 'no-answer', 'other'] as const;

export type CallResult = (typeof CALL_RESULTS)[number];
