import { describe, expect, it } from '@jest/globals';
import { message } from './message.js';
import { saidIn } from './said-in.js';
import { text } from './text.js';

const TEXTS = {
  title: text({ vi: 'Số liệu', en: 'Figures' }),
  rows: message<{ count: number }>({ vi: '{count} dòng', en: '{count} rows' }),
  within: { total: text({ vi: 'Cộng', en: 'Total' }) },
};

describe('the texts of a page', () => {
  it.each([
    ['vi', 'Số liệu', '3 dòng', 'Cộng'],
    ['en', 'Figures', '3 rows', 'Total'],
  ] as const)('are said in %s, however deep they lie', (language, ...expected) => {
    const said = saidIn(TEXTS, language);
    expect([said.title, said.rows({ count: 3 }), said.within.total]).toEqual(expected);
  });

  it('are put together once for each language', () => {
    expect(saidIn(TEXTS, 'vi')).toBe(saidIn(TEXTS, 'vi'));
    expect(saidIn(TEXTS, 'vi')).not.toBe(saidIn(TEXTS, 'en'));
    expect(saidIn({ ...TEXTS }, 'vi')).not.toBe(saidIn(TEXTS, 'vi'));
  });
});
