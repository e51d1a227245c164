import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkTexts, type Plan, type TrainingTarget } from '@kyhan/plan';
import { coverageOn } from './coverage-on.js';
import { paceBegins, targetForecast } from './target-forecast.js';
import { trainingBook, UNKNOWN_ROSTER } from './training-book.js';
import type { TrainingDeed } from './training-deed.js';

/** Bắc ward goes into Nam on 1 July 2026; Đông goes into both for all but the press, which is Nam's. */
const PLAN = `
plan: 01/KH-UBND
slug: lop
title: { vi: Kế hoạch, en: Plan }
issuedOn: 2025-01-01
inForce: { from: 2025-01-01, to: 2028-12-31 }
coordinator: linh
owner: linh
units:
  - { id: linh, name: { vi: Văn phòng, en: Office }, contacts: [{ role: head, email: linh@example.org }] }
  - { id: bac, name: { vi: Bắc, en: Bắc }, lives: { to: 2026-06-30 }, successors: [{ unit: nam, from: 2026-07-01 }] }
  - { id: nam, name: { vi: Nam, en: Nam }, contacts: [{ role: head, email: nam@example.org }] }
  - id: dong
    name: { vi: Đông, en: Đông }
    lives: { to: 2026-06-30 }
    successors: [{ unit: nam, from: 2026-07-01, scope: press }, { unit: linh, from: 2026-07-01, scope: school }]
policies: { ordered: {} }
obligations:
  - id: round
    kind: training
    title: { vi: Lớp, en: Round }
    source: I
    audience: [nam]
    period: year
    due: { on: 12-20 }
    policy: ordered
    targets: [{ id: staff, roster: r.csv, percent: 70, by: 2027-12-31 }]
`;

let plan: Plan;
const ROSTER = 'r.csv';
const TARGET: TrainingTarget = { id: 'staff', roster: ROSTER, percent: 70, by: '2027-12-31' };

beforeAll(async () => {
  const checked = await checkTexts({ 'plan.yaml': PLAN, 'r.csv': 'person,unit,from,to\n' });
  if (checked.plan === undefined) throw new Error(JSON.stringify(checked.findings));
  plan = checked.plan;
});

const member = (person: string, unit: string, ...[from, to]: [string, string?]) => ({
  person,
  unit,
  from,
  ...(to === undefined ? {} : { to }),
});

const TOLD: TrainingDeed = {
  deed: 'roster-told',
  roster: ROSTER,
  members: [
    member('a', 'bac', '2026-01-01'),
    member('b', 'nam', '2026-01-01', '2026-03-31'),
    member('c', 'nam', '2026-03-01'),
    member('d', 'dong', '2026-01-01'),
  ],
};

const attended = (session: string, on: string, ...people: string[]): TrainingDeed => ({
  deed: 'attended',
  session,
  on,
  rosters: [ROSTER],
  people,
});

interface Asked {
  readonly target?: Partial<TrainingTarget>;
  readonly scope?: string;
}

function coverage(deeds: readonly TrainingDeed[], on: string, { target, scope }: Asked = {}) {
  const roster = trainingBook(deeds).rosters.get(ROSTER) ?? UNKNOWN_ROSTER;
  return coverageOn({ plan, target: { ...TARGET, ...target }, roster, on, scope });
}

describe('coverage', () => {
  const held = [TOLD, attended('s1', '2026-03-31', 'a', 'b')];

  it.each([
    ['2025-12-31', 0, 0, null],
    ['2026-01-01', 3, 0, 0],
    ['2026-02-28', 3, 0, 0],
    ['2026-03-01', 4, 0, 0],
    ['2026-03-30', 4, 0, 0],
    ['2026-03-31', 4, 2, 50],
    ['2026-04-01', 3, 1, 33.3],
  ])('on %s is of %i on the roster %i', (...[on, onRoster, trained, percent]) => {
    expect(coverage(held, on)).toMatchObject({ onRoster, trained, percent, measuredOn: on });
  });

  it('is told per unit of that day, with who is left', () => {
    expect(coverage(held, '2026-06-30').units).toEqual([
      { unit: 'bac', onRoster: 1, trained: 1, percent: 100, people: ['a'], left: [] },
      { unit: 'dong', onRoster: 1, trained: 0, percent: 0, people: ['d'], left: ['d'] },
      { unit: 'nam', onRoster: 1, trained: 0, percent: 0, people: ['c'], left: ['c'] },
    ]);
    // Whoever takes Đông over differs by scope; without one a person decides, and the people stay under its name.
    expect(coverage(held, '2026-07-01').units.map(({ unit, people }) => [unit, people])).toEqual([
      ['dong', ['d']],
      ['nam', ['a', 'c']],
    ]);
    expect(coverage(held, '2026-07-01', { scope: 'press' }).units).toMatchObject([
      { unit: 'nam', onRoster: 3, trained: 1, percent: 33.3 },
    ]);
  });

  it('counts somebody once, in the unit that they came to last', () => {
    const moved = { ...TOLD, members: [...TOLD.members, member('a', 'nam', '2026-02-01')] };
    expect(coverage([moved], '2026-02-01').units.map(({ unit, people }) => [unit, people])).toEqual([
      ['dong', ['d']],
      ['nam', ['a', 'b']],
    ]);
  });

  it('is measured by the roster of the last day that has come, and asked again on the next', () => {
    const target = { measuredOn: ['2026-06-30', '2026-03-01'] };
    expect(coverage(held, '2026-02-28', { target })).toMatchObject({ measuredOn: '2026-02-28', onRoster: 3 });
    expect(coverage(held, '2026-04-01', { target })).toMatchObject({
      measuredOn: '2026-03-01',
      onRoster: 4,
      trained: 2,
    });
    expect(coverage(held, '2026-06-30', { target })).toMatchObject({ measuredOn: '2026-06-30', onRoster: 3 });
  });

  it('is reached at exactly the percent, and told as 100 only of all', () => {
    const members = Array.from({ length: 1000 }, (_, n) => member(`p${n}`, 'nam', '2026-01-01'));
    const all = members.map(({ person }) => person);
    const told = { ...TOLD, members };
    const after = (count: number, percent: number) =>
      coverage([told, attended('s', '2026-02-01', ...all.slice(0, count))], '2026-02-01', {
        target: { percent },
      });
    expect([after(699, 70).isReached, after(700, 70).isReached]).toEqual([false, true]);
    expect(after(999, 100)).toMatchObject({ percent: 99.9, isReached: false });
    expect(coverage([{ ...TOLD, members: [] }], '2026-02-01').isReached).toBe(false);
  });

  it('is of the rosters of a session, and of what is not taken back', () => {
    const elsewhere = { ...attended('s1', '2026-02-01', 'a'), rosters: ['other.csv'] } as TrainingDeed;
    const back: TrainingDeed = { deed: 'attendance-withdrawn', session: 's1', people: ['a', 'b'] };
    const before: TrainingDeed = {
      deed: 'trained-before',
      roster: ROSTER,
      people: [{ person: 'b', on: '2024-05-01' }],
    };
    expect(coverage([TOLD, elsewhere], '2026-02-01').trained).toBe(0);
    expect(coverage([...held, back], '2026-03-31').trained).toBe(0);
    expect(coverage([...held, attended('s2', '2026-04-01', 'a'), back], '2026-04-01').trained).toBe(1);
    expect(coverage([TOLD, before], '2026-01-01').trained).toBe(1);
  });

  it('still counts somebody of whom all else was erased, whatever list is told next', () => {
    const erased: TrainingDeed = { deed: 'trainee-erased', person: 'a' };
    const next: TrainingDeed = { ...TOLD, members: TOLD.members.slice(1) };
    expect(coverage([...held, next], '2026-03-31')).toMatchObject({ onRoster: 3, trained: 1 });
    expect(coverage([...held, erased, next], '2026-03-31')).toMatchObject({ onRoster: 4, trained: 2 });
  });
});

describe('coverage by heads', () => {
  const counted: TrainingDeed = {
    deed: 'roster-counted',
    roster: ROSTER,
    counts: [
      { unit: 'bac', from: '2026-01-01', heads: 10 },
      { unit: 'nam', from: '2026-01-01', to: '2026-03-31', heads: 20 },
      { unit: 'nam', from: '2026-04-01', heads: 4 },
    ],
  };
  const came = (session: string, of: { unit: string; on: string; heads: number }): TrainingDeed => ({
    deed: 'heads-attended',
    session,
    ...of,
    rosters: [ROSTER],
  });
  const deeds = [
    counted,
    came('s1', { unit: 'nam', on: '2026-02-01', heads: 9 }),
    came('s1', { unit: 'nam', on: '2026-02-01', heads: 6 }),
    came('s2', { unit: 'bac', on: '2026-03-01', heads: 3 }),
  ];
  const target = { count: 'heads' } as const;

  it.each([
    ['2026-01-31', 30, 0],
    ['2026-02-01', 30, 6],
    ['2026-03-31', 30, 9],
    // Nam has four left: no more than four of them can have come.
    ['2026-04-01', 14, 7],
    // Bắc is in Nam by then: fourteen, of whom nine came.
    ['2026-07-01', 14, 9],
  ])('on %s is of %i people %i', (on, onRoster, trained) => {
    expect(coverage(deeds, on, { target })).toMatchObject({ onRoster, trained });
  });

  it('names nobody', () => {
    expect(coverage(deeds, '2026-07-01', { target }).units).toEqual([
      { unit: 'nam', onRoster: 14, trained: 9, percent: 64.2, people: [], left: [] },
    ]);
  });
});

describe('the forecast of a target', () => {
  const people = Array.from({ length: 10 }, (_, n) => `p${n}`);
  const told = { ...TOLD, members: people.map((person) => member(person, 'nam', '2025-01-01')) };

  function forecast(deeds: readonly TrainingDeed[], on: string, begins = '2025-01-01') {
    const roster = trainingBook(deeds).rosters.get(ROSTER) ?? UNKNOWN_ROSTER;
    const question = { plan, target: TARGET, roster, on };
    const trainedBefore = coverageOn({ ...question, trainedBy: paceBegins({ on, begins }) }).trained;
    return targetForecast({ target: TARGET, on, begins, trainedBefore }, coverageOn(question));
  }

  it('goes on at the pace of the twelve months before', () => {
    // Two in 365 days: the five that are wanting take 913 more.
    const deeds = [told, attended('s', '2026-01-02', 'p0', 'p1')];
    expect(forecast(deeds, '2026-06-30')).toEqual({
      kind: 'reached-on',
      on: '2028-12-29',
      months: 30,
      isInTime: false,
    });
    const more = [...deeds, attended('t', '2026-06-30', 'p2', 'p3', 'p4', 'p5')];
    expect(forecast(more, '2026-06-30')).toEqual({
      kind: 'reached-on',
      on: '2026-08-30',
      months: 3,
      isInTime: true,
    });
  });

  it('counts no more than the time since it began, and nothing from before', () => {
    const deeds = [told, attended('s', '2025-02-01', 'p0'), attended('t', '2026-02-01', 'p1')];
    expect(forecast(deeds, '2026-03-02', '2026-01-01')).toMatchObject({ on: '2026-12-27' });
    expect(forecast(deeds, '2026-01-31', '2026-01-31')).toEqual({ kind: 'no-pace' });
  });

  it('has no pace where nobody came in that time, and none to tell where it is reached', () => {
    const deeds = [told, attended('s', '2025-02-01', ...people.slice(0, 6))];
    expect(forecast(deeds, '2026-02-01')).toEqual({ kind: 'no-pace' });
    expect(forecast([...deeds, attended('t', '2026-02-02', 'p6')], '2026-02-02')).toEqual({
      kind: 'reached',
    });
    expect(forecast([], '2026-02-02')).toEqual({ kind: 'no-pace' });
  });
});
