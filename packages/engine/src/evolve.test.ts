import { describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from './assignment-event.js';
import { evolve } from './evolve.js';
import {
  acted,
  DAY,
  DUE_AT,
  escalated,
  morning,
  opened,
  openedEvent,
  ruled,
  submission,
  timetable,
  told,
} from './lived-assignment.fixture.js';

const remindedOnce: AssignmentFact = { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 };
const overdue = told(opened(), { type: 'became-overdue' }, DUE_AT);
const submitted = acted(opened(), [submission(DUE_AT - 15 * DAY)], DUE_AT - 15 * DAY);

describe('an assignment that opens', () => {
  it('has its facts from the event, and nothing behind it', () => {
    expect(opened()).toStrictEqual({
      assignmentId: 'p/o/2023/main/so-gddt',
      cycleId: 'p/o/2023',
      stepId: 'main',
      stoppedMs: 0,
      unitId: 'so-gddt',
      formerUnitIds: [],
      review: true,
      asked: false,
      approval: false,
      sequence: 1,
      timetable: timetable(),
      openedAt: timetable().opensAt,
      taken: { reminders: 0, overdueReminders: 0, escalations: 0 },
      count: {
        reminders: 0,
        overdueNotices: 0,
        escalations: 0,
        reviewReminders: 0,
        rulings: 0,
        askReminders: 0,
        stopReminders: 0,
      },
      escalatedLevel: 0,
      lastVersion: 0,
      timesReturned: 0,
      timesMendedLate: 0,
      lastAct: 0,
      rulingIds: [],
    });
  });

  it.each([
    ['it says so', { asked: true }, true],
    [
      'it does not say so, as of 0.2, and nothing climbs',
      { timetable: { ...timetable(), escalateAt: [] } },
      true,
    ],
    [
      'it says otherwise, though nothing climbs',
      { asked: false, timetable: { ...timetable(), escalateAt: [] } },
      false,
    ],
    ['something climbs', {}, false],
  ])('is of a body that is asked where %s', (_what, fact, asked) => {
    expect(opened(fact).asked).toBe(asked);
  });

  it.each([
    ['one second before the second reminder', morning(-4) - 1000, 1],
    ['at the second reminder', morning(-4), 2],
    ['one second after', morning(-4) + 1000, 2],
  ])('late, %s, leaves behind it what has passed', (_when, at, reminders) => {
    expect(evolve(undefined, { ...openedEvent(), at }).taken).toEqual({
      reminders,
      overdueReminders: 0,
      escalations: 0,
    });
  });

  it('leaves behind it overdue reminders and escalations too, where it opens after them', () => {
    expect(evolve(undefined, { ...openedEvent(), at: morning(2) }).taken).toEqual({
      reminders: 3,
      overdueReminders: 1,
      escalations: 2,
    });
  });

  it('begins with nothing else', () => {
    const first = { ...openedEvent(), fact: { type: 'waived' } } as const;
    expect(() => evolve(undefined, first)).toThrow(
      new RangeError('p/o/2023/main/so-gddt begins with waived'),
    );
  });

  it('opens once', () => {
    expect(() => evolve(opened(), { ...openedEvent(), sequence: 2 })).toThrow(
      new RangeError('p/o/2023/main/so-gddt is opened twice'),
    );
  });
});

describe('an event', () => {
  it.each([
    [1, 1],
    [3, 1],
  ])('numbered %i does not follow event %i', (sequence, last) => {
    expect(() => evolve(opened(), { ...openedEvent(), sequence })).toThrow(
      new RangeError(`p/o/2023/main/so-gddt: event ${sequence} does not follow ${last}`),
    );
  });

  it('numbered 2 is not the first', () => {
    expect(() => evolve(undefined, { ...openedEvent(), sequence: 2 })).toThrow(
      new RangeError('p/o/2023/main/so-gddt: event 2 does not follow 0'),
    );
  });

  it('leaves the state that it follows as it was', () => {
    const before = structuredClone(overdue);
    ruled(overdue, { type: 'returned', timetable: timetable(DUE_AT + DAY) }, DUE_AT + DAY);
    expect(overdue).toStrictEqual(before);
  });

  it('of time keeps no ruling id, one of a ruling keeps it in order', () => {
    expect(overdue.rulingIds).toEqual([]);
    const first = ruled(overdue, { type: 'extended', timetable: timetable() }, DUE_AT);
    const second = ruled(first, { type: 'waived' }, DUE_AT);
    expect([first.rulingIds, second.rulingIds]).toEqual([['r1'], ['r1', 'r2']]);
    expect([first.count.rulings, second.count.rulings]).toEqual([1, 2]);
  });
});

describe('the passing of time', () => {
  it('reminds, and leaves behind every reminder that has come, the skipped ones too', () => {
    const reminded = told(opened(), { ...remindedOnce, leadTime: 2, skipped: 1 }, morning(-4));
    expect(reminded).toMatchObject({
      count: { reminders: 1, overdueNotices: 0, escalations: 0 },
      taken: { reminders: 2, overdueReminders: 0, escalations: 0 },
    });
  });

  it('makes overdue, with the first overdue notice', () => {
    expect(overdue).toMatchObject({ overdueAt: DUE_AT, count: { overdueNotices: 1, reminders: 0 } });
    expect(overdue.taken).toEqual(opened().taken);
  });

  it('reminds of overdue: its number counts on, the reminders that have come are behind', () => {
    const again = told(overdue, { type: 'overdue-reminded', ordinal: 2, skipped: 1 }, morning(3));
    expect(again).toMatchObject({
      count: { overdueNotices: 2, escalations: 0 },
      taken: { reminders: 0, overdueReminders: 2, escalations: 0 },
      overdueAt: DUE_AT,
    });
  });

  it('escalates one level after the other, even where several have come', () => {
    const first = told(overdue, escalated(1), morning(4));
    const second = told(first, escalated(2), morning(4));
    expect(first).toMatchObject({ escalatedLevel: 1, count: { escalations: 1 }, taken: { escalations: 1 } });
    expect(second).toMatchObject({ escalatedLevel: 2, count: { escalations: 2 }, taken: { escalations: 2 } });
    expect(second.taken.overdueReminders).toBe(0);
  });

  it.each([
    ['one second before the second day', DUE_AT - 11 * DAY - 1000, 1],
    ['on the second day', DUE_AT - 11 * DAY, 2],
  ])('reminds the reviewer %s', (_when, at, taken) => {
    const reminded = told(submitted, { type: 'review-reminded', ordinal: 1 }, at);
    expect(reminded.count.reviewReminders).toBe(1);
    expect(reminded.submission).toEqual({ ...submitted.submission, reviewRemindersTaken: taken });
  });

  it('reminds no reviewer of what was withdrawn', () => {
    const withdrawn = ruled(submitted, { type: 'withdrawn' }, DUE_AT - 12 * DAY);
    const reminded = told(withdrawn, { type: 'review-reminded', ordinal: 1 }, DUE_AT - 11 * DAY);
    expect(reminded.submission).toBeUndefined();
    const overdueForReviewer = told(withdrawn, { type: 'reviewer-overdue', ordinal: 2 }, DUE_AT - 11 * DAY);
    expect(overdueForReviewer).toMatchObject({ submission: undefined, count: { reviewReminders: 2 } });
  });

  it.each([
    ['nothing waits for a reviewer', overdue, { remindAt: [DUE_AT], headAt: [DUE_AT] }],
    ['only the unit was waited for', submitted, undefined],
  ])('is caught up after a gap by another timetable alone, where %s', (_, state, review) => {
    const later = timetable(DUE_AT + DAY);
    const fact = { type: 'caught-up', timetable: later, ...(review && { review }) } as const;
    const caughtUp = told(state, fact, DUE_AT + DAY);
    expect(caughtUp).toStrictEqual({ ...state, sequence: state.sequence + 1, timetable: later });
  });

  it('misses, and ends', () => {
    const at = DUE_AT + 28 * DAY;
    expect(told(overdue, { type: 'missed' }, at)).toMatchObject({ missedAt: at, endedAt: at });
  });

  it('lets lapse, and ends', () => {
    const at = DUE_AT + 28 * DAY;
    const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, DUE_AT - DAY);
    expect(told(returned, { type: 'lapsed' }, at)).toMatchObject({ lapsedAt: at, endedAt: at });
  });

  it('of 0.2 that missed what had been returned is read as lapsed', () => {
    const at = DUE_AT + 28 * DAY;
    const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, DUE_AT - DAY);
    const lapsed = told(returned, { type: 'missed' }, at);
    expect(lapsed).toMatchObject({ lapsedAt: at, endedAt: at });
    expect(lapsed.missedAt).toBeUndefined();
  });
});

describe('an end by ruling', () => {
  const at = DUE_AT - DAY;

  it('waives', () => {
    expect(ruled(opened(), { type: 'waived' }, at)).toMatchObject({ waivedAt: at, endedAt: at });
  });

  it('is none where it is handed over: another unit owes it, and who did is kept', () => {
    const fact = { type: 'handed-over', from: 'so-gddt', to: 'so-vhttdl' } as const;
    const state = ruled(opened(), fact, at);
    expect(state).toMatchObject({ unitId: 'so-vhttdl', formerUnitIds: ['so-gddt'], count: { rulings: 1 } });
    expect(state.endedAt).toBeUndefined();
    expect(state).not.toHaveProperty('acknowledgeRemindedAt');
  });

  it('merges, as what need not be done by itself', () => {
    const fact = { type: 'merged', to: 'so-vhttdl', into: 'p/o/2023/main/so-vhttdl' } as const;
    expect(ruled(opened(), fact, at)).toMatchObject({ waivedAt: at, endedAt: at, unitId: 'so-gddt' });
  });

  it('was, as of 0.2, a transfer, and says to whom', () => {
    const fact = { type: 'transferred', to: 'so-vhttdl', toAssignmentId: 'p/o/2023/main/so-vhttdl' } as const;
    expect(ruled(opened(), fact, at)).toMatchObject({
      transferredAt: at,
      transferredTo: 'so-vhttdl',
      endedAt: at,
    });
  });
});
