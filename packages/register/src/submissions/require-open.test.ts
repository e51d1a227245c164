import { describe, expect, it } from '@jest/globals';
import type { AssignmentState } from '@kyhan/engine';
import { STATUS_NAMES } from '@kyhan/words';
import {
  BAC,
  DAY,
  DUE_AT,
  honestRecord,
  OPENED,
  SECOND,
  STORED_AT,
  TIMETABLE,
} from '../proof/honest-record.fixture.js';
import { requireOpen } from './require-open.js';

const open: AssignmentState = honestRecord({ happened: [OPENED], submissions: [] }).states[0]!;
const ended = (facts: Partial<AssignmentState>): AssignmentState => ({
  ...open,
  ...facts,
  endedAt: DUE_AT - DAY,
});

describe('an assignment takes a submission', () => {
  it.each([
    ['before it is due', STORED_AT],
    ['when it is overdue', DUE_AT + DAY],
    ['one second before the lock', TIMETABLE.lockAt - SECOND],
  ])('%s', (_when, storedAt) => {
    expect(() => requireOpen(open, storedAt)).not.toThrow();
  });

  it.each([
    ['at the lock', TIMETABLE.lockAt],
    ['one second after', TIMETABLE.lockAt + SECOND],
  ])('not %s, whether or not time has missed it yet', (_when, storedAt) => {
    expect(() => requireOpen(open, storedAt)).toThrow(
      expect.objectContaining({
        code: 'ASSIGNMENT_ENDED',
        details: { assignmentId: BAC, status: STATUS_NAMES.missed },
      }),
    );
  });

  it.each([
    ['returned', { returnedAt: DUE_AT }, STATUS_NAMES.lapsed],
    ['not ruled on', {}, STATUS_NAMES.submitted],
  ])('not at the lock what was handed in and is %s, and says so', (_what, facts, status) => {
    const state = { ...honestRecord().states[1]!, ...facts };
    expect(() => requireOpen(state, TIMETABLE.lockAt)).toThrow(
      expect.objectContaining({ code: 'ASSIGNMENT_ENDED', details: { assignmentId: BAC, status } }),
    );
  });

  it.each([
    [STATUS_NAMES.waived, { waivedAt: DUE_AT - DAY }],
    [STATUS_NAMES.accepted, { acceptedAt: DUE_AT - DAY }],
  ])('not once it is $en', (status, facts) => {
    expect(() => requireOpen(ended(facts), STORED_AT)).toThrow(
      expect.objectContaining({ code: 'ASSIGNMENT_ENDED', details: { assignmentId: BAC, status } }),
    );
  });
});
