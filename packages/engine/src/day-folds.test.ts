import { describe, expect, it } from '@jest/globals';
import type { AssignmentState } from './assignment-state.js';
import {
  DAY,
  DUE_AT,
  escalated,
  morning,
  opened,
  ruled,
  timetable,
  told,
} from './lived-assignment.fixture.js';

const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);

describe('an extension', () => {
  const at = morning(2) + 1;
  const until = DUE_AT + 10 * DAY;
  const escalatedTwice = [escalated(1), escalated(2)].reduce(
    (state, fact) => told(state, fact, morning(2)),
    overdue,
  );
  const extended = ruled(escalatedTwice, { type: 'extended', timetable: timetable(until) }, at);

  it('brings its own days and starts the clocks again', () => {
    expect(extended).toMatchObject({ extendedAt: at, timetable: timetable(until), escalatedLevel: 0 });
    expect(extended.taken).toEqual({ reminders: 1, overdueReminders: 0, escalations: 0 });
  });

  it('lifts overdue', () => {
    expect([escalatedTwice.overdueAt, extended.overdueAt]).toEqual([DUE_AT, undefined]);
  });

  it('keeps the running numbers of notices', () => {
    expect(extended.count).toEqual({ ...escalatedTwice.count, rulings: 1 });
  });
});

describe('other mornings for the same day', () => {
  const moved = { because: 'rule-changed', from: { dueOn: '2023-12-25', dueAt: DUE_AT } } as const;
  const state: AssignmentState = { ...overdue, taken: { reminders: 2, overdueReminders: 1, escalations: 1 } };
  const earlier = (days: number) => ({
    ...timetable(),
    remindAt: timetable().remindAt.map((at) => at - days * DAY),
    overdueRemindAt: timetable().overdueRemindAt.map((at) => at - days * DAY),
    escalateAt: timetable().escalateAt.map((rung) => ({ ...rung, at: rung.at - days * DAY })),
  });

  it('repeat nothing that was sent, where the new ones lie later', () => {
    const fact = { type: 'extended', timetable: earlier(-20), moved } as const;
    const { taken } = ruled(state, fact, morning(1));
    expect(taken).toEqual({ reminders: 2, overdueReminders: 1, escalations: 1 });
  });

  it('catch nothing up, where the new ones have passed', () => {
    const fact = { type: 'extended', timetable: earlier(20), moved } as const;
    const next = ruled(state, fact, morning(1));
    expect(next.taken).toEqual({ reminders: 3, overdueReminders: 2, escalations: 3 });
    expect(next).toMatchObject({ overdueAt: DUE_AT, timetable: earlier(20) });
    expect(next.extendedAt).toBeUndefined();
  });
});
