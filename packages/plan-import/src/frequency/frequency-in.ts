import { folded } from '@kyhan/plan';
import { readFrequency, type Frequency } from './frequency.js';

/** The last words of a duty often name its frequency, or its first: "Báo cáo công tác quý", "Monthly report". */
export function frequencyIn(duty: string): Frequency | undefined {
  const words = withoutLookalikes(duty).split(/\s+/);
  for (const some of [words.slice(-3), words.slice(-2), words.slice(-1), words.slice(0, 1)]) {
    const read = readFrequency(some.join(' '));
    if ('frequencies' in read && read.frequencies.length === 1) return read.frequencies[0];
  }
  return undefined;
}

/** Without accents "Nam" is a year and "quỹ" a quarter: in a text with accents they are not. */
function withoutLookalikes(text: string): string {
  const written = text.normalize('NFC');
  if (folded(written) === written.toLowerCase().replaceAll(/\s+/g, ' ').trim()) return written;
  return written.replaceAll(/\p{L}+/gu, (word) => {
    const plain = folded(word);
    const meant = { nam: 'năm', quy: 'quý', thang: 'tháng', tuan: 'tuần', ngay: 'ngày' }[plain];
    return meant === undefined || word.toLowerCase() === meant ? word : '·';
  });
}
