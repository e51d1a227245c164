export const DAY = 24 * 60 * 60_000;

/** Plan time of a day's midnight in UTC plus hours: the register knows no zone. */
export function at(day: string, hours = 0): number {
  return Date.parse(`${day}T00:00:00Z`) + hours * 60 * 60_000;
}

/** Real time of every write of the cast's stories, years away from plan time. */
export const REAL = Date.parse('2030-01-01T00:00:00Z');
