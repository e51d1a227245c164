import { describe, expect, it } from '@jest/globals';
import { planNames } from '@kyhan/plan';
import { findingWords } from './finding-words.js';

describe('a finding', () => {
  it('of periods before the plan was kept names their obligation, and says how they are taken over', () => {
    const names = { ...planNames(), obligationTitle: () => ({ vi: 'Báo cáo tháng', en: 'Monthly report' }) };
    const { text, todo } = findingWords(
      {
        kind: 'before-kept',
        subject: 'cast/monthly-report',
        data: { firstPeriod: '2026-01', lastPeriod: '2026-03', keptFrom: '2026-05-01' },
      },
      () => names,
    );
    expect(text).toEqual({
      vi: 'Báo cáo tháng: các kỳ từ tháng 01/2026 đến tháng 03/2026 đến hạn trước ngày bắt đầu theo dõi 01/05/2026 nên không mở đợt',
      en: expect.stringMatching(
        /^Monthly report: the periods from January 2026 to March 2026 fell due before /,
      ),
    });
    expect(todo.vi).toContain('kyhan adopt');
  });
});
