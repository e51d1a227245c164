import { describe, expect, it } from '@jest/globals';
import { DAY, DUE_AT, SECOND } from '../lived-assignment.fixture.js';
import { daysLate, type LateFacts } from './days-late.js';

const open: LateFacts = { asked: false, opensAt: DUE_AT - 20 * DAY, dueAt: DUE_AT };
/** Stored so long after the due instant that was in force. */
const handedIn = (ms: number, dueAt = DUE_AT): LateFacts => {
  const punctualAt = dueAt + ms;
  return { ...open, submittedAt: punctualAt, onTime: ms < 0, punctualAt, punctualDueAt: dueAt };
};

describe('the days of what is overdue', () => {
  it.each([
    ['one second before it is due', DUE_AT - SECOND, undefined],
    ['at the due instant', DUE_AT, 1],
    ['one second before the second day', DUE_AT + DAY - SECOND, 1],
    ['as the second day begins', DUE_AT + DAY, 2],
  ])('%s', (_when, now, days) => {
    expect(daysLate(open, now)).toBe(days);
  });

  it('are counted from the day of the return, where it was returned', () => {
    const returned = { ...handedIn(DAY), returnedAt: DUE_AT + 2 * DAY, dueAt: DUE_AT + 5 * DAY };
    expect(daysLate(returned, DUE_AT + 5 * DAY - SECOND)).toBeUndefined();
    expect(daysLate(returned, DUE_AT + 5 * DAY)).toBe(1);
  });
});

describe('the days of what was handed in', () => {
  it.each([
    ['one second before the due instant', -SECOND, undefined],
    ['at the due instant', 0, 1],
    ['one second before the second day', DAY - SECOND, 1],
    ['as the second day begins', DAY, 2],
  ])('%s', (_when, ms, days) => {
    expect(daysLate(handedIn(ms), DUE_AT + 90 * DAY)).toBe(days);
  });

  it('are those of the day that was in force, whatever day a return has set since', () => {
    expect(daysLate({ ...handedIn(2 * DAY), dueAt: DUE_AT + 30 * DAY }, DUE_AT + 40 * DAY)).toBe(3);
  });

  it('are counted from the day in force where nothing else is known', () => {
    const { punctualAt: _at, punctualDueAt: _dueAt, ...less } = handedIn(DAY);
    expect(daysLate(less, DUE_AT + 2 * DAY)).toBe(3);
  });
});

describe('nobody is late', () => {
  it.each<[string, Partial<LateFacts>]>([
    ['with what is waived', { waivedAt: DUE_AT + 6 * DAY }],
    ['with what is waived after it came late', { ...handedIn(DAY), waivedAt: DUE_AT + 6 * DAY }],
    ['with what another unit owes', { transferredAt: DUE_AT + DAY }],
    ['any more, once it is locked', { missedAt: DUE_AT + 28 * DAY }],
    ['any more, once it has lapsed', { ...handedIn(DAY), returnedAt: DUE_AT, lapsedAt: DUE_AT + 28 * DAY }],
    ['with what was only asked for', { asked: true }],
    ['with an answer that was only asked for', { ...handedIn(DAY), asked: true }],
  ])('%s', (_what, facts) => {
    expect(daysLate({ ...open, ...facts }, DUE_AT + 60 * DAY)).toBeUndefined();
  });
});
