import { describe, expect, it } from '@jest/globals';
import { cyclesOf, type Around } from './plan-of.js';

/** `key: from – to` of every period, in the order of their ends. */
async function periods(period: string, around: Around = {}): Promise<string[]> {
  const cycles = await cyclesOf(`period: ${period}\ndue: { at: cut-off, roll: none }`, around);
  return cycles.map(({ periodKey, periodFrom, periodTo }) => `${periodKey}: ${periodFrom} – ${periodTo}`);
}

const in2026: Around = { inForce: '{ from: 2026-01-01, to: 2026-12-31 }' };

describe('a period', () => {
  it.each([
    ['month', '2026-11: 2026-11-01 – 2026-11-30', 12],
    ['quarter', '2026-Q4: 2026-10-01 – 2026-12-31', 4],
    ['half-year', '2026-H2: 2026-07-01 – 2026-12-31', 2],
    ['year', '2026: 2026-01-01 – 2026-12-31', 1],
    ['{ type: month }', '2026-11: 2026-11-01 – 2026-11-30', 12],
  ])('written `%s` is the calendar period', async (written, expected, count) => {
    const found = await periods(written, in2026);
    expect(found).toContain(expected);
    expect(found).toHaveLength(count);
  });

  it.each([
    ['month', '2026-03: 2026-02-15 – 2026-03-14'],
    ['quarter', '2026-Q1: 2025-12-15 – 2026-03-14'],
    ['half-year', '2026-H1: 2025-12-15 – 2026-06-14'],
    ['year', '2026: 2025-12-15 – 2026-12-14'],
  ])('of a %s with the cut-off 14 begins the day after the one before it ended', async (type, expected) => {
    expect(await periods(`{ type: ${type}, cutOff: 14 }`, in2026)).toContain(expected);
  });

  it('of a school year is named after both its years', async () => {
    const around = { inForce: '{ from: 2026-09-01, to: 2100-12-31 }' };
    const found = await periods('{ type: year, startMonth: 9 }', around);
    expect(found[0]).toBe('2026-27: 2026-09-01 – 2027-08-31');
    expect(found).toContain('2099-00: 2099-09-01 – 2100-08-31');
  });

  it('of a school year with a cut-off ends on that day of its last month', async () => {
    const around = { inForce: '{ from: 2025-09-01, to: 2028-12-31 }' };
    expect(await periods('{ type: year, startMonth: 9, cutOff: 14 }', around)).toEqual([
      '2025-26: 2025-08-15 – 2026-08-14',
      '2026-27: 2026-08-15 – 2027-08-14',
      '2027-28: 2027-08-15 – 2028-08-14',
    ]);
  });

  it.each([29, 30, 31])(
    'with the cut-off %d ends on the last of February where that is shorter',
    async (cutOff) => {
      const around = { inForce: '{ from: 2027-01-01, to: 2028-12-31 }' };
      const found = await periods(`{ type: month, cutOff: ${cutOff} }`, around);
      const end = cutOff === 31 ? 31 : cutOff;
      expect(found).toContain(`2027-02: 2027-${end === 31 ? '02-01' : `01-${end + 1}`} – 2027-02-28`);
      expect(found).toContain(`2027-03: 2027-03-01 – 2027-03-${end}`);
      expect(found).toContain(`2028-02: 2028-${end === 31 ? '02-01' : `01-${end + 1}`} – 2028-02-29`);
      expect(found).toContain(`2028-03: 2028-03-01 – 2028-03-${end}`);
    },
  );

  it('with the cut-off 31 is the calendar month, through six years', async () => {
    expect(await periods('{ type: month, cutOff: 31 }')).toEqual(await periods('month'));
  });

  it('of so many months is counted from its first day, never from the one before', async () => {
    const found = await periods('{ every: { months: 1 }, from: 2027-01-31 }', {
      inForce: '{ from: 2027-01-01, to: 2028-12-31 }',
    });
    expect(found.slice(0, 4)).toEqual([
      '2027-01: 2027-01-31 – 2027-02-27',
      '2027-02: 2027-02-28 – 2027-03-30',
      '2027-03: 2027-03-31 – 2027-04-29',
      '2027-04: 2027-04-30 – 2027-05-30',
    ]);
    expect(found).toContain('2028-02: 2028-02-29 – 2028-03-30');
  });

  it('of two months is named after its first', async () => {
    expect(await periods('{ every: { months: 2 }, from: 2026-01-01 }', in2026)).toEqual([
      '2026-01: 2026-01-01 – 2026-02-28',
      '2026-03: 2026-03-01 – 2026-04-30',
      '2026-05: 2026-05-01 – 2026-06-30',
      '2026-07: 2026-07-01 – 2026-08-31',
      '2026-09: 2026-09-01 – 2026-10-31',
      '2026-11: 2026-11-01 – 2026-12-31',
    ]);
  });

  it('from a list of dates is one day, named after it; dates out of force have none', async () => {
    const written = '{ dates: [2026-10-10, 2026-03-05, 2026-03-05, 2031-01-01] }';
    expect(await periods(written)).toEqual([
      '2026-03-05: 2026-03-05 – 2026-03-05',
      '2026-10-10: 2026-10-10 – 2026-10-10',
    ]);
  });

  it('on request is opened by a person, so the plan expects none', async () => {
    expect(await cyclesOf('period: on-request')).toEqual([]);
  });

  it('ends on the last day of each month for six years, 29 February among them', async () => {
    const ends = (await periods('month')).map((period) => period.slice(-5));
    const common = '01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'.split(' ');
    const leap = common.map((day) => (day === '02-28' ? '02-29' : day));
    expect(ends).toEqual([common, leap, common, common, common, leap].flat());
  });
});

describe('a period belongs to an obligation', () => {
  it('if it ends inside the dates in force of the plan: one that crosses their end does not', async () => {
    const around = { inForce: '{ from: 2026-02-10, to: 2026-05-30 }' };
    expect(await periods('month', around)).toEqual([
      '2026-02: 2026-02-01 – 2026-02-28',
      '2026-03: 2026-03-01 – 2026-03-31',
      '2026-04: 2026-04-01 – 2026-04-30',
    ]);
    expect(await periods('month', { inForce: '{ from: 2026-02-28, to: 2026-04-30 }' })).toHaveLength(3);
    expect(await periods('month', { inForce: '{ from: 2026-03-01, to: 2026-04-29 }' })).toHaveLength(1);
  });

  it('and inside its own', async () => {
    const cycles = await cyclesOf(
      'period: quarter\ninForce: { from: 2026-06-30, to: 2027-03-30 }\ndue: { day: last }',
    );
    expect(cycles.map(({ periodKey }) => periodKey)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
  });

  it('whose own dates reach beyond the plan only as long as the plan is in force', async () => {
    const cycles = await cyclesOf(
      'period: year\ninForce: { from: 2000-01-01, to: 2100-01-01 }\ndue: { on: 12-31 }',
    );
    expect(cycles.map(({ periodKey }) => periodKey)).toEqual([
      '2023',
      '2024',
      '2025',
      '2026',
      '2027',
      '2028',
    ]);
  });
});
