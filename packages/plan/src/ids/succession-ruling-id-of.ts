/** What an assignment that passes to a successor is named after. */
export interface SuccessionName {
  /** Who has ended. */
  readonly from: string;
  readonly assignmentId: string;
}

/**
 * The id of the ruling by which it passes, so that what was interrupted ends by being done again:
 * `succession/<unit>/<assignment>`.
 * Pure; throws nothing.
 */
export function successionRulingIdOf({ from, assignmentId }: SuccessionName): string {
  return `succession/${from}/${assignmentId}`;
}
