/**
 * On time exactly if stored, or received on paper, before the due instant then in force, which is exclusive (design,
 * "Punctuality"), or while the clock stands still that was stopped before it.
 */
export function isOnTime({ receivedAt, dueAt, isStopped = false }: Punctual): boolean {
  return isStopped || receivedAt < dueAt;
}

interface Punctual {
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly isStopped?: boolean;
}
