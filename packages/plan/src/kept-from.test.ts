import { describe, expect, it } from '@jest/globals';
import { isKept, keptFromOf, nextKeptFrom } from './kept-from.js';
import type { Obligation, Plan } from './plan.js';

const last = {
  position: { type: 'day', day: 'last', monthOffset: 0 },
  roll: 'none',
  exclusive: false,
} as const;
const fifth = { ...last, position: { ...last.position, day: 5 } };

function obligation(id: string, due = last as typeof last | typeof fifth): Obligation {
  const words = { vi: id, en: id };
  const step = {
    id: 'main',
    title: words,
    audience: ['bac'],
    due: [due],
    nil: false,
    review: true,
    policy: 'p',
  };
  return {
    id,
    kind: 'report',
    title: words,
    source: { document: 'plan', section: 'I', quote: 'x' },
    basis: 'given',
    inForce: {},
    period: { type: 'month' },
    opens: last,
    steps: [step],
    policy: 'p',
    targets: [],
  };
}

const planOf = (...obligations: Obligation[]) => ({ obligations }) as unknown as Plan;

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
