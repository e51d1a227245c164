import { describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import type { StoredTraining } from '@kyhan/register';
import { personOf } from './person-of.js';
import { rosterTold } from './roster-told.js';

const trainees = new Map([
  ['t1', { code: 'cb-01' }],
  ['t2', { code: 't1' }],
  ['t3', { code: 't3' }],
]);

describe('somebody of a roster', () => {
  it.each([
    ['their id', 't2', 't2'],
    ['the office’s code', 'cb-01', 't1'],
    ['what is both', 't3', 't3'],
    ['nothing that anybody has', 'cb-09', undefined],
    // The id of one is the code of another: neither is taken for the other.
    ['nothing where two answer to it', 't1', undefined],
  ])('is found by %s', (_what, named, person) => {
    expect(personOf({ trainees }, named)).toBe(person);
  });

  it('is given no id that is a code of the list, or that somebody had', () => {
    const plan = {
      units: [{ id: 'bac', name: { vi: 'Phường Bắc', en: 'Bắc ward' } }],
      obligations: [{ targets: [{ roster: 'r.csv' }] }],
    } as unknown as Plan;
    const rows = [
      ['person', 'unit', 'from'],
      ['t2', 'bac', '2026-01-01'],
      ['t1', 'bac', '2026-01-01'],
    ];
    const given = (lastId: number) => {
      const known = { trainees: new Map(), lastId } as unknown as StoredTraining;
      return rosterTold({ plan, known, today: '2026-03-01' }, { roster: 'r.csv', rows })[0]?.deed;
    };
    expect(given(0)).toMatchObject({ members: [{ person: 't3' }, { person: 't4' }] });
    expect(given(4)).toMatchObject({ members: [{ person: 't5' }, { person: 't6' }] });
  });
});
