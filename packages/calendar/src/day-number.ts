/** A date of the proleptic Gregorian calendar, `YYYY-MM-DD`; no zone, no time. Sorts as text. */
export type PlainDate = string;

/** Days since 1970-01-01: counting days is adding whole numbers. */
export type DayNumber = number;
