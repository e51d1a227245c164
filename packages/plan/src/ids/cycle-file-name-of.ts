/** The id of a cycle as a part of a file's name, in which no slash may stand. Pure; throws nothing. */
export function cycleFileNameOf(cycleId: string): string {
  return cycleId.replaceAll('/', '-');
}
