import { describe, expect, it } from '@jest/globals';
import type { AssignmentRecord } from './assignment-record.js';
import {
  DAY,
  DUE_AT,
  HOUR,
  honestRecord,
  OPENED,
  realAt,
  SECOND,
  STORED_AT,
  submission,
  submitted,
  TIMETABLE,
} from './honest-record.fixture.js';
import { noticeFaults } from './notice-faults.js';

type Notice = AssignmentRecord['notices'][number];

const REMIND_AT = TIMETABLE.remindAt[0]!;
const MINUTE = 60 * SECOND;

/** A reminder that left honestly: on its morning, after the first event, before anything was handed in. */
function reminder(changes: Partial<Notice> = {}): Notice {
  const notice: Partial<Notice> = {
    noticeId: 'n1',
    kind: 'reminder',
    state: 'sent',
    notBefore: REMIND_AT,
    dueAt: DUE_AT,
    unknownCount: 0,
    claimedAt: REMIND_AT,
    claimedRealAt: realAt(1),
    claimedSequence: 1,
    claimedVersion: 0,
    ...changes,
  };
  return notice as Notice;
}

const untaken = (changes: Partial<AssignmentRecord['submissions'][number]> = {}) =>
  submission({ takenInSequence: null, takenInAt: null, ...changes });

const faults = (
  notice: Notice,
  life: Parameters<typeof honestRecord>[0] = { happened: [OPENED], submissions: [] },
) => noticeFaults(honestRecord({ ...life, notices: [notice] }));

const GONE = ['n1: its reason was gone when it was claimed'];
const IGNORANT = ['n1: was claimed in ignorance of what the register held'];

describe('a notice that left', () => {
  it.each(['sent', 'unknown', 'sending'] as const)(
    'for its reason is no fault when it is %s, and without a claim one',
    (state) => {
      expect(faults(reminder({ state }))).toEqual([]);
      expect(faults(reminder({ state, claimedAt: null }))).toEqual(['n1: left without having been claimed']);
    },
  );

  it.each([
    ['one second before its time', REMIND_AT - SECOND, ['n1: left before its time']],
    ['at its time', REMIND_AT, []],
    ['one second after', REMIND_AT + SECOND, []],
  ])('%s is judged by its claim', (_when, claimedAt, expected) => {
    expect(faults(reminder({ claimedAt }))).toEqual(expected);
  });

  it.each(['claimedAt', 'claimedSequence', 'claimedVersion', 'claimedRealAt'] as const)(
    'without %s was never claimed',
    (column) => {
      expect(faults(reminder({ [column]: null }))).toEqual(['n1: left without having been claimed']);
    },
  );

  it('twice after an unknown result is a fault, unless it is a formal one', () => {
    expect(faults(reminder({ unknownCount: 1 }))).toEqual([]);
    expect(faults(reminder({ unknownCount: 2 }))).toEqual(['n1: was repeated although it is no formal one']);
    expect(faults(reminder({ kind: 'ruling', unknownCount: 2 }))).toEqual([]);
  });

  it.each(['pending', 'failed', 'cancelled'] as const)('is not one that is %s', (state) => {
    expect(faults(reminder({ state, claimedAt: null }))).toEqual([]);
  });
});

describe('the reason of a notice', () => {
  const handedIn = { happened: [OPENED, submitted()], submissions: [submission()] };

  it('was gone where the claim already knew of the submission', () => {
    expect(
      faults(reminder({ claimedSequence: 2, claimedVersion: 1, claimedRealAt: realAt(2) }), handedIn),
    ).toEqual(GONE);
  });

  it('held where the claim was before the submission', () => {
    expect(faults(reminder(), handedIn)).toEqual([]);
  });

  it('was gone where a submission was stored and not yet taken in', () => {
    const life = { happened: [OPENED], submissions: [untaken()] };
    expect(faults(reminder({ claimedVersion: 1 }), life)).toEqual(GONE);
    expect(faults(reminder({ claimedVersion: 0 }), life)).toEqual([]);
  });

  it('was gone where the submission was taken in only after the claim', () => {
    expect(faults(reminder({ claimedSequence: 1, claimedVersion: 1 }), handedIn)).toEqual(GONE);
  });

  it('was gone where its head had approved it a minute before, which was not yet taken in', () => {
    const prepared = { submissionId: 's-1', version: 1, nil: false, storedAt: STORED_AT, remindAt: [] };
    const happened = [OPENED, { ...OPENED, at: STORED_AT, fact: { type: 'prepared', ...prepared } } as const];
    const approvedAt = (storedRealAt: number) => {
      const act = {
        act: { type: 'approve', version: 1 },
        storedAt: STORED_AT,
        storedRealAt,
        takenInSequence: null,
      };
      return [act] as unknown as AssignmentRecord['acts'];
    };
    const claim = { claimedSequence: 2, claimedRealAt: realAt(3) };
    const acts = approvedAt(realAt(3) - MINUTE - 1);
    expect(faults(reminder(claim), { happened, submissions: [], acts })).toEqual(GONE);
    expect(
      faults(reminder(claim), { happened, submissions: [], acts: approvedAt(realAt(3) - MINUTE) }),
    ).toEqual([]);
  });

  it('holds again where what was handed in has been returned', () => {
    const returned = {
      at: STORED_AT + 2 * HOUR,
      actor: 'person:linh',
      fact: { type: 'returned', timetable: TIMETABLE },
    } as const;
    const life = { happened: [OPENED, submitted(), returned], submissions: [submission()] };
    const claim = { claimedSequence: 3, claimedVersion: 1, claimedRealAt: realAt(3) };
    expect(faults(reminder(claim), life)).toEqual([]);
    expect(faults(reminder({ ...claim, claimedSequence: 2, claimedRealAt: realAt(2) }), life)).toEqual(GONE);
  });

  it('was gone where the day that it speaks about was in force no longer', () => {
    expect(faults(reminder({ dueAt: DUE_AT - DAY }))).toEqual(GONE);
  });

  it('cannot have held for an event that is not there', () => {
    expect(faults(reminder({ claimedSequence: 2 }))).toEqual(GONE);
  });
});

describe('a claim', () => {
  const known = realAt(2);
  const happened = [
    OPENED,
    { ...OPENED, at: REMIND_AT, fact: { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 } } as const,
  ];

  it.each([
    ['was overlooked, where it was written more than a minute before', known + MINUTE + 1, IGNORANT],
    ['need not be known, where it was written a minute before', known + MINUTE, []],
    ['need not be known, where it was written later', known - 1, []],
  ])('knows what was written before: an event %s', (_what, claimedRealAt, expected) => {
    expect(faults(reminder({ claimedRealAt }), { happened, submissions: [] })).toEqual(expected);
    expect(faults(reminder({ claimedRealAt, claimedSequence: 2 }), { happened, submissions: [] })).toEqual(
      [],
    );
  });

  it.each([
    ['was overlooked, where it was stored more than a minute before', realAt(1) + MINUTE + 1, IGNORANT],
    ['need not be known, where it was stored a minute before', realAt(1) + MINUTE, []],
  ])('knows what was stored before: a submission %s', (_what, claimedRealAt, expected) => {
    const life = { happened: [OPENED], submissions: [untaken({ storedRealAt: realAt(1) })] };
    expect(faults(reminder({ claimedRealAt }), life)).toEqual(expected);
    expect(faults(reminder({ claimedRealAt, claimedVersion: 1 }), life)).toEqual(GONE);
  });
});
