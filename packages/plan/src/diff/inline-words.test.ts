import { describe, expect, it } from '@jest/globals';
import { inlineWords } from './inline-words.js';

describe('a value on one line', () => {
  it.each([
    [{ day: 25 }, '{day: 25}'],
    [{ before: 'due', workingDays: 15 }, '{before: due, workingDays: 15}'],
    [['so-gddt', 'xa'], '[so-gddt, xa]'],
    [{ vi: 'Báo cáo: kết quả, 6 tháng', en: 'Report' }, "{vi: 'Báo cáo: kết quả, 6 tháng', en: Report}"],
    [false, 'false'],
    ['2026', "'2026'"],
  ])('%j is written %s', (value, words) => expect(inlineWords(value)).toBe(words));
});
