import type { CoverageAnswer, Untold } from '@kyhan/contracts';
import { message } from './message.js';
import { text } from './text.js';

/** What becomes of a training target, on the page and in a terminal. */
const forecastWords = {
  reached: text({ vi: 'đã đạt', en: 'reached' }),
  'no-pace': text({ vi: 'chưa có tiến độ để dự báo', en: 'no pace to tell by' }),
  inTime: message<{ months: number; on: string }>({
    vi: 'đạt sau {months, number} tháng ({on})',
    en: 'in {months, plural, one {# month} other {# months}} ({on})',
  }),
  late: message<{ months: number; on: string }>({
    vi: 'không kịp: sau {months, number} tháng ({on})',
    en: 'not in time: in {months, plural, one {# month} other {# months}} ({on})',
  }),
} as const;

type Forecast = NonNullable<Untold<CoverageAnswer>['targets'][number]['forecast']>;

/** The same in words; `on` as it is to be read. Pure; throws nothing. */
export function forecastSentence({ kind, on = '', months = 0, isInTime = false }: Forecast) {
  if (kind !== 'reached-on') return forecastWords[kind];
  return isInTime ? forecastWords.inTime({ months, on }) : forecastWords.late({ months, on });
}
