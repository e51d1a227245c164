/** The identity of the clock of everybody: plan time is real time. */
export const REAL_CLOCK = 'real';
