import { describe, expect, it } from '@jest/globals';
import { isKept, keptFromOf, nextKeptFrom } from './kept-from.js';
import type { Obligation } from './plan.js';
import { obligation as monthly, onDay, plan, step } from './small-plan.fixture.js';

const last = onDay('last');
const fifth = onDay(5);
const obligation = (id: string, due = last) => monthly(id, { steps: [step('main', { due: [due] })] });
const planOf = (...obligations: Obligation[]) => plan({ obligations });

describe('the day from which cycles are kept', () => {
  const first = nextKeptFrom(undefined, planOf(obligation('a')), '2026-01-10');

  it('is the day of the first application', () => {
    expect(first).toEqual({ keptFrom: '2026-01-10', obligationsKeptFrom: {} });
    expect(isKept(first, { obligationId: 'a', dueOn: '2026-01-09' })).toBe(false);
    expect(isKept(first, { obligationId: 'a', dueOn: '2026-01-10' })).toBe(true);
  });

  it('is today for an obligation that came in, and as before for the others', () => {
    const previous = { ...first, plan: planOf(obligation('a')) };
    const next = nextKeptFrom(previous, planOf(obligation('a'), obligation('b')), '2026-06-15');
    expect([keptFromOf(next, 'a'), keptFromOf(next, 'b')]).toEqual(['2026-01-10', '2026-06-15']);
    const third = nextKeptFrom(
      { ...next, plan: planOf(obligation('a'), obligation('b')) },
      planOf(obligation('b')),
      '2026-09-01',
    );
    expect(keptFromOf(third, 'b')).toBe('2026-06-15');
  });

  it('is today for an obligation whose days follow another rule', () => {
    const previous = { ...first, plan: planOf(obligation('a')) };
    const next = nextKeptFrom(previous, planOf(obligation('a', fifth)), '2026-06-15');
    expect(keptFromOf(next, 'a')).toBe('2026-06-15');
  });

  it('is as before where only words of the obligation changed', () => {
    const previous = { ...first, plan: planOf(obligation('a')) };
    const renamed = { ...obligation('a'), title: { vi: 'khác', en: 'other' } };
    expect(nextKeptFrom(previous, planOf(renamed), '2026-06-15')).toEqual(first);
  });
});
