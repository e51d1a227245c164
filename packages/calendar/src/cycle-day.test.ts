import { describe, expect, it } from '@jest/globals';
import { withOverride } from './calendar-override.js';
import { cultureDayBridge2026 } from './culture-day-bridge-2026.js';
import {
  cycleDay,
  dueRuleFor,
  isSkipped,
  yearWithoutLunarDay,
  type DayContext,
  type ReferenceDay,
} from './cycle-day.js';
import { isoInstant } from './instant-at.js';
import { dayNumber } from './plain-date.js';
import type { DatedDayRule, DayPosition, DayReference, DayRule } from './day-rule.js';
import type { Period } from './period-rule.js';
import { vnCivilService } from './vn-civil-service.js';
import { workingCalendar } from './working-calendar.js';

const HANOI = 'Asia/Ho_Chi_Minh';
const calendar = workingCalendar(vnCivilService);
/** 23 and 28 November 2026 are proposed and not confirmed. */
const bridged = workingCalendar(withOverride(vnCivilService, cultureDayBridge2026));

const month = (key: string, last: string): Period => ({ key, from: `${key}-01`, to: `${key}-${last}` });
const JULY = month('2026-07', '31');
const reference = (date: string, estimate = false): ReferenceDay => ({ day: dayNumber(date), estimate });

const rule = (position: DayPosition, changes: Partial<DayRule> = {}): DayRule => ({
  position,
  roll: 'none',
  exclusive: false,
  ...changes,
});
const inContext = (changes: Partial<DayContext> = {}): DayContext => ({
  period: JULY,
  calendar,
  zone: HANOI,
  anchor: reference('2026-07-20'),
  due: reference('2026-07-25'),
  ...changes,
});
const on = (position: DayPosition, changes: Partial<DayContext> = {}) =>
  cycleDay(rule(position), inContext(changes)).on;
const day = (number: number | 'last', monthOffset = 0): DayPosition => ({
  type: 'day',
  day: number,
  monthOffset,
});
const counted = (
  direction: 'after' | 'before',
  count: number,
  from: DayReference,
): Extract<DayPosition, { type: 'counted' }> => ({ type: 'counted', direction, count, from, unit: 'days' });
const inWorkingDays = (...given: Parameters<typeof counted>): DayPosition => ({
  ...counted(...given),
  unit: 'working-days',
});

describe('a day of the last month of a period', () => {
  it.each([
    [25, 0, '2026-07-25'],
    ['last', 0, '2026-07-31'],
    [31, -1, '2026-06-30'],
    [31, 1, '2026-08-31'],
    [15, 6, '2027-01-15'],
    [30, -5, '2026-02-28'],
  ] as const)('%s, %i months on, is %s', (number, offset, date) => {
    expect(on(day(number, offset))).toBe(date);
  });

  it('is one of the month in which the period ends, not begins', () => {
    const quarter = { key: '2026-Q3', from: '2026-07-01', to: '2026-09-30' };
    expect(on(day(10), { period: quarter })).toBe('2026-09-10');
  });
});

describe('a weekday among the seven days of a week', () => {
  const week = { key: '2026-W02', from: '2026-01-05', to: '2026-01-11' };
  const fromWednesday = { key: '2026-W02', from: '2026-01-07', to: '2026-01-13' };

  it.each([
    [1, 0, '2026-01-05'],
    [5, 0, '2026-01-09'],
    [7, 0, '2026-01-11'],
    [5, 1, '2026-01-16'],
    [5, -2, '2025-12-26'],
  ] as const)('%i, %i weeks on, is %s', (weekday, weekOffset, date) => {
    expect(on({ type: 'weekday-of-week', weekday, weekOffset }, { period: week })).toBe(date);
  });

  it.each([
    [3, '2026-01-07'],
    [2, '2026-01-13'],
  ] as const)('%i of a week from Wednesday is %s', (weekday, date) => {
    expect(on({ type: 'weekday-of-week', weekday, weekOffset: 0 }, { period: fromWednesday })).toBe(date);
  });
});

describe('a day of the lunar calendar', () => {
  const year = { key: '2027', from: '2027-01-01', to: '2027-12-31' };
  const beforeTet = (yearOffset = 0): DayPosition => ({ type: 'lunar', month: 12, day: 25, yearOffset });

  it('lies in the year of the last day of the period, or years on', () => {
    expect(on(beforeTet(), { period: year })).toBe('2027-02-01');
    expect(on(beforeTet(1), { period: year })).toBe('2028-01-21');
  });

  it('may be lacking in a year, and is then left out', () => {
    const late: DayPosition = { type: 'lunar', month: 11, day: 24, yearOffset: 0 };
    const years = Array.from({ length: 20 }, (_, i) => ({ to: `${2020 + i}-12-31` }));
    const lacking = years.filter((period) => isSkipped(rule(late), period));
    expect(lacking.length).toBeGreaterThan(0);
    const [{ to }] = lacking as [{ to: string }];
    expect(yearWithoutLunarDay(rule(late), { to })).toBe(Number(to.slice(0, 4)));
    expect(() => on(late, { period: { key: '', from: to, to } })).toThrow('no day 24 of lunar month 11');
    expect(isSkipped(rule(beforeTet()), year)).toBe(false);
    expect(yearWithoutLunarDay(rule(beforeTet()), year)).toBeUndefined();
    expect(yearWithoutLunarDay(rule(day(25)), year)).toBeUndefined();
  });
});

describe('a date of the year in which a period ends', () => {
  const year = { key: '2026-27', from: '2026-09-01', to: '2027-08-31' };

  it.each([
    [12, 20, 0, '2027-12-20'],
    [12, 20, -1, '2026-12-20'],
    [1, 5, 1, '2028-01-05'],
    [2, 30, 0, '2027-02-28'],
  ])('on the %i-%i with year offset %i is %s', (...[inMonth, date, yearOffset, expected]) => {
    expect(on({ type: 'on', month: inMonth, day: date, yearOffset }, { period: year })).toBe(expected);
  });
});

describe('a working day of a month', () => {
  it.each([
    [3, 0, '2026-07-03'],
    [-1, 0, '2026-07-31'],
    // 30 April and 1 May are off.
    [1, -2, '2026-05-04'],
    [-1, -3, '2026-04-29'],
  ])('number %i, %i months on, is %s', (nth, monthOffset, date) => {
    expect(on({ type: 'working-day', nth, monthOffset })).toBe(date);
  });
});

describe('a weekday of a month', () => {
  it.each([
    [5, 2, 0, '2026-07-10'],
    [5, -1, 0, '2026-07-31'],
    [1, 1, 1, '2026-08-03'],
  ] as const)('%i number %i, %i months on, is %s', (...[weekday, nth, monthOffset, date]) => {
    expect(on({ type: 'weekday', weekday, nth, monthOffset })).toBe(date);
  });
});

describe('a day that is counted from another', () => {
  it.each([
    ['period-start', '2026-07-04', '2026-06-28'],
    ['cut-off', '2026-08-03', '2026-07-28'],
    ['anchor', '2026-07-23', '2026-07-17'],
    ['due', '2026-07-28', '2026-07-22'],
  ] as const)('%s is not counted itself: three days after and before', (from, after, before) => {
    expect(on(counted('after', 3, from))).toBe(after);
    expect(on(counted('before', 3, from))).toBe(before);
  });

  // 25 July is a Saturday.
  it.each([
    ['after', 1, 'due', '2026-07-27'],
    ['after', 5, 'due', '2026-07-31'],
    ['before', 1, 'due', '2026-07-24'],
    ['before', 3, 'anchor', '2026-07-15'],
    ['after', 3, 'anchor', '2026-07-23'],
  ] as const)('%s, %i working days, %s is %s', (...[direction, count, from, date]) => {
    expect(on(inWorkingDays(direction, count, from))).toBe(date);
  });

  it('by no working day is the day itself, or the nearest working day on that side', () => {
    expect(on(inWorkingDays('after', 0, 'anchor'))).toBe('2026-07-20');
    expect(on(inWorkingDays('before', 0, 'anchor'))).toBe('2026-07-20');
    expect(on(inWorkingDays('after', 0, 'due'))).toBe('2026-07-27');
    expect(on(inWorkingDays('before', 0, 'due'))).toBe('2026-07-24');
  });

  it.each([
    ['period-start', '2026-07-01'],
    ['cut-off', '2026-07-31'],
    ['anchor', '2026-07-20'],
    ['due', '2026-07-25'],
  ] as const)('at %s is that day', (from, date) => {
    expect(on({ type: 'at', from })).toBe(date);
  });

  it.each(['anchor', 'due'] as const)('%s is refused where the cycle has no such day', (from) => {
    const none = { anchor: undefined, due: undefined };
    const missing = expect.objectContaining({ code: 'DAY_REFERENCE_MISSING', details: { reference: from } });
    expect(() => on({ type: 'at', from }, none)).toThrow(missing);
    expect(() => on(counted('after', 1, from), none)).toThrow(missing);
  });
});

describe('a day that is rolled', () => {
  it.each([
    ['next-working-day', '2026-07-27'],
    ['previous-working-day', '2026-07-24'],
    ['none', '2026-07-25'],
  ] as const)('by %s is %s', (roll, date) => {
    expect(cycleDay(rule(day(25), { roll }), inContext())).toMatchObject({
      nominalOn: '2026-07-25',
      on: date,
      day: dayNumber(date),
      roll,
      exclusive: false,
      lastWorkingDayOn: undefined,
    });
  });

  it('stays where it is worked', () => {
    const days = (['next-working-day', 'previous-working-day'] as const).map(
      (roll) => cycleDay(rule(day(24), { roll }), inContext()).on,
    );
    expect(days).toEqual(['2026-07-24', '2026-07-24']);
  });
});

describe('“trước ngày”', () => {
  const before = (number: number, roll: DayRule['roll'] = 'none') =>
    cycleDay(rule(day(number), { roll, exclusive: true }), inContext());

  it('ends with the day before, and is shown with the day as written', () => {
    expect(before(24)).toMatchObject({
      nominalOn: '2026-07-24',
      on: '2026-07-23',
      exclusive: true,
      roll: 'none',
      lastWorkingDayOn: undefined,
    });
  });

  it('never rolls forward, and says which working day is the last', () => {
    // 27 July is a Monday.
    expect(before(27, 'next-working-day')).toMatchObject({
      nominalOn: '2026-07-27',
      on: '2026-07-26',
      roll: 'none',
      lastWorkingDayOn: '2026-07-24',
    });
  });

  it('rolls back where the plan says so', () => {
    expect(before(27, 'previous-working-day')).toMatchObject({
      on: '2026-07-24',
      roll: 'previous-working-day',
      lastWorkingDayOn: undefined,
    });
  });
});

describe('the instant of a day', () => {
  const at = (changes: Partial<DayRule>, edge?: 'start' | 'end') =>
    isoInstant(cycleDay(rule(day(24), changes), inContext(), edge).at, HANOI);

  it('is the end of the day, or its start where that is asked for', () => {
    expect(at({})).toBe('2026-07-25T00:00:00+07:00');
    expect(at({}, 'end')).toBe('2026-07-25T00:00:00+07:00');
    expect(at({}, 'start')).toBe('2026-07-24T00:00:00+07:00');
  });

  it('is its time where the plan gives one, whatever edge is asked for', () => {
    expect(at({ time: '17:00' })).toBe('2026-07-24T17:00:00+07:00');
    expect(at({ time: '17:00' }, 'start')).toBe('2026-07-24T17:00:00+07:00');
    expect(cycleDay(rule(day(24), { time: '17:00' }), inContext()).time).toBe('17:00');
  });

  it('is that of the day as rolled, in the zone of the plan', () => {
    const rolled = rule(day(25), { roll: 'next-working-day', time: '08:00' });
    expect(cycleDay(rolled, inContext()).at).toBe(Date.parse('2026-07-27T08:00:00+07:00'));
    const paris = cycleDay(rolled, inContext({ zone: 'Europe/Paris' }));
    expect(paris.at).toBe(Date.parse('2026-07-27T08:00:00+02:00'));
  });
});

describe('a day is an estimate', () => {
  const JULY_2035 = month('2035-07', '31');
  const in2035 = (position: DayPosition, changes: Partial<DayRule> = {}) =>
    cycleDay(rule(position, changes), {
      period: JULY_2035,
      calendar,
      zone: HANOI,
      anchor: reference('2035-07-10'),
    }).estimate;

  it.each<[string, DayPosition, Partial<DayRule>]>([
    ['is rolled forward', day(25), { roll: 'next-working-day' }],
    ['is rolled back', day(25), { roll: 'previous-working-day' }],
    ['must not be passed', day(25), { exclusive: true }],
    ['is a working day of a month', { type: 'working-day', nth: 3, monthOffset: 0 }, {}],
    ['is counted in working days', inWorkingDays('after', 3, 'anchor'), {}],
  ])('in a year without an announced table, where it %s', (_what, position, changes) => {
    expect(in2035(position, changes)).toBe(true);
  });

  it.each<[string, DayPosition]>([
    ['a date', day(25)],
    ['a weekday', { type: 'weekday', weekday: 5, nth: 2, monthOffset: 0 }],
    ['a day counted in days', counted('after', 3, 'anchor')],
    ['another day', { type: 'at', from: 'anchor' }],
  ])('not where it is %s that asks for no work', (_what, position) => {
    expect(in2035(position)).toBe(false);
  });

  it('where the day that it is counted from is one', () => {
    const from = (name: DayReference) =>
      cycleDay(
        rule(counted('after', 3, name)),
        inContext({
          anchor: reference('2026-07-20', name === 'anchor'),
          due: reference('2026-07-25', name === 'due'),
        }),
      ).estimate;
    expect([from('anchor'), from('due')]).toEqual([true, true]);
    const others = inContext({ anchor: reference('2026-07-20', true), due: reference('2026-07-25', true) });
    const plain = [counted('after', 3, 'cut-off'), counted('after', 3, 'period-start'), day(25)];
    expect(plain.map((position) => cycleDay(rule(position), others).estimate)).toEqual([false, false, false]);
    const onlyDue = inContext({ anchor: reference('2026-07-20'), due: reference('2026-07-25', true) });
    expect(cycleDay(rule(counted('after', 3, 'anchor')), onlyDue).estimate).toBe(false);
    const onlyAnchor = inContext({ anchor: reference('2026-07-20', true), due: reference('2026-07-25') });
    expect(cycleDay(rule(counted('after', 3, 'due')), onlyAnchor).estimate).toBe(false);
  });

  const inNovember = (position: DayPosition, changes: Partial<DayRule> = {}, anchor = '2026-11-10') =>
    cycleDay(rule(position, changes), {
      period: month('2026-11', '30'),
      calendar: bridged,
      zone: HANOI,
      anchor: reference(anchor),
    }).estimate;

  it.each<[string, boolean, DayPosition, Partial<DayRule>]>([
    ['it is rolled over it', true, day(21), { roll: 'next-working-day' }],
    ['it is rolled up to the day before it', false, day(22), { roll: 'previous-working-day' }],
    ['it is rolled back over it', true, day(24), { roll: 'previous-working-day' }],
    [
      'it must be in before a day after it, and the last working day lies before',
      true,
      day(25),
      { exclusive: true },
    ],
    ['it lies behind', false, day(30), { roll: 'next-working-day' }],
    ['it lies ahead', false, day(20), { roll: 'next-working-day' }],
    [
      'it is in the month whose working days are counted',
      true,
      { type: 'working-day', nth: 1, monthOffset: 0 },
      {},
    ],
    ['it is in that month, counted from its end', true, { type: 'working-day', nth: -1, monthOffset: 0 }, {}],
    ['another month’s working days are counted', false, { type: 'working-day', nth: 1, monthOffset: 1 }, {}],
    ['the month before is counted', false, { type: 'working-day', nth: -1, monthOffset: -1 }, {}],
  ])('by one unconfirmed day where %s: %s', (_where, ...[estimate, position, changes]) => {
    expect(inNovember(position, changes)).toBe(estimate);
  });

  it.each([
    ['after', 3, '2026-11-20', true],
    ['before', 3, '2026-11-26', true],
    ['after', 3, '2026-11-10', false],
    ['before', 3, '2026-11-20', false],
  ] as const)('counted %s %i working days from %s: %s', (...[direction, count, anchor, estimate]) => {
    expect(inNovember(inWorkingDays(direction, count, 'anchor'), {}, anchor)).toBe(estimate);
  });
});

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
