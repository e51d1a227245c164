import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrderOfDue } from './in-order-of-due.js';

const DAY = 86_400_000;
const due = (id: string, dueAt: number) => ({ id, dueAt });
const ids = (cycles: readonly { id: string }[]) => cycles.map(({ id }) => id).join('');

describe('cycles in the order of due', () => {
  it('are none where there are none', () => {
    expect(inOrderOfDue([])).toEqual([]);
  });

  it('are in the order of their days', () => {
    expect(ids(inOrderOfDue([due('c', 9 * DAY), due('a', 2 * DAY), due('b', 5 * DAY)]))).toBe('abc');
  });

  it('are in the order of their instants within a day', () => {
    expect(ids(inOrderOfDue([due('b', 5 * DAY + 2), due('c', 6 * DAY), due('a', 5 * DAY + 1)]))).toBe('abc');
    expect(ids(inOrderOfDue([due('b', 6 * DAY - 1), due('c', 6 * DAY), due('a', 5 * DAY)]))).toBe('abc');
  });

  it('of one instant stay in the order given', () => {
    expect(ids(inOrderOfDue([due('c', DAY), due('a', 0), due('d', DAY), due('b', 0)]))).toBe('abcd');
  });

  it('may lie before 1970', () => {
    expect(ids(inOrderOfDue([due('c', 0), due('a', -DAY - 1), due('b', -1)]))).toBe('abc');
  });

  it('leaves the list that it was given as it was', () => {
    const given = [due('b', DAY), due('a', 0)];
    inOrderOfDue(given);
    expect(ids(given)).toBe('ba');
  });

  it('are those that a stable sort gives', () => {
    const instants = fc.array(fc.integer({ min: -20, max: 200 }).map((quarter) => (quarter * DAY) / 4));
    fc.assert(
      fc.property(instants, (all) => {
        const cycles = all.map((dueAt, index) => ({ dueAt, index }));
        expect(inOrderOfDue(cycles)).toEqual(cycles.toSorted((a, b) => a.dueAt - b.dueAt));
      }),
    );
  });
});
