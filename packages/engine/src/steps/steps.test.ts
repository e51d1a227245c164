import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AssignmentInput } from '../assignment-input.js';
import type { AssignmentState } from '../assignment-state.js';
import { assignmentStatus, statusFacts } from '../assignment-status.js';
import { decide, type TurnTime } from '../decide.js';
import { evolve } from '../evolve.js';
import {
  acted,
  after,
  DAY,
  DUE_AT,
  HOUR,
  lived,
  opened,
  openedEvent,
  ruling,
  SECOND,
  submission,
  timetable,
  types,
} from '../lived-assignment.fixture.js';
import { noticesFor } from '../notices-for.js';
import { nextWakeAt } from '../time-fact.js';
import { calendar, CHRISTMAS, HANOI, ORDERED } from '../timetable/ordered-policy.fixture.js';
import { timetableFor } from '../timetable/timetable-for.js';
import { allInAt } from './all-in-at.js';
import { areAllIn } from './are-all-in.js';
import { openedByStep } from './opened-by-step.js';

const COUNTING = { policy: ORDERED, calendar, zone: HANOI };
const DAYS = timetableFor({ ...COUNTING, ...CHRISTMAS });
const AT_LATEST = DAYS.opensAt;
const waiting = (): AssignmentState => opened({ waitsFor: 'topics', timetable: DAYS });

/** A turn in which all of the step are in, or not. */
const turn = (now: number, isStepIn: boolean): TurnTime => ({
  now,
  catchUp: () => undefined,
  opening: ({ timetable: days }) =>
    isStepIn || days.opensAt <= now ? openedByStep(COUNTING, days, now) : undefined,
});

describe('what waits for a step', () => {
  it('opens one second before its day no sooner than all are in, and tells its unit once', () => {
    const early = AT_LATEST - SECOND;
    expect(decide(waiting(), [], turn(early, false))).toEqual([]);
    expect(types(decide(waiting(), [], turn(early, true)))).toEqual(['step-opened']);
  });

  it('opens on its day at the latest, also without plan and calendar', () => {
    expect(nextWakeAt(waiting())).toBe(AT_LATEST);
    expect(types(decide(waiting(), [], AT_LATEST - SECOND))).toEqual([]);
    expect(types(decide(waiting(), [], AT_LATEST))).toEqual(['step-opened']);
    expect(types(lived(waiting(), AT_LATEST).events)).toEqual(['step-opened']);
  });

  it('is announced anew: its letter and reminders are counted from then, its own day stays', () => {
    // Friday, 24 November 2023, in the afternoon.
    const now = Date.parse('2023-11-24T15:00:00+07:00');
    const [event] = decide(waiting(), [], turn(now, true));
    const state = evolve(waiting(), event!);
    const { opensAt, openingNoticeAt, dueOn, dueAt, lockAt, escalateAt } = state.timetable;
    expect([opensAt, openingNoticeAt]).toEqual([now, Date.parse('2023-11-27T08:00:00+07:00')]);
    expect({ dueOn, dueAt, lockAt, escalateAt }).toEqual({
      dueOn: DAYS.dueOn,
      dueAt: DAYS.dueAt,
      lockAt: DAYS.lockAt,
      escalateAt: DAYS.escalateAt,
    });
    expect(assignmentStatus(statusFacts(waiting()), now)).toBe('upcoming');
    expect(assignmentStatus(statusFacts(state), now)).toBe('open');
    expect(noticesFor(event!, state)).toMatchObject([
      { kind: 'opening', ordinal: 1, addressee: 'focal-point', notBefore: openingNoticeAt },
    ]);
  });

  it('tells nobody with its cycle, as others do', () => {
    const born = openedEvent({ waitsFor: 'topics', timetable: DAYS });
    expect(noticesFor(born, evolve(undefined, born))).toEqual([]);
    const other = openedEvent({ timetable: DAYS });
    expect(noticesFor(other, evolve(undefined, other))).toHaveLength(1);
  });

  it('that has ended opens no more', () => {
    const waived = acted(waiting(), [ruling({ type: 'waive', reason: 'x' })], AT_LATEST - 3 * DAY);
    expect(decide(waived, [], turn(AT_LATEST - 2 * DAY, true))).toEqual([]);
    expect(nextWakeAt(waived)).toBeUndefined();
  });

  it('keeps in the turn in which it is ruled on what was ruled', () => {
    const extended = timetableFor({
      ...COUNTING,
      ...CHRISTMAS,
      dueOn: '2023-12-28',
      dueAt: CHRISTMAS.dueAt + 3 * DAY,
    });
    const now = AT_LATEST - 3 * DAY;
    const grant = ruling({ type: 'extend', reason: 'x', timetable: extended });
    const events = decide(waiting(), [grant], turn(now, true));
    expect(types(events)).toEqual(['extended', 'step-opened']);
    const { opensAt, dueOn } = after(waiting(), events).timetable;
    expect([opensAt, dueOn]).toEqual([now, '2023-12-28']);
  });

  it('opens exactly once, at the first turn that finds all in or its day over, and never later again', () => {
    const step = fc.record({ hours: fc.integer({ min: 1, max: 200 }), isIn: fc.boolean(), act: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let state = waiting();
        let now = AT_LATEST - 20 * DAY;
        let due: number | undefined;
        const seen: string[] = [];
        for (const { hours, isIn, act } of steps) {
          now += hours * HOUR;
          if (state.endedAt === undefined && (isIn || now >= AT_LATEST)) due ??= now;
          const before = state;
          const events = decide(state, inputsOf(state, act, now), turn(now, isIn));
          state = after(state, events);
          seen.push(...types(events).filter((type) => type === 'step-opened'));
          if (before.waitsFor === undefined) expect(state.timetable.opensAt).toBe(before.timetable.opensAt);
          expect(state.timetable.dueAt).toBe(DAYS.dueAt);
        }
        const isOpen = state.waitsFor === undefined;
        expect(seen).toHaveLength(isOpen ? 1 : 0);
        if (isOpen) expect(state.timetable.opensAt).toBe(Math.min(due ?? NaN, AT_LATEST));
        if (state.endedAt === undefined) expect(isOpen).toBe(due !== undefined);
      }),
    );
  });
});

/** Nothing, a version, or its return with the day that it has. */
function inputsOf(state: AssignmentState, act: number, now: number): readonly AssignmentInput[] {
  if (act === 1) return [submission(now, state.lastVersion + 1)];
  const given = state.timetable;
  if (act === 2)
    return [ruling({ type: 'return', reason: 'x', timetable: given }, `r${state.count.rulings}`)];
  return [];
}

describe('a step', () => {
  const NOW = DUE_AT - 5 * DAY;
  const sent = () => acted(opened(), [submission(NOW)], NOW);
  const returned = () =>
    acted(sent(), [ruling({ type: 'return', reason: 'x', timetable: timetable() })], NOW + HOUR);

  it.each([
    ['nobody does it', [], false],
    ['one is still to come', [sent(), opened()], false],
    ['all are handed in', [sent(), sent()], true],
    ['one was returned', [sent(), returned()], false],
    ['the last was waived', [sent(), acted(opened(), [ruling({ type: 'waive', reason: 'x' })], NOW)], true],
    ['one was accepted', [acted(sent(), [ruling({ type: 'accept' })], NOW)], true],
  ] as const)('where %s', (_what, states, isIn) => {
    expect(areAllIn(states)).toBe(isIn);
  });

  it('was in when the last came first, whatever became of it afterwards', () => {
    const story = (unit: string, at: number) => {
      const born = { ...openedEvent({ unitId: unit }), stream: `p/o/2023/topics/${unit}` };
      const state = evolve(undefined, born);
      const events = decide(state, [submission(at)], at);
      const back = ruling({ type: 'return', reason: 'x', timetable: timetable() });
      return [born, ...events, ...decide(events.reduce<AssignmentState>(evolve, state), [back], at + DAY)];
    };
    expect(allInAt([story('a', NOW), story('b', NOW + HOUR)])).toBe(NOW + HOUR);
    // The first was returned before the second came.
    expect(allInAt([story('a', NOW), story('b', NOW + 2 * DAY)])).toBeUndefined();
    expect(allInAt([])).toBeUndefined();
  });
});
