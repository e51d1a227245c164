/** How long to wait for a connection to a server that a test has started and that has answered; a bound for what hangs. */
export const CONNECTS_WITHIN_MS = 60_000;
