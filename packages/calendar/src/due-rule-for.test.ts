import { describe, expect, it } from '@jest/globals';
import { dueRuleFor } from './due-rule-for.js';
import { day, rule } from './cycle-day.fixture.js';
import type { DatedDayRule } from './day-rule.js';

describe('the due rule of a period', () => {
  const dated = (number: number, dates: Partial<DatedDayRule>): DatedDayRule => ({
    ...rule(day(number)),
    ...dates,
  });
  const [early, late, always] = [
    dated(10, { until: '2025-12-31' }),
    dated(20, { from: '2026-01-01', until: '2026-06-30' }),
    dated(25, {}),
  ];

  it.each([
    ['on the last day of the first', '2025-12-31', early],
    ['on the first day of the second', '2026-01-01', late],
    ['on the last day of the second', '2026-06-30', late],
    ['the day after', '2026-07-01', always],
  ])('is, for one that ends %s, the first that holds', (_when, periodTo, expected) => {
    expect(dueRuleFor([early, late, always], periodTo)).toBe(expected);
  });

  it('is the one for its month before those for any, whichever is written first', () => {
    const june = dated(10, { months: [6] });
    expect([dueRuleFor([always, june], '2026-06-30'), dueRuleFor([june, always], '2026-06-30')]).toEqual([
      june,
      june,
    ]);
    expect(dueRuleFor([june, always], '2026-12-31')).toBe(always);
    expect(dueRuleFor([dated(10, { months: [6], until: '2025-12-31' }), always], '2026-06-30')).toBe(always);
    expect(dueRuleFor([june], '2026-12-31')).toBeUndefined();
  });

  it('is none where none holds', () => {
    expect(dueRuleFor([early, late], '2026-07-01')).toBeUndefined();
    expect(dueRuleFor([late], '2025-12-31')).toBeUndefined();
    expect(dueRuleFor([], '2026-07-01')).toBeUndefined();
  });
});
