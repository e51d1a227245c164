/** Epoch milliseconds as ISO in UTC; empty where it is no instant. Pure; throws nothing. */
export function isoOf(instant: unknown): string {
  const at = new Date(Number(instant));
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}
