import { describe, expect, it } from '@jest/globals';
import { keyMeant } from './key-meant.js';

const known = ['title', 'inForce', 'timeZone', 'basis'];
const below = (key: string) => (key === 'inForce' ? ['from', 'to'] : []);

describe('what is meant by an unknown key', () => {
  it.each([
    { what: 'a slip of the pen', key: 'basi', missing: [], meant: 'basis' },
    { what: 'a part of a name', key: 'zone', missing: [], meant: 'timeZone' },
    { what: 'one that stands a step deeper', key: 'from', missing: [], meant: 'inForce.from' },
    { what: 'the only one that is missing', key: 'certainty', missing: ['basis'], meant: 'basis' },
    {
      what: 'nothing where several are missing',
      key: 'certainty',
      missing: ['basis', 'title'],
      meant: undefined,
    },
    { what: 'nothing where none comes near', key: 'colour', missing: [], meant: undefined },
  ])('is $what', ({ key, missing, meant }) => expect(keyMeant({ key, known, below, missing })).toBe(meant));
});
