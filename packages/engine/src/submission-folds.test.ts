import { describe, expect, it } from '@jest/globals';
import type { AssignmentState } from './assignment-state.js';
import {
  acted,
  DAY,
  DUE_AT,
  opened,
  ruled,
  SECOND,
  submission,
  timetable,
  told,
} from './lived-assignment.fixture.js';

const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);
const submitted = acted(opened(), [submission(DUE_AT - 15 * DAY)], DUE_AT - 15 * DAY);

describe('punctuality', () => {
  const sent = (state: AssignmentState, storedAt: number, { version = 1, onTime = true } = {}) => {
    const { kind: _kind, actor: _actor, ...stored } = submission(storedAt, version);
    return told(state, { type: 'submitted', ...stored, onTime }, storedAt);
  };
  const back = (state: AssignmentState, at: number, until: number) =>
    ruled(state, { type: 'returned', timetable: timetable(until) }, at);
  const inTime = sent(opened(), DUE_AT - SECOND);
  const late = sent(overdue, DUE_AT, { onTime: false });

  it('is none while nothing has left the unit', () => {
    expect([opened().punctuality, overdue.punctuality]).toEqual([undefined, undefined]);
  });

  it('is fixed by the first version, with the day that was in force', () => {
    const first = { version: 1, onTime: true, storedAt: DUE_AT - SECOND, dueAt: DUE_AT };
    expect(inTime.punctuality).toStrictEqual(first);
  });

  it('stays late where a late report is returned and mended in time', () => {
    const mended = sent(back(late, DUE_AT + DAY, DUE_AT + 8 * DAY), DUE_AT + 2 * DAY, { version: 2 });
    expect(mended.punctuality).toMatchObject({ version: 1, onTime: false, dueAt: DUE_AT });
    expect(mended).toMatchObject({ timesReturned: 1, timesMendedLate: 0 });
  });

  it('stays on time where a report that was on time is corrected after due', () => {
    const corrected = sent(inTime, DUE_AT + DAY, { version: 2, onTime: false });
    expect(corrected.punctuality).toMatchObject({ version: 1, onTime: true });
    expect(corrected).toMatchObject({ submission: { version: 2 }, timesMendedLate: 0 });
  });

  it('is that of the next version where the first was withdrawn', () => {
    const withdrawn = ruled(inTime, { type: 'withdrawn' }, DUE_AT - SECOND);
    expect(withdrawn.punctuality).toBeUndefined();
    const again = sent(withdrawn, DUE_AT + DAY, { version: 2, onTime: false });
    expect(again.punctuality).toMatchObject({ version: 2, onTime: false });
  });

  it('has nothing that is mended where nothing had been handed in before the return', () => {
    const handedIn = sent(back(overdue, DUE_AT, DUE_AT + DAY), DUE_AT + 2 * DAY, { onTime: false });
    expect(handedIn).toMatchObject({ timesMendedLate: 0, timesReturned: 1 });
    expect(handedIn.lastReturn).toBeUndefined();
  });

  it('counts what mends a return late, once for each return', () => {
    const first = sent(back(inTime, DUE_AT, DUE_AT + DAY), DUE_AT + DAY, { version: 2, onTime: false });
    const corrected = sent(first, DUE_AT + 2 * DAY, { version: 3, onTime: false });
    const second = back(corrected, DUE_AT + 2 * DAY, DUE_AT + 3 * DAY);
    const again = sent(second, DUE_AT + 3 * DAY, { version: 4, onTime: false });
    expect([first, corrected, second, again].map((state) => state.timesMendedLate)).toEqual([1, 1, 1, 2]);
    expect(again).toMatchObject({ timesReturned: 2, punctuality: { version: 1, onTime: true } });
  });

  it('of what is withdrawn after a return stays, and the assignment is returned again', () => {
    const returned = back(inTime, DUE_AT, DUE_AT + DAY);
    const mended = sent(returned, DUE_AT + DAY, { version: 2, onTime: false });
    const corrected = sent(mended, DUE_AT + DAY, { version: 3, onTime: false });
    const withdrawn = ruled(corrected, { type: 'withdrawn' }, DUE_AT + 2 * DAY);
    expect(withdrawn).toMatchObject({
      returnedAt: DUE_AT,
      lastVersion: 3,
      timesMendedLate: 0,
      punctuality: { version: 1, onTime: true },
    });
    expect(withdrawn.submission).toEqual({
      submissionId: 's1',
      version: 1,
      nil: false,
      storedAt: DUE_AT - SECOND,
      reviewRemindAt: [],
      reviewRemindersTaken: 0,
      reviewHeadAt: [],
      reviewHeadsTaken: 0,
    });
    const again = sent(withdrawn, DUE_AT + 2 * DAY, { version: 4, onTime: false });
    expect(again).toMatchObject({ timesMendedLate: 1, submission: { version: 4 } });
  });
});

describe('a submission', () => {
  it('comes into force with its version, and no reviewer has been reminded', () => {
    const { kind: _kind, actor: _actor, onTime: _onTime, ...stored } = submission(DUE_AT - 15 * DAY);
    expect(submitted.submission).toStrictEqual({
      ...stored,
      reviewRemindersTaken: 0,
      reviewHeadAt: [],
      reviewHeadsTaken: 0,
    });
    expect(submitted.lastVersion).toBe(1);
  });

  it('answers a return', () => {
    const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, DUE_AT - 14 * DAY);
    const mended = acted(returned, [submission(DUE_AT - 13 * DAY, 2)], DUE_AT - 13 * DAY);
    expect(mended.returnedAt).toBeUndefined();
    expect(mended).toMatchObject({ lastVersion: 2, submission: { version: 2 } });
  });

  it('that is withdrawn is in force no longer, and its version stays used up', () => {
    const withdrawn = ruled(submitted, { type: 'withdrawn' }, DUE_AT - 14 * DAY);
    expect(withdrawn.submission).toBeUndefined();
    expect(withdrawn).toMatchObject({ lastVersion: 1, count: { rulings: 1 } });
  });
});

describe('an answer to what was entered for the unit', () => {
  it.each(['confirmed', 'disputed'] as const)(
    'is counted, and changes nothing where nothing was: %s',
    (type) => {
      for (const state of [submitted, opened()]) {
        const answered = told(state, { type, version: 1, actId: 'a1', number: 1, storedAt: DUE_AT }, DUE_AT);
        expect(answered).toEqual({ ...state, sequence: state.sequence + 1, lastAct: 1 });
      }
    },
  );
});

describe('an acceptance', () => {
  const at = DUE_AT - 14 * DAY;

  it('by a person ends and counts as a ruling', () => {
    const accepted = ruled(submitted, { type: 'accepted', automatic: false }, at);
    expect(accepted).toMatchObject({ acceptedAt: at, endedAt: at, count: { rulings: 1 } });
  });

  it('on arrival ends and is nobody’s ruling', () => {
    const accepted = told(submitted, { type: 'accepted', automatic: true }, at);
    expect(accepted).toMatchObject({ acceptedAt: at, endedAt: at, count: { rulings: 0 } });
  });
});

describe('a return', () => {
  const at = DUE_AT + 3 * DAY;
  const until = DUE_AT + 8 * DAY;
  const accepted = ruled(submitted, { type: 'accepted', automatic: false }, DUE_AT);
  const returned = ruled(accepted, { type: 'returned', timetable: timetable(until) }, at);

  it('opens again what was accepted, and keeps what was handed in', () => {
    expect(returned).toMatchObject({ returnedAt: at, submission: submitted.submission });
    expect([returned.acceptedAt, returned.endedAt]).toEqual([undefined, undefined]);
    const { submissionId, version, nil, storedAt } = submitted.submission!;
    const submission = { submissionId, version, nil, storedAt };
    expect(returned.lastReturn).toStrictEqual({ at, submission, mendedLate: false });
  });

  it('brings its own days, with what lies before it behind', () => {
    expect(returned.timetable).toEqual(timetable(until));
    expect(returned.taken).toEqual({ reminders: 1, overdueReminders: 0, escalations: 0 });
  });
});
