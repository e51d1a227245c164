/** Bytes of all files of a letter together: what a mailbox of an office takes without a second thought. */
export const MOST_ATTACHED = 5 * 1024 * 1024;
