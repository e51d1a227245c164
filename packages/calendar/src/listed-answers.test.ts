import { describe, expect, it } from '@jest/globals';
import { LISTED_DAYS, listedAnswers } from './listed-answers.js';

/** Ten times the number, and how often each was worked out. */
function counted() {
  const asked: number[] = [];
  const answer = listedAnswers(
    (number) => {
      asked.push(number);
      return number * 10;
    },
    { from: 5, to: 8 },
  );
  return { answer, asked };
}

describe('answers in a list', () => {
  it.each([5, 6, 7])('are worked out once: %i', (number) => {
    const { answer, asked } = counted();
    expect([answer(number), answer(number), answer(number)]).toEqual([number * 10, number * 10, number * 10]);
    expect(asked).toEqual([number]);
  });

  it.each([4, 8, -1, 5.5])('are worked out each time outside of it: %d', (number) => {
    const { answer, asked } = counted();
    expect([answer(number), answer(number)]).toEqual([number * 10, number * 10]);
    expect(asked).toEqual([number, number]);
  });

  it('are each their own', () => {
    const { answer } = counted();
    expect([7, 5, 6, 5, 7, 4, 8].map(answer)).toEqual([70, 50, 60, 50, 70, 40, 80]);
  });

  it('hold the days from 1970 to the middle of 2149', () => {
    expect(LISTED_DAYS).toEqual({ from: 0, to: 65_536 });
  });
});
