import { describe, expect, it } from '@jest/globals';
import { FIGURE_NAMES, type Figures } from '@kyhan/engine';
import { figureSentences } from './figure-sentences.js';

const figures = (given: Partial<Figures>): Figures => ({
  ...(Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as Figures),
  ...given,
});
const said = (given: Partial<Figures>, language: 'vi' | 'en' = 'vi') =>
  figureSentences(figures(given)).map((sentence) => sentence[language]);

describe('figures in words', () => {
  it('tell every class of what is assigned, so that the numbers add up, and the rate of what was owed', () => {
    const given = { assigned: 20, onTime: 12, late: 3, missed: 2, lapsed: 1, waived: 2 };
    expect(said({ ...given, owedByNow: 18, onTimeByNow: 12 })).toEqual([
      'Được giao 20: đã hoàn thành đúng hạn 12, quá hạn 3; chưa nhận được báo cáo 2; đã gửi, chưa bổ sung 1; không phải báo cáo 2',
      'Tỷ lệ đúng hạn: 67% (12/18 việc đã đến hạn)',
    ]);
    expect(said({ ...given, owedByNow: 18, onTimeByNow: 12 }, 'en')).toEqual([
      'Assigned 20: done on time 12, done late 3; nothing received 2; handed in and not completed 1; waived 2',
      'On time: 67% (12 of 18 that have fallen due)',
    ]);
  });

  it.each([{ inTime: 1 }, { overdue: 1 }])('tell what is open, where something is: %j', (open) => {
    expect(said({ assigned: 1, ...open })[0]).toMatch(/chưa hoàn thành trong hạn \d, quá hạn \d/);
  });

  it('tell of bodies that are asked apart, and call none of them late', () => {
    const asked = { asked: 4, answered: 1, unanswered: 2, askedWaived: 1 };
    expect(said(asked)).toEqual([
      'Đề nghị phối hợp 4: đã nhận ý kiến 1, chưa nhận được 2, không đề nghị kỳ này 1',
    ]);
    expect(said(asked, 'en')).toEqual(['Asked 4: answered 1, not yet 2, not asked this time 1']);
  });

  it('tell what is owed elsewhere, what came back and what was nil, where there is any', () => {
    expect(said({ handedOn: 1 })).toEqual(['Đã chuyển giao cho đơn vị khác: 1']);
    expect(said({ nil: 1 })).toHaveLength(1);
    expect(said({ returns: 3, mendedLate: 1 }, 'en')).toEqual([
      'Nil returns among those done: 0; times returned: 3, of these completed after the new day: 1',
    ]);
    expect(said({})).toEqual([]);
  });
});
