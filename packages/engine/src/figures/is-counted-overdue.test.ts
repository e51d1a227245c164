import { expect, it } from '@jest/globals';
import { DAY, DUE_AT, SECOND } from '../lived-assignment.fixture.js';
import { isCountedOverdue } from './is-counted-overdue.js';

const open = { opensAt: DUE_AT - 20 * DAY, dueAt: DUE_AT, asked: false };

it.each([
  ['one second before its day is over', open, DUE_AT - SECOND, false],
  ['when it is over', open, DUE_AT, true],
  ['when it is over for a body that was only asked', { ...open, asked: true }, DUE_AT, false],
  ['before that for such a body', { ...open, asked: true }, DUE_AT - SECOND, false],
  ['once it was handed in', { ...open, submittedAt: DUE_AT, onTime: false }, DUE_AT + DAY, false],
])('something is told as overdue or not: %s', (...[, facts, now, expected]) => {
  expect(isCountedOverdue(facts, now)).toBe(expected);
});
