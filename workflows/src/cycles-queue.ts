/** Workflows and the register's activities. */
export const CYCLES_QUEUE = 'kyhan';
