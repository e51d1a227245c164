import { describe, expect, it } from '@jest/globals';
import { trainingBook } from '@kyhan/engine/training';
import type { Plan } from '@kyhan/plan';
import type { StoredTraining } from '@kyhan/register';
import { planned } from './planned.js';

/** Officials and the press have targets; who attends is said by a step, or by none. */
function rostersOf(attends: readonly string[] | undefined, rosters?: string[]) {
  const plan = {
    slug: 'lop',
    obligations: [
      {
        id: 'round',
        targets: [{ roster: 'officials.csv' }, { roster: 'press.csv' }],
        steps: [{ id: 'nomination' }, { id: 'attendance', attends }],
      },
    ],
  } as unknown as Plan;
  const known = { book: trainingBook([]) } as unknown as StoredTraining;
  const wish = { obligation: 'round', on: '2026-03-20', hours: 8, ...(rosters && { rosters }) };
  return planned({ plan, today: '2026-03-01', known }, wish).map(({ deed }) =>
    deed.deed === 'session-planned' ? deed.rosters : undefined,
  );
}

describe('a session that is planned', () => {
  it('is for those whom the plan says attend, or for all of its targets', () => {
    expect(rostersOf(['press.csv'])).toEqual([['press.csv']]);
    expect(rostersOf(undefined)).toEqual([['officials.csv', 'press.csv']]);
  });

  it('is for others of its targets where that is said', () => {
    expect(rostersOf(['press.csv'], ['officials.csv'])).toEqual([['officials.csv']]);
    expect(() => rostersOf(['press.csv'], ['others.csv'])).toThrow(/others/);
  });
});
