import { describe, expect, it } from '@jest/globals';
import type { Form } from './form.js';
import { validateFormValues } from './validate-form-values.js';

const FORM: Form = {
  id: 'report',
  title: { vi: 'Báo cáo', en: 'Report' },
  sections: [
    {
      id: 'results',
      title: { vi: 'Kết quả', en: 'Results' },
      fields: [
        { id: 'visitors', type: 'number', label: { vi: 'Số lượt', en: 'Visitors' }, required: false },
        { id: 'meetings', type: 'number', label: { vi: 'Số buổi', en: 'Meetings' }, required: false },
      ],
    },
  ],
  rules: [{ jump: 'visitors', percent: 50 }],
};
const REASON = 'visitors.reason';

/** Where something is wrong, and what is kept. */
function checked(given: Record<string, unknown>, before: Record<string, unknown> = {}) {
  const { values, problems } = validateFormValues(FORM, given, { before, today: '2026-03-31' });
  return { values, at: problems.map(({ fieldId }) => fieldId), problems };
}

describe('a figure that jumps between periods', () => {
  it.each([
    ['half as much again, to the point', 150, 100],
    ['half of it, to the point', 50, 100],
    ['half as much again in tenths, which no binary fraction is', 0.45, 0.3],
    ['nothing, as before', 0, 0],
    ['as far as that from what was below nothing', -50, -100],
  ])('is none where it is %s', (_what, visitors, before) => {
    expect(checked({ visitors }, { visitors: before }).at).toEqual([]);
  });

  it.each([
    ['above', 150.1, 100],
    ['below', 49.9, 100],
    ['something where there was nothing', 1, 0],
    ['below what was below nothing', -151, -100],
  ])('asks for the reason %s, beside the figure', (_what, visitors, before) => {
    expect(checked({ visitors }, { visitors: before }).at).toEqual([REASON]);
    expect(checked({ visitors, [REASON]: ' \n' }, { visitors: before }).at).toEqual([REASON]);
  });

  it('says both figures, how far they may be apart, and what to do, as each language writes it', () => {
    const { problems } = checked({ visitors: '12.500' }, { visitors: 4000.5 });
    expect(problems.map(({ message: { vi, en } }) => [vi, en])).toEqual([
      [
        '"Số lượt" là 12.500, kỳ trước là 4.000,5: chênh lệch quá 50 %, đề nghị ghi lý do',
        '"Visitors" is 12,500 and was 4,000.5 the period before: that is more than 50 % apart; give the reason',
      ],
    ]);
  });

  it('is taken with its reason, which is kept with it', () => {
    const given = { visitors: 900, [REASON]: ' Có lễ hội ' };
    expect(checked(given, { visitors: 100 })).toMatchObject({
      values: { visitors: 900, [REASON]: 'Có lễ hội' },
      at: [],
    });
    expect(checked({ ...given, visitors: 100 }, { visitors: 100 }).values).toHaveProperty([REASON]);
  });

  it.each([
    ['nothing was said before', { visitors: 900 }, {}],
    ['what was said before is no number', { visitors: 900 }, { visitors: 'nhiều' }],
    ['nothing is said now', {}, { visitors: 100 }],
    ['no rule asks for it', { meetings: 900 }, { meetings: 1 }],
  ])('is none where %s', (_what, given, before) => {
    expect(checked(given, before).at).toEqual([]);
  });

  it('has a reason that can be kept, of a figure that is asked for one', () => {
    expect(checked({ visitors: 900, [REASON]: 'a\0' }, { visitors: 1 }).at).toEqual([REASON]);
    expect(checked({ visitors: 900, [REASON]: ['a'] }, { visitors: 1 }).at).toEqual([REASON]);
    expect(checked({ 'meetings.reason': 'a' }).at).toEqual(['meetings.reason']);
  });
});
