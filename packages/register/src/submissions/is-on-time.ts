/** On time exactly if stored before the due instant in force, which is exclusive (design, "Punctuality"). */
export function isOnTime({
  storedAt,
  dueAt,
}: {
  readonly storedAt: number;
  readonly dueAt: number;
}): boolean {
  return storedAt < dueAt;
}
