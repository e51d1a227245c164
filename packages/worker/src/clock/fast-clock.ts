import type { PlainDate } from '@kyhan/calendar';

/** Plan time begins at the start of a day and runs a day in so many real milliseconds. */
export interface FastClock {
  readonly startsOn: PlainDate;
  /** IANA zone whose midnight begins the day. */
  readonly zone: string;
  readonly realMsPerDay: number;
}
