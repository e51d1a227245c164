import { describe, expect, it } from '@jest/globals';
import { clauseName } from './clause-name.js';

describe('the name of a clause', () => {
  it.each([
    ['IV.2', 'mục IV.2', 'section IV.2'],
    ['V-TC.4.c', 'mục V-TC.4.c', 'section V-TC.4.c'],
    ['Mục III.2', 'Mục III.2', 'Mục III.2'],
    ['Nghị định 09/2019, Điều 8', 'Nghị định 09/2019, Điều 8', 'Nghị định 09/2019, Điều 8'],
  ])('%s is “%s”, in English “%s”', (section, vi, en) => expect(clauseName(section)).toEqual({ vi, en }));
});
