import { describe, expect, it } from '@jest/globals';
import type { Obligation, Recipient } from '@kyhan/plan';
import { recipientsOfResult } from './recipients-of-result.js';

const PLAN = { coordinator: 'so' };
const to = (vi: string, more: Partial<Recipient> = {}): Recipient => ({ name: { vi, en: vi }, ...more });
const obligation = (recipients: readonly Recipient[] | undefined) =>
  ({
    steps: [{ id: 'draft' }, { id: 'main' }],
    ...(recipients === undefined ? {} : { recipients }),
  }) as unknown as Obligation;
const MAIN = { stepId: 'main', unitId: 'phuong', contribution: false };
const namesOf = (recipients: readonly Recipient[] | undefined, of: Partial<typeof MAIN> = {}) =>
  recipientsOfResult(PLAN, obligation(recipients), { ...MAIN, ...of }).map(({ name }) => name.vi);

describe('the result of an obligation', () => {
  const all = [to('Tỉnh', { unit: 'tinh' }), to('Bộ', { email: 'van-thu@bo.example.org' }), to('Tòa soạn')];

  it('goes to those whom the plan names, with an address or without', () => {
    expect(namesOf(all)).toEqual(['Tỉnh', 'Bộ', 'Tòa soạn']);
  });

  it('goes to nobody where the plan names none', () => {
    expect(namesOf(undefined)).toEqual([]);
  });

  it('goes out from the last step alone, and contributions go with what gathers them', () => {
    expect(namesOf(all, { stepId: 'draft' })).toEqual([]);
    expect(namesOf(all, { contribution: true })).toEqual([]);
  });

  it('goes neither to who coordinates and has accepted it, nor to the unit itself', () => {
    expect(namesOf([to('Sở', { unit: 'so' }), to('Phường', { unit: 'phuong' }), ...all])).toEqual([
      'Tỉnh',
      'Bộ',
      'Tòa soạn',
    ]);
  });
});
