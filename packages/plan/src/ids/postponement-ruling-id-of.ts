/**
 * The id of the ruling by which an assignment follows its meeting to another day, so that what was interrupted ends by
 * being done again: `postponement/<id of the postponement>`.
 * Pure; throws nothing.
 */
export function postponementRulingIdOf(postponementId: string): string {
  return `postponement/${postponementId}`;
}
