import { describe, expect, it } from '@jest/globals';
import {
  changeMailLimit,
  checkInvariants,
  endRole,
  ensureOperator,
  erasePersonData,
  findMailLimit,
  grantRole,
  issueToken,
  keepPerson,
  listPersons,
  listRoles,
  revokeToken,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, insertPlan, MINH, PLAN } from '../../cast/index.js';
import { at, REAL } from '../../clock/at.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

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

    it('leave the list of whom letters may go to as well', async () => {
      const register = await withLinh();
      const said = { actor: MINH, at: FROM, realAt: REAL };
      await changeMailLimit(register, { change: 'add', addresses: ['linh@so.example.org'], ...said });
      await erasePersonData(register, { personId: 'linh', ...said });
      expect((await findMailLimit(register))?.addresses).toEqual([]);
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

    /** Minh at the machine, Linh with one role that has ended and one that goes on, a program with a token and one without. */
    async function peopled(): Promise<Register> {
      const register = await withLinh();
      await insertPlan(register);
      const held = { personId: 'linh', role: 'reviewer', planSlug: PLAN } as const;
      await grantRole(register, { ...held, ...GIVEN });
      await endRole(register, { ...held, untilAt: FROM + 5, endedBy: 'person:minh' }, REAL);
      await grantRole(register, { ...held, unitId: BAC, ...GIVEN, untilAt: FROM + 99 });
      const token = {
        purpose: 'x',
        role: 'unit',
        planSlug: PLAN,
        unitId: BAC,
        issuedBy: 'person:minh',
      } as const;
      for (const tokenId of ['bac', 'bac-cu'])
        await issueToken(register, {
          ...token,
          tokenId,
          tokenHash: tokenId,
          fromAt: FROM,
          issuedRealAt: REAL,
        });
      await revokeToken(register, { tokenId: 'bac-cu', actor: MINH, at: FROM + 7, realAt: REAL });
      return register;
    }

    const broken = async (register: Register) =>
      (await checkInvariants(register, { now: FROM + 50 })).flatMap((one) => one.broken);

    it('and programs may what the events of the door tell, ended or not', async () => {
      expect(await broken(await peopled())).toEqual([]);
    });

    it.each([
      [
        sql`update roles set until_at = null, ended_by = null where ended_by is not null`,
        'person linh reviewer ke-hoach-thu',
      ],
      [
        sql`update roles set until_at = until_at + 1 where unit_id is not null and person_id = 'linh'`,
        'person linh reviewer ke-hoach-thu phuong-bac',
      ],
      [
        sql`update roles set role = 'coordinator' where ended_by is not null`,
        'person linh coordinator ke-hoach-thu',
      ],
      [
        sql`update roles set granted_by = 'person:linh' where ended_by is not null`,
        'person linh reviewer ke-hoach-thu',
      ],
      [
        sql`insert into roles (person_id, role, from_at, granted_by, granted_real_at) values ('linh', 'administrator', 1, 'person:minh', 1)`,
        'person linh administrator',
      ],
      [sql`delete from roles where ended_by is not null`, 'person linh reviewer ke-hoach-thu'],
      [
        sql`update tokens set until_at = null, revoked_by = null where token_id = 'bac-cu'`,
        'token bac-cu unit ke-hoach-thu phuong-bac',
      ],
      [
        sql`update tokens set role = 'coordinator', unit_id = null where token_id = 'bac'`,
        'token bac coordinator ke-hoach-thu',
      ],
      [sql`delete from tokens where token_id = 'bac'`, 'token bac unit ke-hoach-thu phuong-bac'],
    ])('are named by the proof where a row says otherwise: %#', async (change, what) => {
      const register = await peopled();
      await lowerSecondWall(register);
      await change.execute(register.db);
      expect(await broken(register)).toContain(`register:door: ${what} is not what its events tell`);
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
