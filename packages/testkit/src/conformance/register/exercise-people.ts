import { describe, expect, it } from '@jest/globals';
import {
  endRole,
  ensureOperator,
  erasePersonData,
  grantRole,
  keepPerson,
  listPersons,
  listRoles,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { insertPlan, MINH } from '../../cast/index.js';
import { at, REAL } from '../../clock/at.js';
import type { FreshRegisters } from '../../registers/index.js';

const FROM = at('2026-03-01');
const GIVEN = { fromAt: FROM, grantedBy: 'person:minh', realAt: REAL };

/** Persons, what they may do from when to when, and who is the first. */
export function exercisePeople(registers: FreshRegisters): void {
  describe('people', () => {
    const withLinh = async (): Promise<Register> => {
      const register = await registers.open();
      const born = { createdAt: FROM, createdRealAt: REAL };
      await keepPerson(register, { personId: 'linh', name: 'Linh', mailbox: 'linh@so.example.org', ...born });
      return register;
    };

    it('have a name and a mailbox that can be erased; what they did still says who', async () => {
      const register = await withLinh();
      await insertPlan(register);
      await keepPerson(register, { personId: 'linh', name: 'Linh', createdAt: 0, createdRealAt: 0 });
      expect(await listPersons(register)).toContainEqual(expect.objectContaining({ name: 'Linh' }));
      await erasePersonData(register, { personId: 'linh', actor: MINH, at: FROM, realAt: REAL });
      const linh = (await listPersons(register)).find(({ personId }) => personId === 'linh');
      expect(linh).toEqual({ personId: 'linh', createdAt: FROM, createdRealAt: REAL });
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    it('have roles with plan and unit, from an instant on until another; given twice is one', async () => {
      const register = await withLinh();
      const coordinator = { personId: 'linh', role: 'coordinator', planSlug: 'a' } as const;
      const unit = { personId: 'linh', role: 'unit', planSlug: 'b', unitId: 'bac' } as const;
      for (const role of [coordinator, unit, coordinator, { ...coordinator, planSlug: 'b' }])
        await grantRole(register, { ...role, ...GIVEN });
      await endRole(register, { ...coordinator, untilAt: FROM + 5, endedBy: 'person:minh' }, REAL);
      await endRole(register, { ...coordinator, untilAt: FROM + 9, endedBy: 'person:minh' }, REAL);
      await endRole(register, { ...unit, untilAt: FROM - 5, endedBy: 'person:minh' }, REAL);
      expect(await listRoles(register, 'linh')).toEqual(
        expect.arrayContaining([
          { role: 'coordinator', planSlug: 'a', fromAt: FROM, untilAt: FROM + 5 },
          { role: 'unit', planSlug: 'b', unitId: 'bac', fromAt: FROM, untilAt: FROM },
          { role: 'coordinator', planSlug: 'b', fromAt: FROM },
        ]),
      );
      expect(await listRoles(register, 'linh')).toHaveLength(3);
      expect(await listRoles(register, 'khach')).toEqual([]);
    });

    it.each([
      ['a coordinator without a plan', { role: 'coordinator' }],
      ['an administrator of one plan', { role: 'administrator', planSlug: 'a' }],
      ['a unit’s person without a unit', { role: 'unit', planSlug: 'a' }],
      ['a coordinator of one unit', { role: 'coordinator', planSlug: 'a', unitId: 'bac' }],
    ] as const)('are never %s', async (_, role) => {
      const register = await withLinh();
      await expect(grantRole(register, { personId: 'linh', ...role, ...GIVEN })).rejects.toThrow();
    });

    it('begin with whoever sits at the machine at the first start, and no later one', async () => {
      const register = await registers.open();
      const start = { now: FROM, realNow: REAL };
      const minh = { personId: 'minh', ...start };
      const twice = [ensureOperator(register, minh), ensureOperator(register, minh)];
      const actor = { kind: 'person', personId: 'minh' };
      expect(await Promise.all(twice)).toEqual([actor, actor]);
      await ensureOperator(register, { personId: 'khach', ...start, now: FROM + 1 });
      expect(await listRoles(register, 'minh')).toEqual([{ role: 'administrator', fromAt: FROM }]);
      expect(await listRoles(register, 'khach')).toEqual([]);
    });
  });
}
