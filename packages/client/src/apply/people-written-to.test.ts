import { describe, expect, it } from '@jest/globals';
import type { Contact, Plan } from '@kyhan/plan';
import { peopleWrittenTo } from './people-written-to.js';

function planOf(units: Record<string, Contact[]>): Plan {
  const all = Object.entries(units).map(([id, contacts]) => ({ id, contacts }));
  return { units: all } as unknown as Plan;
}

const contact = (email: string, role: Contact['role'] = 'focal-point'): Contact => ({ role, email });

describe('the people written to', () => {
  const plan = planOf({
    bac: [contact('bac@example.org'), contact('chu-tich@example.org', 'head')],
    nam: [contact('pho@example.org', 'deputy')],
    dong: [],
  });

  it('are the focal points, each once with how much it is told', () => {
    const told = [
      { unit: 'bac', what: 'moved' },
      { unit: 'bac', what: 'moved' },
      { unit: 'bac', what: 'opened' },
    ] as const;
    expect(peopleWrittenTo(told, [plan])).toEqual([
      { channel: 'mail', address: 'bac@example.org', unit: 'bac', role: 'focal-point', moved: 2, opened: 1 },
    ]);
  });

  it('are deputies where there is no focal point, and nobody where there is no mailbox', () => {
    const told = [
      { unit: 'nam', what: 'moved' },
      { unit: 'dong', what: 'moved' },
    ] as const;
    expect(peopleWrittenTo(told, [plan]).map(({ address, role }) => [address, role])).toEqual([
      ['pho@example.org', 'deputy'],
    ]);
  });

  it('are those of the version before for a unit that the plan dropped', () => {
    const told = [{ unit: 'tay', what: 'moved' }] as const;
    const before = planOf({ tay: [contact('tay@example.org')], bac: [contact('cu@example.org')] });
    expect(peopleWrittenTo(told, [plan, before])).toMatchObject([{ address: 'tay@example.org' }]);
  });
});
