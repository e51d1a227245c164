import { describe, expect, it } from '@jest/globals';
import { nextWakeAt, type AssignmentState } from '@kyhan/engine';
import {
  BAC,
  DUE_AT,
  honestRecord,
  OPENED,
  STORED_AT,
  streamOf,
  TIMETABLE,
} from '../proof/honest-record.fixture.js';
import {
  assignmentBirthRow,
  assignmentState,
  standingRow,
  timetableRow,
  wakeRow,
} from './assignment-state.js';

const head = { lastSequence: 1, lastHash: Buffer.alloc(32, 'a') };
const open: AssignmentState = honestRecord({ happened: [OPENED], submissions: [] }).states[0]!;
const nothingHappened = {
  overdueAt: null,
  returnedAt: null,
  extendedAt: null,
  acceptedAt: null,
  waivedAt: null,
  transferredAt: null,
  transferredTo: null,
  missedAt: null,
  lapsedAt: null,
  endedAt: null,
  contestedAt: null,
  asking: null,
  promisedOn: null,
  pausedUntil: null,
};

const handedIn = honestRecord().states[1]!;
const underReview: AssignmentState = {
  ...handedIn,
  submission: {
    ...handedIn.submission!,
    reviewRemindAt: [STORED_AT + 1, STORED_AT + 2],
    reviewRemindersTaken: 1,
    reviewHeadAt: [STORED_AT + 3],
    reviewHeadsTaken: 0,
  },
};

/** Its first version was sent back and is so again, since what mended it was withdrawn. */
const returnedAgain: AssignmentState = {
  ...handedIn,
  lastVersion: 3,
  returnedAt: STORED_AT + 1,
  lastReturn: {
    at: STORED_AT + 1,
    submission: { submissionId: 's1', version: 1, nil: false, storedAt: STORED_AT },
    mendedLate: false,
  },
  timesReturned: 2,
  timesMendedLate: 1,
};

describe('the rows of an assignment', () => {
  it('are its fold, flattened, with null for what has not happened', () => {
    expect(standingRow(open, head)).toStrictEqual({
      lastSequence: 1,
      lastHash: head.lastHash,
      remindersTaken: 0,
      overdueRemindersTaken: 0,
      escalationsTaken: 0,
      reminderCount: 0,
      overdueNoticeCount: 0,
      escalationCount: 0,
      reviewReminderCount: 0,
      rulingCount: 0,
      askReminderCount: 0,
      acknowledgedAt: null,
      acknowledgeRemindedAt: null,
      stoppedAt: null,
      stopRemindAt: null,
      stopRemindersTaken: null,
      stopReminderCount: 0,
      stoppedMs: 0,
      escalatedLevel: 0,
      version: 0,
      lastAct: 0,
      submissionId: null,
      submittedVersion: null,
      nil: null,
      submittedAt: null,
      reviewRemindAt: null,
      reviewRemindersTaken: null,
      onTime: null,
      punctualVersion: null,
      punctualAt: null,
      punctualDueAt: null,
      lastReturn: null,
      timesReturned: 0,
      timesMendedLate: 0,
      reviewHeadAt: null,
      reviewHeadsTaken: null,
      lead: null,
      waitsFor: null,
      waivedRules: null,
      entered: null,
      prepared: null,
      ...nothingHappened,
      rulingIds: [],
      formerUnitIds: [],
      dueBy: DUE_AT,
    });
    const { opensAt, dueOn, dueAt, lockAt, ...rest } = TIMETABLE;
    expect(timetableRow(TIMETABLE)).toStrictEqual({ opensAt, dueOn, dueAt, lockAt, rest });
  });

  it('tell of the submission in force', () => {
    const state = honestRecord().states[1]!;
    expect(standingRow(state, head)).toMatchObject({
      submissionId: 's1',
      nil: false,
      onTime: true,
      punctualVersion: 1,
      punctualAt: STORED_AT,
      punctualDueAt: DUE_AT,
      submittedAt: STORED_AT,
      reviewRemindAt: [],
      reviewRemindersTaken: 0,
      reviewHeadAt: [],
      reviewHeadsTaken: 0,
      version: 1,
    });
  });

  it.each(Object.keys(nothingHappened))('tell of %s', (fact) => {
    expect(standingRow({ ...open, [fact]: 'x' }, head)).toMatchObject({ ...nothingHappened, [fact]: 'x' });
  });

  it.each<[string, AssignmentState]>([
    ['opened', open],
    ['handed in', honestRecord().states[1]!],
    ['accepted', honestRecord().states[2]!],
    [
      'returned',
      { ...honestRecord().states[1]!, returnedAt: STORED_AT + 1, extendedAt: STORED_AT, rulingIds: ['r'] },
    ],
    ['withdrawn', { ...open, lastVersion: 3, count: { ...open.count, rulings: 1 } }],
    ['returned, mended late and withdrawn', returnedAgain],
    ['lapsed', { ...returnedAgain, lapsedAt: 4, endedAt: 4 }],
    ['asked', { ...open, asked: true }],
    [
      'prepared for its head',
      {
        ...open,
        approval: true,
        lastVersion: 1,
        prepared: {
          submissionId: 's1',
          version: 1,
          nil: false,
          storedAt: STORED_AT,
          remindAt: [STORED_AT + 1],
          remindersTaken: 0,
        },
      },
    ],
    [
      'handed in and prepared anew for its head',
      {
        ...handedIn,
        approval: true,
        lastVersion: 2,
        prepared: {
          submissionId: 's2',
          version: 2,
          nil: false,
          storedAt: STORED_AT + 1,
          remindAt: [],
          remindersTaken: 0,
        },
      },
    ],
    ['handed in, and its correction sent back by its head', { ...handedIn, approval: true, lastVersion: 2 }],
    [
      'chased',
      {
        ...open,
        overdueAt: DUE_AT,
        escalatedLevel: 2,
        taken: { reminders: 1, overdueReminders: 2, escalations: 3 },
      },
    ],
    ['handed over', { ...open, transferredAt: 1, transferredTo: 'nam', endedAt: 1 }],
    ['contested', { ...open, lastAct: 2, contestedAt: STORED_AT }],
    [
      'asked to be extended',
      {
        ...open,
        asking: { actId: 'a', askedAt: 1, newDueOn: '2026-04-01', remindAt: [2, 3], remindersTaken: 1 },
        count: { ...open.count, askReminders: 1 },
      },
    ],
    ['acknowledged', { ...open, lastAct: 1, acknowledgedAt: 3, acknowledgeRemindedAt: 2 }],
    [
      'stopped',
      {
        ...open,
        stop: { at: 1, remindAt: [2, 3], remindersTaken: 1 },
        stoppedMs: 5,
        count: { ...open.count, stopReminders: 1 },
      },
    ],
    ['promised', { ...open, lastAct: 1, promisedOn: '2026-03-27', pausedUntil: DUE_AT + 1 }],
    ['missed', { ...open, missedAt: 2, endedAt: 2, waivedAt: 3 }],
    ['under review', underReview],
    [
      'entered for its unit',
      {
        ...underReview,
        submission: {
          ...underReview.submission!,
          entered: { means: 'paper', receivedOn: '2026-03-24', confirmedAt: STORED_AT + 2 },
        },
      },
    ],
  ])('give the fold back of one that was %s', (_what, state: AssignmentState) => {
    expect(assignmentState(rowsOf(state))).toEqual(state);
  });

  it.each(['onTime', 'punctualVersion', 'punctualAt', 'punctualDueAt'])(
    'tell of no punctuality where there is no %s',
    (column) => {
      expect(assignmentState({ ...rowsOf(underReview), [column]: null }).punctuality).toBeUndefined();
    },
  );

  it.each(['submissionId', 'submittedVersion', 'nil', 'submittedAt'])(
    'tell of no submission where there is no %s',
    (column) => {
      expect(assignmentState({ ...rowsOf(underReview), [column]: null }).submission).toBeUndefined();
    },
  );

  it('tell of a submission that nobody is reminded to review', () => {
    const none = {
      reviewRemindAt: null,
      reviewRemindersTaken: null,
      reviewHeadAt: null,
      reviewHeadsTaken: null,
    };
    expect(assignmentState({ ...rowsOf(underReview), ...none }).submission).toMatchObject({
      reviewRemindAt: [],
      reviewRemindersTaken: 0,
      reviewHeadAt: [],
      reviewHeadsTaken: 0,
    });
  });

  it('say when a turn is to take it up: at its next deadline, or not by itself', () => {
    expect(wakeRow(open)).toStrictEqual({ wakeAt: nextWakeAt(open), setApartAt: null });
    expect(wakeRow(open).wakeAt).toBeGreaterThan(0);
    expect(wakeRow({ ...open, acceptedAt: 1, endedAt: 1 })).toStrictEqual({ wakeAt: null, setApartAt: null });
  });
});

/** All its rows, as they are read. What is absent and what is undefined are one. */
function rowsOf(state: AssignmentState) {
  const birth = assignmentBirthRow(state, { shard: 0, opened: streamOf([OPENED])[0]! });
  return {
    ...birth,
    cycleId: state.cycleId,
    ...standingRow(state, head),
    ...timetableRow(state.timetable),
  };
}

describe('what of an assignment never changes', () => {
  const born = (changes: object) =>
    assignmentBirthRow(open, { shard: 3, opened: { ...streamOf([OPENED])[0]!, ...changes } });
  const birth = {
    assignmentId: BAC,
    shard: 3,
    stepId: 'main',
    unitId: 'bac',
    openedAt: TIMETABLE.opensAt,
    review: true,
    asked: false,
    contribution: false,
    approval: false,
  };

  it('is written from its first event', () => {
    expect(born({})).toStrictEqual({ ...birth, insteadOf: null, transferredFrom: null });
  });

  it('is in whose place it owes and from where it was transferred', () => {
    const fact = { ...OPENED.fact, insteadOf: 'tay', transferredFrom: 'p/o/2026-03/main/nam' };
    expect(born({ fact })).toMatchObject({ insteadOf: 'tay', transferredFrom: 'p/o/2026-03/main/nam' });
  });

  it('is not told by another event than the first', () => {
    const fact = { type: 'waived', insteadOf: 'tay', transferredFrom: 'x' };
    expect(born({ fact })).toMatchObject({ insteadOf: null, transferredFrom: null });
  });
});
