import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  listAbsences,
  listDueNotices,
  listNotices,
  recordAbsence,
  type NewAbsence,
  type Register,
} from '@kyhan/register';
import { unitActor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { BAC, openMarch, PLAN } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const FOCAL = `dau-moi@${BAC}.example.org`;
const HEAD = `lanh-dao@${BAC}.example.org`;
const OPENING_MORNING = at('2026-03-02', 8);
const AWAY: NewAbsence = {
  absenceId: 'vang-1',
  planSlug: PLAN,
  unitId: BAC,
  mailbox: FOCAL,
  substitute: HEAD,
  fromAt: at('2026-03-01'),
  untilAt: at('2026-03-15'),
  actor: unitActor(BAC),
  toldAt: at('2026-02-27', 9),
  toldRealAt: REAL,
};

/** Who is away is told through who stands in, and the log says in whose place. */
export function exerciseAbsences(registers: FreshRegisters): void {
  describe('a contact who is away', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
    });
    const due = async (now = OPENING_MORNING) => {
      const found = await listDueNotices(register, { now, realNow: REAL, limit: 10 });
      return found.map(({ contact }) => contact.address).filter((address) => address.includes(BAC));
    };
    const log = async () =>
      (await listNotices(register))
        .filter(({ contactUnitId }) => contactUnitId === BAC)
        .map(({ address, state, data }) => ({ address, state, data }));

    it('is told through who stands in, and the log says in whose place', async () => {
      await openMarch(register);
      await recordAbsence(register, AWAY);
      expect(await due()).toEqual([]);
      expect(await due()).toEqual([HEAD]);
      expect(await log()).toEqual(
        expect.arrayContaining([
          { address: FOCAL, state: 'cancelled', data: {} },
          { address: HEAD, state: 'pending', data: { standsInFor: 'focal-point' } },
        ]),
      );
    });

    it.each([
      ['the moment before', AWAY.fromAt - 1, FOCAL],
      ['when it begins', AWAY.fromAt, HEAD],
      ['the moment before it ends', AWAY.untilAt - 1, HEAD],
      ['when it ends', AWAY.untilAt, FOCAL],
    ])('is told %s as it is then', async (_when, now, expected) => {
      await openMarch(register);
      await lowerSecondWall(register);
      await sql`update notices set not_before = 0`.execute(register.db);
      await sql`update deliveries set not_before = 0`.execute(register.db);
      await recordAbsence(register, AWAY);
      await due(now);
      expect(await due(now)).toEqual([expected]);
    });

    it('loses no letter by coming back before it has left', async () => {
      await openMarch(register);
      await recordAbsence(register, AWAY);
      await due();
      expect(await due()).toEqual([HEAD]);
      await due(AWAY.untilAt);
      expect(await due(AWAY.untilAt)).toEqual([FOCAL]);
    });

    it('is told again once back: who stands in for himself is there', async () => {
      await openMarch(register);
      await recordAbsence(register, AWAY);
      const back = { absenceId: 've-1', substitute: FOCAL, toldAt: AWAY.toldAt + 1 };
      await recordAbsence(register, { ...AWAY, ...back });
      expect(await due()).toEqual([FOCAL]);
    });

    it('is kept once, however often it is told; its id stands for nothing else', async () => {
      await openMarch(register);
      await recordAbsence(register, AWAY);
      await recordAbsence(register, AWAY);
      expect(await listAbsences(register)).toMatchObject([
        { absenceId: 'vang-1', unitId: BAC, mailbox: FOCAL, substitute: HEAD, actor: unitActor(BAC) },
      ]);
      const other = recordAbsence(register, { ...AWAY, untilAt: AWAY.untilAt + 1 });
      await expect(other).rejects.toMatchObject({ code: 'ACT_ID_REUSED' });
      expect(await listAbsences(register, { within: [{ planSlug: PLAN, unitId: 'khac' }] })).toEqual([]);
    });

    it.each([
      ['unit', sql`unit_id = 'khac'`],
      ['first instant', sql`from_at = 1`],
      ['last instant', sql`until_at = until_at + 1`],
      ['person who is away', sql`absent_persons = '{khach}'`],
      ['person who stands in', sql`substitute_persons = '{khach}'`],
      ['id', sql`absence_id = 'vang-1 '`],
      ['teller', sql`actor = 'person:khach'`],
      ['time of telling', sql`told_at = 1`],
      ['real time of telling', sql`told_real_at = 1`],
      ['substitute', sql`substitute_key = address_key`],
      ['one who is away', sql`address_key = substitute_key`],
    ])('is proven: a changed %s is found', async (_what, change) => {
      await openMarch(register);
      await recordAbsence(register, AWAY);
      const broken = async () => {
        const results = await checkInvariants(register, { now: OPENING_MORNING });
        return results.flatMap((one) => one.broken).filter((fault) => fault.startsWith('absence'));
      };
      expect(await broken()).toEqual([]);
      await lowerSecondWall(register);
      await sql`update absences set ${change}`.execute(register.db);
      expect(await broken()).toEqual([expect.stringMatching(/^absence vang-1 ?: is not what was told$/)]);
    });
  });
}
