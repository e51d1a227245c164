import { describe, expect, it } from '@jest/globals';
import { shortDue } from './short-due.js';

const HANOI = 'Asia/Ho_Chi_Minh';
const dueOn = '2023-12-25';

describe('a due day in a list', () => {
  it.each([
    ['says its hour', '2023-12-25T17:00:00+07:00', '25/12/2023 17:00'],
    ['says midnight where the day begins with it', '2023-12-25T00:00:00+07:00', '25/12/2023 00:00'],
    ['says no hour at the end of the day', '2023-12-26T00:00:00+07:00', '25/12/2023'],
  ])('%s', (_what, dueAt, expected) => {
    expect(shortDue({ dueOn, dueAt })).toBe(expected);
    expect(shortDue({ dueOn, dueAt: Date.parse(dueAt) }, HANOI)).toBe(expected);
  });
});
