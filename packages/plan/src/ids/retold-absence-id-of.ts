/** The id of an absence that is told anew: `<absence>/<real instant, epoch milliseconds>`. Pure; throws nothing. */
export function retoldAbsenceIdOf(absenceId: string, toldRealAt: number): string {
  return `${absenceId}/${toldRealAt}`;
}
