/** An assignment in the API: its id contains slashes, so it goes as one percent-encoded segment. */
export function assignmentPath(assignmentId: string): string {
  return `/assignments/${encodeURIComponent(assignmentId)}`;
}
