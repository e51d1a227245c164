/**
 * On time exactly if stored, or received on paper, before the due instant then in force, which is exclusive (design,
 * "Punctuality").
 */
export function isOnTime({
  receivedAt,
  dueAt,
}: {
  readonly receivedAt: number;
  readonly dueAt: number;
}): boolean {
  return receivedAt < dueAt;
}
