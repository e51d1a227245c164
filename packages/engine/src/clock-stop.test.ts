import { describe, expect, it } from '@jest/globals';
import type { Ruling, SubmissionInput } from './assignment-input.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { isStoppedBeforeDue, type ClockStart } from './clock-stop.js';
import { decide } from './decide.js';
import { daysLate } from './figures/days-late.js';
import {
  acted,
  DAY,
  DUE_AT,
  lived,
  opened,
  ruled,
  ruling,
  SECOND,
  submission,
  timetable,
  told,
  types,
} from './lived-assignment.fixture.js';
import { noticeReasonHolds } from './notice-reason-holds.js';
import { noticesFor } from './notices-for.js';
import { rulingRefusal } from './ruling-refusal.js';
import { nextWakeAt } from './time-fact.js';

const STOP_AT = DUE_AT - 3 * DAY;
const REMIND_AT = [STOP_AT + 2 * DAY, STOP_AT + 4 * DAY];
const STOP: Ruling = { type: 'stop-clock', reason: 'chờ Sở Tài chính', remindAt: REMIND_AT };
const starting = (start: ClockStart): Ruling => ({ type: 'start-clock', start });
const LATER: ClockStart = { timetable: timetable(DUE_AT + 5 * DAY), stoppedMs: 0 };

const before = lived(opened(), STOP_AT - 1).state;
const stopped = acted(before, [ruling(STOP, 'stop')], STOP_AT);
const overdue = lived(opened(), DUE_AT + DAY).state;
const stoppedLate = acted(overdue, [ruling(STOP, 'stop')], DUE_AT + DAY);
const status = (state: typeof stopped, now: number) => assignmentStatus(statusFacts(state), now);
const handedIn = (storedAt: number, changes: Partial<SubmissionInput> = {}) => {
  return { ...submission(storedAt), ...changes };
};

describe('a clock that is stopped before due', () => {
  it('tells the unit why, and lets nothing of it fall due, be chased or be locked', () => {
    const [event] = decide(before, [ruling(STOP)], STOP_AT);
    expect(event).toMatchObject({ reason: 'chờ Sở Tài chính', fact: { type: 'clock-stopped' } });
    expect(noticesFor(event!, stopped)).toMatchObject([
      { kind: 'ruling', addressee: 'focal-point', data: { ruling: 'clock-stopped' } },
    ]);
    expect(types(lived(stopped, DUE_AT + 60 * DAY).events)).toEqual(['stop-reminded', 'stop-reminded']);
    expect(status(stopped, DUE_AT + 60 * DAY)).not.toBe('overdue');
  });

  it('reminds who coordinates on the mornings of the policy, and not one second before', () => {
    expect(nextWakeAt(stopped)).toBe(REMIND_AT[0]);
    expect(decide(stopped, [], REMIND_AT[0]! - SECOND)).toEqual([]);
    const [event] = decide(stopped, [], REMIND_AT[0]!);
    expect(event?.fact).toEqual({ type: 'stop-reminded', ordinal: 1 });
    expect(noticesFor(event!, stopped)).toMatchObject([{ kind: 'stop-reminder', addressee: 'coordinator' }]);
    const { state, events } = lived(stopped, DUE_AT + 60 * DAY);
    expect(events.map(({ fact }) => 'ordinal' in fact && fact.ordinal)).toEqual([1, 2]);
    expect([state.count.stopReminders, state.stop?.remindersTaken]).toEqual([2, 2]);
  });

  it('is reminded of by nobody where it runs', () => {
    const silent = told(before, { type: 'stop-reminded', ordinal: 1 }, STOP_AT);
    expect([silent.stop, silent.count.stopReminders]).toEqual([undefined, 1]);
  });

  it('goes on by the later day where it is started, and the unit is told', () => {
    const at = DUE_AT + DAY;
    const [event] = decide(stopped, [ruling(starting(LATER))], at);
    const state = acted(stopped, [ruling(starting(LATER))], at);
    expect(state.timetable.dueAt).toBe(DUE_AT + 5 * DAY);
    expect(state.stop).toBeUndefined();
    expect(noticesFor(event!, state)).toMatchObject([{ kind: 'ruling', data: { ruling: 'clock-started' } }]);
    expect(types(lived(state, DUE_AT + 5 * DAY).events)).toContain('became-overdue');
  });

  it('reminds anew by the later day: only what lies before the start is behind', () => {
    expect(stopped.taken.reminders).toBe(2);
    const promised = { ...stopped, promisedOn: '2023-12-24', pausedUntil: DUE_AT };
    const state = acted(promised, [ruling(starting(LATER))], STOP_AT + DAY);
    expect(state).toMatchObject({ taken: { reminders: 1 }, stoppedMs: 0 });
    expect([state.promisedOn, state.pausedUntil]).toEqual([undefined, undefined]);
  });

  it('is started by the hand-in, which is on time; nobody is told twice', () => {
    const at = DUE_AT + DAY;
    const events = decide(stopped, [handedIn(at, { onTime: true, start: LATER })], at);
    expect(types(events)).toEqual(['clock-started', 'submitted']);
    const state = acted(stopped, [handedIn(at, { onTime: true, start: LATER })], at);
    expect(state).toMatchObject({ punctuality: { onTime: true, dueAt: DUE_AT + 5 * DAY } });
    expect(state.stop).toBeUndefined();
    expect(noticesFor(events[0]!, state)).toEqual([]);
  });

  it('is started by the hand-in with the day that it has, where nobody has counted another', () => {
    const at = STOP_AT + DAY;
    const state = acted(stopped, [handedIn(at)], at);
    expect([state.stop, state.timetable, state.stoppedMs]).toEqual([undefined, stopped.timetable, 0]);
  });

  it('counts its stop from the day of an extension that is given meanwhile', () => {
    const extended = ruled(
      stopped,
      { type: 'extended', timetable: timetable(DUE_AT + 9 * DAY) },
      STOP_AT + DAY,
    );
    expect(extended.stop).toMatchObject({ at: STOP_AT + DAY });
  });
});

describe('a clock that is stopped after due', () => {
  it('leaves the day as it is: it is overdue, and nobody is chased', () => {
    expect(status(stoppedLate, DUE_AT + 9 * DAY)).toBe('overdue');
    expect(types(lived(stoppedLate, DUE_AT + 90 * DAY).events)).not.toContain('escalated');
    expect(types(lived(stoppedLate, DUE_AT + 90 * DAY).events)).not.toContain('missed');
    for (const kind of ['overdue', 'escalation'] as const)
      expect(noticeReasonHolds({ kind, dueAt: DUE_AT }, statusFacts(stoppedLate), DUE_AT + 2 * DAY)).toBe(
        false,
      );
  });

  it('shows in its history that it was overdue, where nobody was awake to take note', () => {
    expect(types(decide(before, [ruling(STOP)], DUE_AT))).toContain('became-overdue');
    expect(types(decide(before, [ruling(STOP)], DUE_AT - SECOND))).not.toContain('became-overdue');
  });

  it.each([
    { when: 'while it stands', days: 9, stoppedMs: 0, late: 2 },
    { when: 'after it was started', days: 9, stoppedMs: 3 * DAY, late: 7 },
  ])('counts no stopped day as late, $when', ({ days, stoppedMs, late }) => {
    const at = DUE_AT + 4 * DAY;
    const state =
      stoppedMs === 0
        ? stoppedLate
        : acted(stoppedLate, [ruling(starting({ timetable: timetable(), stoppedMs }), 'start')], at);
    const { stop, stoppedMs: stood } = state;
    const facts = { ...statusFacts(state), asked: false, stoppedMs: stood };
    expect(daysLate(facts, DUE_AT + days * DAY)).toBe(late);
    expect(stop === undefined).toBe(stoppedMs !== 0);
  });

  it('counts none in what is handed in late either', () => {
    const at = DUE_AT + 4 * DAY;
    const start = { timetable: timetable(), stoppedMs: 3 * DAY };
    const state = acted(stoppedLate, [handedIn(at, { onTime: false, start })], at);
    expect(state.punctuality).toMatchObject({ onTime: false, dueAt: DUE_AT + 3 * DAY });
  });

  it('chases on where it is started again: what was sent stays sent', () => {
    const start = { timetable: timetable(), stoppedMs: 3 * DAY };
    const started = acted(stoppedLate, [ruling(starting(start), 'start')], DUE_AT + 4 * DAY);
    expect(started.overdueAt).toBe(overdue.overdueAt);
    expect(started.taken.escalations).toBeGreaterThanOrEqual(overdue.taken.escalations);
  });
});

describe('a clock', () => {
  const submitted = acted(opened(), [submission(STOP_AT)], STOP_AT);

  it.each([
    ['stopped twice', [stopped, STOP], 'CLOCK_STANDS'],
    ['started where it runs', [before, starting(LATER)], 'CLOCK_RUNS'],
    ['stopped while the unit is not waited for', [submitted, STOP], 'NOTHING_TO_EXTEND'],
    ['stopped without a reason', [before, { ...STOP, reason: ' ' }], 'REASON_MISSING'],
    ['stopped after the end', [ruled(before, { type: 'waived' }, STOP_AT), STOP], 'ASSIGNMENT_ENDED'],
  ] as const)('is not %s', (_what, [state, asked], code) => {
    expect(rulingRefusal(state, asked)).toMatchObject({ code });
  });

  it.each([
    ['another day', (at: number) => ({ stoppedAt: STOP_AT, dueAt: DUE_AT + at })],
    ['another stop', (at: number) => ({ stoppedAt: STOP_AT + at, dueAt: DUE_AT })],
  ])('is not started by what was counted from %s: that of its own stands', (_what, from) => {
    const start = (more: number) =>
      rulingRefusal(stopped, { ...starting(LATER), from: from(more) } as Ruling);
    expect(start(1)).toMatchObject({ code: 'DAY_CHANGED_MEANWHILE' });
    expect(start(0)).toBeUndefined();
  });

  it('is not started by the day of before, where it was extended in the same turn', () => {
    const extend = { type: 'extend', reason: 'bão lũ', timetable: timetable(DUE_AT + 30 * DAY) } as const;
    const from = { stoppedAt: STOP_AT, dueAt: DUE_AT };
    const start = { ...starting(LATER), from } as Ruling;
    const state = acted(stopped, [ruling(extend, 'r8'), ruling(start, 'r9')], STOP_AT + DAY);
    expect(state.timetable.dueAt).toBe(DUE_AT + 30 * DAY);
    expect(state.stop).toBeDefined();
  });

  it('was stopped in time where it was stopped before its day was over', () => {
    expect([stopped, stoppedLate, before, overdue].map(isStoppedBeforeDue)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is over with what it belongs to', () => {
    expect(ruled(stopped, { type: 'waived' }, STOP_AT + 1).stop).toBeUndefined();
  });
});
