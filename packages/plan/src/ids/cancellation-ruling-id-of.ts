/**
 * The id of the ruling by which an assignment is waived with its meeting, so that what was interrupted ends by being done
 * again: `cancellation/<id of the cancellation>`.
 * Pure; throws nothing.
 */
export function cancellationRulingIdOf(cancellationId: string): string {
  return `cancellation/${cancellationId}`;
}
