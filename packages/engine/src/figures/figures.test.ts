import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, DUE_AT, SECOND } from '../lived-assignment.fixture.js';
import { FIGURE_NAMES, figuresOf, summedFigures, type FigureFacts, type FigureGroup } from './figures.js';
import { rates } from './rates.js';

const open: FigureFacts = { asked: false, escalatedLevel: 0, opensAt: DUE_AT - 20 * DAY, dueAt: DUE_AT };
const inTime: FigureFacts = { ...open, submittedAt: DUE_AT - DAY, onTime: true, punctualDueAt: DUE_AT };
const late: FigureFacts = { ...open, submittedAt: DUE_AT, onTime: false, punctualDueAt: DUE_AT };
const asked: FigureFacts = { ...open, asked: true };

const group = (facts: FigureFacts, count = 1): FigureGroup => {
  return { facts, count, timesReturned: 0, timesMendedLate: 0 };
};
const counted = (facts: readonly FigureFacts[], now = DUE_AT) =>
  figuresOf(
    facts.map((one) => group(one)),
    now,
  );

describe('the figures of what is ordered', () => {
  const facts = [
    inTime,
    {
      ...inTime,
      acceptedAt: DUE_AT,
      nil: true,
    },
    late,
    open,
    {
      ...open,
      escalatedLevel: 2,
    },
    {
      ...inTime,
      returnedAt: DUE_AT,
      dueAt: DUE_AT + 5 * DAY,
    },
    {
      ...open,
      missedAt: DUE_AT,
    },
    {
      ...late,
      returnedAt: DUE_AT,
      lapsedAt: DUE_AT,
    },
    {
      ...late,
      waivedAt: DUE_AT,
    },
  ];

  it('count each assignment in one class', () => {
    expect(counted(facts)).toMatchObject({
      total: 9,
      assigned: 9,
      asked: 0,
      handedOn: 0,
      onTime: 2,
      late: 1,
      inTime: 1,
      overdue: 2,
      missed: 1,
      lapsed: 1,
      waived: 1,
      nil: 1,
      escalated: 1,
    });
  });

  it('count nothing against whose clock was stopped before its day was over', () => {
    const stopped = { ...open, stoppedAt: DUE_AT - DAY };
    expect(counted([late, stopped], DUE_AT + DAY)).toMatchObject({
      inTime: 1,
      late: 1,
      owedByNow: 1,
      doneByNow: 1,
    });
    expect(counted([{ ...stopped, stoppedAt: DUE_AT + 1, overdueAt: DUE_AT }], DUE_AT + DAY)).toMatchObject({
      overdue: 1,
      owedByNow: 1,
    });
  });

  it('divide by what was owed, not by what was handed in', () => {
    // Without the waived one, and the returned one whose day has not come.
    expect(rates(counted(facts))).toEqual({
      onTime: { part: 2, of: 7, share: 0.2857 },
      done: { part: 3, of: 7, share: 0.4286 },
    });
  });

  it('count as many as stand for a group', () => {
    const groups = [{ ...group(late, 3), timesReturned: 5, timesMendedLate: 2 }];
    expect(figuresOf(groups, DUE_AT)).toMatchObject({
      total: 3,
      late: 3,
      owedByNow: 3,
      returns: 5,
      mendedLate: 2,
    });
    expect(figuresOf([group({ ...asked, submittedAt: DUE_AT }, 4)], DUE_AT)).toMatchObject({
      answered: 4,
      asked: 4,
    });
    expect(figuresOf([group({ ...inTime, nil: true, escalatedLevel: 1 }, 2)], DUE_AT)).toMatchObject({
      nil: 2,
      escalated: 2,
      onTimeByNow: 2,
      doneByNow: 2,
    });
  });
});

describe('a rate', () => {
  it.each([
    ['one second before the due instant counts nothing', DUE_AT - SECOND, 0],
    ['at the due instant counts all', DUE_AT, 2],
  ])('%s, neither for nor against', (_when, now, of) => {
    expect(rates(counted([inTime, open], now)).onTime).toMatchObject({ of, part: of / 2 });
  });

  it('counts what was mended by its own day, not by the day of the return', () => {
    const mended = { ...inTime, dueAt: DUE_AT + 5 * DAY };
    expect(rates(counted([mended])).onTime).toEqual({ part: 1, of: 1, share: 1 });
    expect(rates(counted([mended], DUE_AT - SECOND)).onTime).toEqual({ part: 0, of: 0, share: null });
  });

  it('counts by the day in force what does not say by which day it was judged', () => {
    const { punctualDueAt: _dueAt, ...less } = inTime;
    expect(rates(counted([less])).done).toMatchObject({ of: 1 });
    expect(rates(counted([less], DUE_AT - SECOND)).done).toMatchObject({ of: 0 });
  });

  it('of nothing is none', () => {
    expect(rates(figuresOf([], DUE_AT))).toEqual({
      onTime: { part: 0, of: 0, share: null },
      done: { part: 0, of: 0, share: null },
    });
  });
});

describe('bodies that are asked', () => {
  it('have answered or have not: they are in no rate and in no class of late ones', () => {
    const facts = [
      {
        ...asked,
        submittedAt: DUE_AT,
        onTime: false,
      },
      asked,
      {
        ...asked,
        missedAt: DUE_AT,
      },
      {
        ...asked,
        waivedAt: DUE_AT,
      },
      {
        ...asked,
        transferredAt: DUE_AT,
      },
    ];
    const figures = counted(facts);
    expect(figures).toMatchObject({
      total: 5,
      asked: 4,
      answered: 1,
      unanswered: 2,
      askedWaived: 1,
      handedOn: 1,
    });
    expect(figures).toMatchObject({ assigned: 0, late: 0, overdue: 0, missed: 0, waived: 0, owedByNow: 0 });
  });
});

describe('figures', () => {
  const instant = fc.constantFrom(DUE_AT - DAY, DUE_AT, DUE_AT + DAY);
  const happened = fc.option(instant, { nil: undefined });
  const anyGroup = fc.record({
    facts: fc.record({
      asked: fc.boolean(),
      opensAt: instant,
      dueAt: instant,
      escalatedLevel: fc.nat(2),
      onTime: fc.boolean(),
      nil: fc.boolean(),
      punctualDueAt: instant,
      submittedAt: happened,
      returnedAt: happened,
      acceptedAt: happened,
      waivedAt: happened,
      transferredAt: happened,
      missedAt: happened,
      lapsedAt: happened,
    }),
    count: fc.nat(5),
    timesReturned: fc.nat(3),
    timesMendedLate: fc.nat(3),
  }) as fc.Arbitrary<FigureGroup>;

  it('add up, whatever has happened', () => {
    fc.assert(
      fc.property(fc.array(anyGroup), instant, (groups, now) => {
        const f = figuresOf(groups, now);
        expect(f.assigned).toBe(f.onTime + f.late + f.inTime + f.overdue + f.missed + f.lapsed + f.waived);
        expect(f.asked).toBe(f.answered + f.unanswered + f.askedWaived);
        expect(f.total).toBe(f.assigned + f.asked + f.handedOn);
        expect(f.total).toBe(groups.reduce((sum, { count }) => sum + count, 0));
        expect(f.owedByNow).toBeLessThanOrEqual(f.assigned - f.waived);
        expect(f.onTimeByNow).toBeLessThanOrEqual(f.doneByNow);
        expect(f.doneByNow).toBeLessThanOrEqual(f.owedByNow);
      }),
    );
  });

  it('of several are the figures of all together', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyGroup)), instant, (parts, now) => {
        const summed = summedFigures(parts.map((groups) => figuresOf(groups, now)));
        expect(summed).toEqual(figuresOf(parts.flat(), now));
        expect(Object.keys(summed)).toEqual(FIGURE_NAMES);
      }),
    );
  });
});
