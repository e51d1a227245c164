import { afterEach, describe, expect, it } from '@jest/globals';
import { markTexts } from '@kyhan/errors';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

const matters = message<{ count: number; plan: string }>({
  vi: '{count} việc cần lưu ý: kế hoạch {plan}',
  en: '{count, plural, one {# matter} other {# matters}} of plan {plan}',
});

describe('a text of the catalogue', () => {
  afterEach(() => markTexts(false));

  it.each([
    [1, '1 việc cần lưu ý: kế hoạch 632/KH-UBND', '1 matter of plan 632/KH-UBND'],
    [2, '2 việc cần lưu ý: kế hoạch 632/KH-UBND', '2 matters of plan 632/KH-UBND'],
  ])('counts %d as each language does', (count, vi, en) => {
    const said = matters({ count, plan: '632/KH-UBND' });
    expect([said.vi, said.en]).toEqual([vi, en]);
  });

  it('takes what people wrote as it is, with braces, apostrophes and tags', () =>
    expect(matters({ count: 2, plan: "{count} '<b>'" }).en).toBe("2 matters of plan {count} '<b>'"));

  it('takes another text in the same language', () => {
    const reason = message<{ why: InBoth }>({ vi: 'vì {why}', en: 'because {why}' });
    const said = reason({ why: text({ vi: 'mưa lũ', en: 'of floods' }) });
    expect([said.vi, said.en]).toEqual(['vì mưa lũ', 'because of floods']);
  });

  it('is kept in both languages where it is stored', () =>
    expect(JSON.parse(JSON.stringify(text({ vi: 'Quá hạn', en: 'Overdue' })))).toEqual({
      vi: 'Quá hạn',
      en: 'Overdue',
    }));

  it('stands in brackets where a test looks for texts outside the catalogue', () => {
    markTexts(true);
    expect(text({ vi: 'Quá hạn', en: 'Overdue' }).vi).toBe('⟦Quá hạn⟧');
    expect(matters({ count: 1, plan: '632' }).en).toBe('⟦1 matter of plan 632⟧');
  });
});
