/** One day as a plan file writes it. */
export type DayWritten = Readonly<Record<string, string | number | boolean | readonly number[]>>;

/** A due rule as a plan file writes it: one day, or one for the periods that end in some months. */
export type DueRule = DayWritten | readonly DayWritten[];

/** Why a day cannot be read. */
export type UnreadDay = 'unknown' | 'several' | 'day-of-year' | 'no-year';

/** The due rule of a text, or the date of a duty that comes once, or why it cannot be read. */
export type ReadDay =
  | { readonly due: DueRule; readonly ambiguous?: true }
  | { readonly date: string; readonly due: DueRule }
  | { readonly unread: UnreadDay };
