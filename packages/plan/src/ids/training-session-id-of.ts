/** The id of a session: of its obligation, and within that. Pure; throws nothing. */
export function trainingSessionIdOf(obligation: string, id: string): string {
  return `${obligation}/${id}`;
}
