import type { PlainDate } from './day-number.js';

/** First and last date, both inclusive. */
export interface DateRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}
