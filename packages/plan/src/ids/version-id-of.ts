/**
 * The id of the nth version that a unit hands in, and of the ruling on it, where no person makes one:
 * `<assignment>/<n>`.
 * Pure; throws nothing.
 */
export function versionIdOf(assignmentId: string, version: number): string {
  return `${assignmentId}/${version}`;
}
