import { describe, expect, it } from '@jest/globals';
import { sameInBoth } from './same-in-both.js';
import { withTimeLeft } from './with-time-left.js';

const DUE_AT = Date.UTC(2027, 1, 5, 17);
const DAY_MS = 24 * 60 * 60 * 1000;

const said = (now: number, asked = false) =>
  withTimeLeft({ due: sameInBoth('hết ngày 05/02'), dueAt: DUE_AT, now, asked });

describe('a due day', () => {
  it.each([
    [DUE_AT - 3 * DAY_MS, 'hết ngày 05/02 (còn 3 ngày)', 'hết ngày 05/02 (3 days left)'],
    [DUE_AT - 3 * DAY_MS + 1000, 'hết ngày 05/02 (còn 2 ngày)', 'hết ngày 05/02 (2 days left)'],
    [DUE_AT - DAY_MS, 'hết ngày 05/02 (còn 1 ngày)', 'hết ngày 05/02 (1 day left)'],
    [DUE_AT - 1000, 'hết ngày 05/02 (còn chưa đến một ngày)', 'hết ngày 05/02 (less than a day left)'],
    [DUE_AT, 'hết ngày 05/02 (đã quá hạn 1 ngày)', 'hết ngày 05/02 (1 day over)'],
    [DUE_AT + DAY_MS, 'hết ngày 05/02 (đã quá hạn 2 ngày)', 'hết ngày 05/02 (2 days over)'],
  ])('at %d says how far it is away', (now, vi, en) => {
    expect([said(now).vi, said(now).en]).toEqual([vi, en]);
  });

  it('calls nobody late who is asked', () => {
    expect(said(DUE_AT, true).vi).toBe('hết ngày 05/02');
    expect(said(DUE_AT - DAY_MS, true).vi).toBe('hết ngày 05/02 (còn 1 ngày)');
  });
});
