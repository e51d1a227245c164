import type { OfficialPaper } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { officialDay } from './official-date.js';

const PAPER = message<Omit<OfficialPaper, 'on'> & { on: InBoth }>({
  vi: 'số {number}/{sign}, {on}, {signatory} ký',
  en: 'no. {number}/{sign} of {on}, signed by {signatory}',
});

/** An official paper in a line: number, sign, date, signatory. Pure; throws nothing. */
export function officialPaperWords({ on, ...paper }: OfficialPaper): InBoth {
  return PAPER({ ...paper, on: officialDay(on) });
}
