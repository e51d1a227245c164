import { describe, expect, it } from '@jest/globals';
import type { AssignmentState } from '@kyhan/engine';
import {
  BAC,
  DUE_AT,
  honestRecord,
  OPENED,
  STORED_AT,
  streamOf,
  TIMETABLE,
} from '../proof/honest-record.fixture.js';
import { assignmentBirthRow, assignmentRow } from './assignment-row.js';

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
  endedAt: null,
};

describe('the row of an assignment', () => {
  it('is its fold, flattened, with null for what has not happened', () => {
    expect(assignmentRow(open, head)).toStrictEqual({
      assignmentId: BAC,
      state: open,
      dueOn: '2026-03-25',
      dueAt: DUE_AT,
      dueSoonAt: TIMETABLE.remindAt[0],
      opensAt: TIMETABLE.opensAt,
      lockAt: TIMETABLE.lockAt,
      submissionId: null,
      nil: null,
      onTime: null,
      submittedAt: null,
      ...nothingHappened,
      escalatedLevel: 0,
      version: 0,
      lastSequence: 1,
      lastHash: head.lastHash,
    });
  });

  it('tells of the submission in force', () => {
    const state = honestRecord().states[1]!;
    expect(assignmentRow(state, head)).toMatchObject({
      submissionId: 's1',
      nil: false,
      onTime: true,
      submittedAt: STORED_AT,
      version: 1,
    });
  });

  it.each(Object.keys(nothingHappened))('tells of %s', (fact) => {
    expect(assignmentRow({ ...open, [fact]: 'x' }, head)).toMatchObject({ ...nothingHappened, [fact]: 'x' });
  });

  it('is due soon at no time where nobody is reminded', () => {
    const unreminded = { ...open, timetable: { ...TIMETABLE, remindAt: [] } };
    expect(assignmentRow(unreminded, head)['dueSoonAt']).toBeNull();
  });
});

describe('what of an assignment never changes', () => {
  const born = (changes: object) =>
    assignmentBirthRow(open, { shard: 3, opened: { ...streamOf([OPENED])[0]!, ...changes } });
  const birth = {
    cycleId: 'p/o/2026-03',
    shard: 3,
    stepId: 'main',
    unitId: 'bac',
    openedAt: TIMETABLE.opensAt,
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
