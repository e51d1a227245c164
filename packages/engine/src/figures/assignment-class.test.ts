import { describe, expect, it } from '@jest/globals';
import { ASSIGNMENT_STATUSES, assignmentStatus } from '../assignment-status.js';
import { DAY, DUE_AT, SECOND } from '../lived-assignment.fixture.js';
import { assignmentClass, type ClassFacts } from './assignment-class.js';

const open: ClassFacts = { opensAt: DUE_AT - 20 * DAY, dueAt: DUE_AT };
const submitted: ClassFacts = { ...open, submittedAt: DUE_AT - DAY, onTime: true };
const late: ClassFacts = { ...open, submittedAt: DUE_AT, onTime: false };

describe('what is owed', () => {
  it.each([
    ['inTime', 'one second before it is due', open, DUE_AT - SECOND],
    ['overdue', 'at the due instant', open, DUE_AT],
    ['overdue', 'one second after', open, DUE_AT + SECOND],
    ['onTime', 'handed in in time, reviewed or not', submitted, DUE_AT],
    ['onTime', 'accepted', { ...submitted, acceptedAt: DUE_AT }, DUE_AT],
    ['late', 'handed in late', late, DUE_AT],
    ['late', 'handed in late and accepted', { ...late, acceptedAt: DUE_AT }, DUE_AT],
    [
      'inTime',
      'returned, before the day of the return',
      { ...late, returnedAt: DUE_AT - DAY },
      DUE_AT - SECOND,
    ],
    ['overdue', 'returned, from that day on', { ...submitted, returnedAt: DUE_AT - DAY }, DUE_AT],
    ['missed', 'locked with nothing handed in', { ...open, missedAt: DUE_AT }, DUE_AT],
    [
      'lapsed',
      'locked, returned and not mended',
      { ...submitted, returnedAt: DUE_AT, lapsedAt: DUE_AT },
      DUE_AT,
    ],
    ['waived', 'waived, late as it was', { ...late, waivedAt: DUE_AT }, DUE_AT],
    ['handedOn', 'owed by another unit', { ...open, transferredAt: DUE_AT }, DUE_AT],
  ])('is %s where it is %s', (...[expected, , facts, now]) => {
    expect(assignmentClass(facts, now)).toBe(expected);
  });

  it('is upcoming and due soon in time, like what is open', () => {
    const soon = { ...open, dueSoonAt: DUE_AT - DAY };
    const instants = [open.opensAt - 1, DUE_AT - DAY];
    expect(instants.map((now) => assignmentStatus(soon, now))).toEqual(['upcoming', 'due-soon']);
    expect(instants.map((now) => assignmentClass(soon, now))).toEqual(['inTime', 'inTime']);
  });

  it('has a class whatever its status', () => {
    expect(ASSIGNMENT_STATUSES).toHaveLength(11);
  });
});
