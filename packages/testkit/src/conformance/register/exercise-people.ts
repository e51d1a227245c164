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
  listDoorEvents,
  listPersons,
  listRoles,
  revokeToken,
  tellOfEarlierPersons,
  verifyChains,
  verifyFacts,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { castPerson, BAC, insertPlan, MINH, PLAN } from '../../cast/index.js';
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
      await castPerson(register, { personId: 'linh', name: 'Linh', mailbox: 'linh@so.example.org', ...born });
      return register;
    };

    it('have a name and a mailbox that can be erased; what they did still says who', async () => {
      const register = await withLinh();
      await insertPlan(register);
      await castPerson(register, { personId: 'linh', name: 'Linh', createdAt: 0, createdRealAt: 0 });
      expect(await listPersons(register)).toContainEqual(expect.objectContaining({ name: 'Linh' }));
      await erasePersonData(register, { personId: 'linh', actor: MINH, at: FROM, realAt: REAL });
      const linh = (await listPersons(register)).find(({ personId }) => personId === 'linh');
      expect(linh).toEqual({ personId: 'linh', createdAt: FROM, createdRealAt: REAL });
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    describe('before the proof', () => {
      const MAIL = 'linh@so.example.org';
      const named = async (register: Register) =>
        (await verifyFacts(register)).broken.filter(({ table }) => table === 'persons');
      const fault = (reason: string, who = 'linh') => [
        { table: 'persons', key: JSON.stringify([who]), aspect: 'written', reason },
      ];
      const changed = async (change: ReturnType<typeof sql>) => {
        const register = await withLinh();
        await change.execute(register.db);
        return await named(register);
      };
      /** As an older release kept them: without a salt, and no event tells of it. */
      const keptBefore = sql`
        insert into persons (person_id, name, mailbox, created_at, created_real_at)
        values ('linh', 'Linh', ${MAIL}, 1, 1), ('nam', null, null, 1, 1)`;
      const daily = async (register: Register) =>
        await tellOfEarlierPersons(register, { at: FROM, realAt: REAL });
      const tolds = async (register: Register) =>
        (await listDoorEvents(register, 99)).filter(({ fact }) => fact.type === 'person-kept');

      it.each([
        [sql`update persons set mailbox = 'khach@example.org' where person_id = 'linh'`, 'value-changed'],
        [sql`update persons set name = 'Khách' where person_id = 'linh'`, 'value-changed'],
        [sql`update persons set salt = decode('00', 'hex') where person_id = 'linh'`, 'value-changed'],
        [sql`update persons set salt = null where person_id = 'linh'`, 'value-changed'],
        [
          sql`update persons set name = null, mailbox = null, salt = null where person_id = 'linh'`,
          'value-gone',
        ],
        [sql`update persons set created_at = 0 where person_id = 'linh'`, 'changed'],
        [sql`update persons set created_real_at = 0 where person_id = 'linh'`, 'changed'],
      ])(
        'are named where name, mailbox, or since when they are known was changed: %#',
        async (change, reason) => {
          expect(await changed(change)).toEqual(fault(reason));
        },
      );

      it('are named where one was put in, or taken away', async () => {
        const register = await withLinh();
        await register.db
          .insertInto('persons')
          .values({
            personId: 'khach',
            name: null,
            mailbox: MAIL,
            salt: null,
            createdAt: 0,
            createdRealAt: 0,
          })
          .execute();
        expect(await named(register)).toEqual(fault('no-leaf', 'khach'));
        await lowerSecondWall(register);
        await sql`delete from persons where person_id in ('khach', 'linh')`.execute(register.db);
        expect(await named(register)).toEqual(fault('removed'));
      });

      it('are right again once somebody says anew what was changed, and are told no twice', async () => {
        const register = await withLinh();
        await sql`update persons set mailbox = 'khach@example.org'`.execute(register.db);
        const linh = { personId: 'linh', name: 'Linh', createdAt: 0, createdRealAt: 0 };
        for (const mailbox of [MAIL, MAIL, 'khach@example.org', 'khach@example.org'])
          await castPerson(register, { ...linh, mailbox });
        expect(await named(register)).toEqual([]);
        expect(await tolds(register)).toHaveLength(3);
      });

      it('are right where they were erased, and named where a mailbox comes back', async () => {
        const register = await withLinh();
        await erasePersonData(register, { personId: 'linh', actor: MINH, at: FROM, realAt: REAL });
        expect(await named(register)).toEqual([]);
        await sql`update persons set mailbox = ${MAIL}`.execute(register.db);
        expect(await named(register)).toEqual(fault('value-changed'));
      });

      it('are told from the next day on where an older release kept them, once', async () => {
        const register = await registers.open();
        await keptBefore.execute(register.db);
        expect(await named(register)).toEqual([]);
        await Promise.all([daily(register), daily(register)]);
        await daily(register);
        expect(await tolds(register)).toHaveLength(2);
        expect(JSON.stringify(await tolds(register))).not.toContain('Linh');
        expect(await named(register)).toEqual([]);
        await sql`update persons set mailbox = 'khach@example.org' where person_id = 'linh'`.execute(
          register.db,
        );
        expect(await named(register)).toEqual(fault('value-changed'));
        expect((await verifyChains(register)).broken).toBeUndefined();
      });

      it('are told with the first who is kept where that comes earlier', async () => {
        const register = await registers.open();
        await keptBefore.execute(register.db);
        await ensureOperator(register, { personId: 'minh', now: FROM, realNow: REAL });
        expect(await tolds(register)).toHaveLength(3);
        expect(await named(register)).toEqual([]);
      });
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
