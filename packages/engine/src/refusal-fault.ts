/**
 * What the refusal of a message speaks about: the `recipient`, whom nothing will ever reach at this address; this
 * `message`, its size or its content; the whole `channel`, our account, sender or rate, or a server that is away; or a
 * trouble that is `passing`. Only the first is for good: whatever else is refused waits.
 */
export const REFUSAL_FAULTS = ['recipient', 'message', 'channel', 'passing'] as const;

export type RefusalFault = (typeof REFUSAL_FAULTS)[number];
