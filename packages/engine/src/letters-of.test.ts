import { describe, expect, it } from '@jest/globals';
import { lettersOf, type Postable } from './letters-of.js';

const due = (kind: Postable['kind'], change: Partial<Postable> = {}): Postable => {
  return { kind, isHeldBack: false, mayWait: true, atMostPerDay: 2, ...change };
};
const kinds = (letters: readonly (readonly Postable[])[]) =>
  letters.map((letter) => letter.map(({ kind }) => kind).join(' + '));

describe('the letters of one mailbox', () => {
  it('are one for all that can be gathered, and one for each answer', () => {
    const { letters, heldBack } = lettersOf([due('receipt'), due('overdue'), due('reminder')], 0);
    expect(kinds(letters)).toEqual(['overdue + reminder', 'receipt']);
    expect(heldBack).toEqual([]);
  });

  it.each([
    [0, ['overdue', 'receipt'], ['receipt']],
    [1, ['overdue'], ['receipt', 'receipt']],
    [2, [], ['overdue', 'receipt', 'receipt']],
    [3, [], ['overdue', 'receipt', 'receipt']],
  ])('with %i today are no more than two a day', (today, leaving, waiting) => {
    const { letters, heldBack } = lettersOf([due('overdue'), due('receipt'), due('receipt')], today);
    expect(kinds(letters)).toEqual(leaving);
    expect(heldBack.map(({ kind }) => kind)).toEqual(waiting);
  });

  it('are none where nothing is due, and none for nothing that could be gathered', () => {
    expect(lettersOf([], 0)).toEqual({ letters: [], heldBack: [] });
    expect(kinds(lettersOf([due('receipt')], 0).letters)).toEqual(['receipt']);
  });

  it('are as many as the policy says', () => {
    const one = [due('overdue', { atMostPerDay: 1 }), due('receipt', { atMostPerDay: 1 })];
    expect(kinds(lettersOf(one, 0).letters)).toEqual(['overdue']);
    const many = one.map((notice) => ({ ...notice, atMostPerDay: 5 }));
    expect(kinds(lettersOf(many, 3).letters)).toEqual(['overdue', 'receipt']);
  });

  it('are more where something cannot wait, and what is gathered goes with it', () => {
    const late = [due('opening', { mayWait: false }), due('overdue'), due('receipt')];
    const { letters, heldBack } = lettersOf(late, 2);
    expect(kinds(letters)).toEqual(['opening + overdue']);
    expect(heldBack.map(({ kind }) => kind)).toEqual(['receipt']);
  });

  it('gather the next morning what had to wait', () => {
    const held = [due('receipt', { isHeldBack: true }), due('ruling', { isHeldBack: true }), due('overdue')];
    expect(kinds(lettersOf(held, 0).letters)).toEqual(['receipt + ruling + overdue']);
  });
});
