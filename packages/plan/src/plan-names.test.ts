import { describe, expect, it } from '@jest/globals';
import { planNames } from './plan-names.js';
import { obligation, plan, step, unit } from './small-plan.fixture.js';

const called = (name: string) => ({ vi: name, en: `${name} in English` });

const first = plan({
  units: [unit('bac', { name: called('Phường Bắc') })],
  obligations: [
    obligation('briefing', {
      title: called('Giao ban'),
      steps: [step('topics', { title: called('Đăng ký') }), step('answers', { title: called('Trả lời') })],
    }),
    obligation('report', { title: called('Báo cáo'), steps: [step('main', { title: called('Nộp') })] }),
  ],
});
const second = plan({
  units: [unit('bac', { name: called('Phường Đông Bắc') }), unit('tay', { name: called('Phường Tây') })],
  obligations: [obligation('review', { title: called('Sơ kết') })],
});

describe('a name', () => {
  it('is that of the version first asked, in both languages', () => {
    expect(planNames(first, second).unitName('bac')).toEqual(called('Phường Bắc'));
    expect(planNames(second, first).unitName('bac')).toEqual(called('Phường Đông Bắc'));
    expect(planNames(first, second).obligationTitle('briefing')).toEqual(called('Giao ban'));
  });

  it('of what came later is that of the version that has it', () => {
    expect(planNames(first, second).unitName('tay')).toEqual(called('Phường Tây'));
    expect(planNames(first, second).obligationTitle('review')).toEqual(called('Sơ kết'));
  });

  it('that no version has is the id', () => {
    expect(planNames(first).unitName('tay')).toEqual({ vi: 'tay', en: 'tay' });
    expect(planNames().obligationTitle('report')).toEqual({ vi: 'report', en: 'report' });
  });

  it('of a step is there where the obligation has several', () => {
    expect(planNames(first).stepTitle('briefing', 'answers')).toEqual(called('Trả lời'));
    expect(planNames(first).stepTitle('report', 'main')).toBeUndefined();
    expect(planNames(first).stepTitle('briefing', 'none')).toBeUndefined();
    expect(planNames(first).stepTitle('none', 'main')).toBeUndefined();
  });

  it('knows on which day a period begins, by the rule of its obligation', () => {
    const school = plan({
      obligations: [obligation('school', { period: { type: 'year', startMonth: 9 } })],
    });
    expect(planNames(school).firstDay('school', '2026-27')).toBe('2026-09-01');
    expect([planNames(school).firstDay('school', '2026'), planNames().firstDay('school', '2026-27')]).toEqual(
      [undefined, undefined],
    );
  });
});
