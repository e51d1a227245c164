/** What decides how urgent an assignment is. */
export interface Urgent {
  readonly dueAt: number;
  readonly assignmentId: string;
  readonly endedAt?: number;
}

/** What still waits for somebody first, the earliest due at the top; then what has ended, the newest first. */
export function inOrderOfUrgency(a: Urgent, b: Urgent): number {
  if (a.endedAt === undefined && b.endedAt === undefined) return a.dueAt - b.dueAt || byId(a, b);
  if (a.endedAt === undefined || b.endedAt === undefined) return a.endedAt === undefined ? -1 : 1;
  return b.endedAt - a.endedAt || byId(a, b);
}

function byId(a: Urgent, b: Urgent): number {
  return a.assignmentId < b.assignmentId ? -1 : 1;
}
