import type { CalendarData, DayRule, PeriodRule, Roll, Weekday } from '@kyhan/calendar';
import { addDays, plainDate } from '@kyhan/calendar';
import fc from 'fast-check';

const FIRST = 19_358; // 2023-01-01
const DAYS = 6 * 365;

/** A date of the years 2023 to 2028. */
export const arbitraryDate = fc.integer({ min: 0, max: DAYS }).map((day) => plainDate(FIRST + day));

const words = fc.record({ vi: text(), en: text() });
const status = fc.constantFrom('announced', 'statutory', 'computed', 'unconfirmed');

/** Text as a file keeps it: NFC, nothing blank around it. */
function text(): fc.Arbitrary<string> {
  const written = fc.oneof(
    fc.constantFrom(
      'Báo cáo định kỳ, đột xuất',
      'a: b',
      '- c',
      '#',
      'null',
      '12',
      '2026-01-01',
      '{ x }',
      "it's",
      '"q"',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  );
  return written.map((value) => value.normalize('NFC').trim()).filter((value) => value !== '');
}

/** A calendar with any weekend, days off and worked days of the weekend, and holidays for other years. */
export const arbitraryCalendar: fc.Arbitrary<CalendarData> = fc
  .record({
    name: text(),
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    announcedYears: fc.record({
      from: fc.integer({ min: 2022, max: 2024 }),
      to: fc.integer({ min: 2024, max: 2029 }),
    }),
    off: fc.uniqueArray(arbitraryDate, { maxLength: 40 }),
    worked: fc.uniqueArray(arbitraryDate, { maxLength: 10 }),
    status,
    yearly: fc.array(
      fc.record(
        {
          name: words,
          on: fc.oneof(
            fc.constant({ solar: '05-01' }),
            fc.constant({ solar: '12-31' }),
            fc.constant({ lunar: '01-01' }),
          ),
          daysBefore: fc.integer({ min: 0, max: 3 }),
          daysAfter: fc.integer({ min: 0, max: 3 }),
          withNeighbour: fc.boolean(),
          compensated: fc.boolean(),
          since: fc.integer({ min: 2020, max: 2027 }),
          source: text(),
        },
        { requiredKeys: ['name', 'on', 'compensated', 'source'] },
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ name, weekend, announcedYears, off, worked, status: sure, yearly }) => ({
    name,
    weekend: weekend as Weekday[],
    announcedYears,
    daysOff: off.map((on) => ({
      on,
      name: { vi: 'Nghỉ', en: 'Off' },
      kind: 'statutory' as const,
      status: sure,
    })),
    workedWeekendDays: worked
      .filter((on) => !off.includes(on))
      .map((on) => ({ on, insteadOf: addDays(on, -1), status: 'announced' as const })),
    yearlyHolidays: yearly,
  }));

const closing = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const));
const cutOff = fc.option(
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 31 }) },
    {
      weight: 1,
      arbitrary: fc.record(
        { default: closing, '2': closing, '6': closing, '12': closing },
        { requiredKeys: ['default'] },
      ),
    },
  ),
  { nil: undefined },
);
const startMonth = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });

function given<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** A rule of periods that touch: all but cumulative ones, lists of dates and requests. */
export const arbitraryTouchingPeriods: fc.Arbitrary<PeriodRule> = fc.oneof(
  fc.record({ type: fc.constant('month' as const), cutOff }).map(given) as fc.Arbitrary<PeriodRule>,
  fc
    .record({ type: fc.constantFrom('quarter', 'half-year', 'year'), cutOff, startMonth })
    .map(given) as fc.Arbitrary<PeriodRule>,
  fc
    .record({
      type: fc.constant('week' as const),
      startsOn: fc.option(fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>, { nil: undefined }),
    })
    .map(given) as fc.Arbitrary<PeriodRule>,
  fc
    .record({
      every: fc.oneof(
        fc.record({ months: fc.integer({ min: 1, max: 18 }) }),
        fc.record({ weeks: fc.integer({ min: 1, max: 9 }) }),
        fc.record({ days: fc.integer({ min: 1, max: 100 }) }),
      ),
      from: arbitraryDate,
    })
    .map(({ every, from }): PeriodRule => ({ type: 'every', ...every, from })),
);

/** A rule of periods that all begin with their year. */
export const arbitraryCumulative = fc
  .record({
    type: fc.constant('cumulative' as const),
    months: fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
      .map((months) => months.toSorted((a, b) => a - b)),
    startMonth,
    cutOff,
  })
  .map(given) as fc.Arbitrary<Extract<PeriodRule, { type: 'cumulative' }>>;

export const arbitraryPeriods: fc.Arbitrary<PeriodRule> = fc.oneof(
  { weight: 5, arbitrary: arbitraryTouchingPeriods },
  { weight: 1, arbitrary: arbitraryCumulative },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(arbitraryDate, { minLength: 1, maxLength: 8 })
      .map((dates) => ({ type: 'dates' as const, dates })),
  },
);

const offset = fc.integer({ min: -2, max: 2 });
const nth = (most: number) => fc.integer({ min: -most, max: most }).filter((n) => n !== 0);
const roll: fc.Arbitrary<Roll> = fc.constantFrom('next-working-day', 'previous-working-day', 'none');
const time = fc.option(fc.constantFrom('00:00', '02:30', '17:00', '23:59'), { nil: undefined });

/** A day that is counted from the period alone. */
export const arbitraryDay: fc.Arbitrary<DayRule> = fc
  .record({
    position: fc.oneof(
      fc.record({
        type: fc.constant('day' as const),
        day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
        monthOffset: offset,
      }),
      fc.record({
        type: fc.constant('on' as const),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
        yearOffset: fc.integer({ min: -1, max: 1 }),
      }),
      fc
        .record({
          type: fc.constant('lunar' as const),
          month: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(12)),
          day: fc.integer({ min: 1, max: 30 }),
          yearOffset: fc.integer({ min: -1, max: 1 }),
        })
        // The eleventh month, and the first days of the twelfth, may leave a solar year without them.
        .filter(({ month, day }) => month !== 12 || day > 11),
      fc.record({ type: fc.constant('working-day' as const), nth: nth(25), monthOffset: offset }),
      fc
        .record({
          type: fc.constant('weekday' as const),
          weekday: fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>,
          nth: nth(5),
          monthOffset: offset,
        })
        .map((position) =>
          // A month need not have a fifth: `check` asks what holds then.
          Math.abs(position.nth) < 5 ? position : { ...position, ifMissing: 'last' as const },
        ),
      fc.record({
        type: fc.constant('counted' as const),
        direction: fc.constantFrom('after' as const, 'before' as const),
        from: fc.constantFrom('period-start' as const, 'cut-off' as const),
        unit: fc.constantFrom('working-days' as const, 'days' as const),
        count: fc.integer({ min: 0, max: 60 }),
      }),
      fc.record({
        type: fc.constant('at' as const),
        from: fc.constantFrom('period-start' as const, 'cut-off' as const),
      }),
    ),
    roll,
    time,
    exclusive: fc.boolean(),
  })
  .map(given) as fc.Arbitrary<DayRule>;
