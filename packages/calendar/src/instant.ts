/** An instant in epoch milliseconds (UTC). */
export type Instant = number;
