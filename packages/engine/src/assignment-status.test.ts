import { describe, expect, it } from '@jest/globals';
import {
  ASSIGNMENT_STATUSES,
  assignmentStatus,
  isAmongLate,
  isUnitsTurn,
  statusFacts,
  type StatusFacts,
} from './assignment-status.js';
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

const OPENS_AT = DUE_AT - 20 * DAY;
const DUE_SOON_AT = DUE_AT - 3 * DAY;
const facts: StatusFacts = { opensAt: OPENS_AT, dueSoonAt: DUE_SOON_AT, dueAt: DUE_AT };

describe('the status of an assignment that waits for its unit', () => {
  it.each([
    ['upcoming', 'one second before it opens', OPENS_AT - SECOND],
    ['open', 'at its opening', OPENS_AT],
    ['open', 'one second before the first reminder', DUE_SOON_AT - SECOND],
    ['due-soon', 'at the first reminder', DUE_SOON_AT],
    ['due-soon', 'one second after the first reminder', DUE_SOON_AT + SECOND],
    ['due-soon', 'one second before it is due', DUE_AT - SECOND],
    ['overdue', 'at the due instant', DUE_AT],
    ['overdue', 'one second after', DUE_AT + SECOND],
  ])('is %s %s', (status, _when, now) => {
    expect(assignmentStatus(facts, now)).toBe(status);
  });

  it('is open until it is due where nobody is reminded', () => {
    const { dueSoonAt: _none, ...unreminded } = facts;
    expect(assignmentStatus(unreminded, DUE_AT - SECOND)).toBe('open');
  });
});

describe('the status of what was handed in', () => {
  const submitted: StatusFacts = { ...facts, submittedAt: DUE_AT - DAY };
  const returned: StatusFacts = { ...submitted, returnedAt: DUE_AT - DAY };

  it.each([DUE_AT - SECOND, DUE_AT, DUE_AT + DAY])('is submitted whatever the time (%i)', (now) => {
    expect(assignmentStatus(submitted, now)).toBe('submitted');
  });

  it.each([
    ['returned', 'one second before the new day is over', DUE_AT - SECOND],
    ['overdue', 'when it is over', DUE_AT],
    ['overdue', 'one second after', DUE_AT + SECOND],
  ])('is %s after a return %s', (status, _when, now) => {
    expect(assignmentStatus(returned, now)).toBe(status);
  });

  it('is returned, not upcoming, where the new days of the return begin later', () => {
    expect(assignmentStatus(returned, OPENS_AT - DAY)).toBe('returned');
  });
});

describe('the status of what has ended', () => {
  it.each([
    ['accepted', { acceptedAt: DUE_AT, submittedAt: DUE_AT - DAY }],
    ['waived', { waivedAt: DUE_AT }],
    ['transferred', { transferredAt: DUE_AT }],
    ['missed', { missedAt: DUE_AT }],
    ['lapsed', { lapsedAt: DUE_AT, submittedAt: DUE_AT - DAY, returnedAt: DUE_AT - DAY }],
  ] as const)('is %s before and after it would have been due', (status, ended) => {
    expect(assignmentStatus({ ...facts, ...ended }, DUE_AT - DAY)).toBe(status);
    expect(assignmentStatus({ ...facts, ...ended }, DUE_AT + DAY)).toBe(status);
  });
});

describe('the facts of a folded assignment', () => {
  const days = { opensAt: OPENS_AT, dueAt: DUE_AT, dueSoonAt: timetable().remindAt[0] };

  it('are its days alone while nothing has happened', () => {
    expect(statusFacts(opened())).toStrictEqual(days);
  });

  it('have no day from which it is due soon where nobody is reminded', () => {
    const unreminded = opened({ timetable: { ...timetable(), remindAt: [] } });
    expect(statusFacts(unreminded)).toStrictEqual({ opensAt: OPENS_AT, dueAt: DUE_AT });
  });

  it('tell when the submission in force was stored, not when it was taken in', () => {
    const submitted = acted(opened(), [submission(DUE_AT - 15 * DAY)], DUE_AT - 14 * DAY);
    expect(statusFacts(submitted)).toStrictEqual({ ...days, submittedAt: DUE_AT - 15 * DAY });
  });

  it('keep the submission beside its return', () => {
    const submitted = acted(opened(), [submission(DUE_AT - 15 * DAY)], DUE_AT - 15 * DAY);
    const returned = ruled(submitted, { type: 'returned', timetable: timetable() }, DUE_AT - 14 * DAY);
    expect(statusFacts(returned)).toStrictEqual({
      ...days,
      submittedAt: DUE_AT - 15 * DAY,
      returnedAt: DUE_AT - 14 * DAY,
    });
  });

  it.each([
    ['acceptedAt', { type: 'accepted', automatic: true }],
    ['waivedAt', { type: 'waived' }],
    ['transferredAt', { type: 'transferred', to: 'so-vhttdl', toAssignmentId: 'p/o/2023/main/so-vhttdl' }],
    ['missedAt', { type: 'missed' }],
    ['lapsedAt', { type: 'lapsed' }],
  ] as const)('tell %s', (name, fact) => {
    expect(statusFacts(told(opened(), fact, DUE_AT + DAY))).toStrictEqual({ ...days, [name]: DUE_AT + DAY });
  });
});

describe('the next thing', () => {
  it('is the unit’s to do until it has handed in, and again when that comes back', () => {
    const others = ASSIGNMENT_STATUSES.filter((status) => !isUnitsTurn(status));
    expect(others).toEqual(['submitted', 'accepted', 'waived', 'transferred', 'missed', 'lapsed']);
  });
});

it('late ones are those that are overdue, and those that ended so', () => {
  expect(ASSIGNMENT_STATUSES.filter(isAmongLate)).toEqual(['overdue', 'missed', 'lapsed']);
});
