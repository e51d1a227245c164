import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import { checkInvariants, recordUnitAct, verifyChains, type Register } from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, castTurn, contest, NAM, ofUnit, openMarch } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';
import { ruledMarch } from './ruled-march.js';

const NOW = at('2026-03-04', 10);
const DAY_MS = 24 * 60 * 60_000;

/** Nothing of what units did can be changed behind the register’s back. */
export function exerciseUnitActProof(registers: FreshRegisters): void {
  describe('what a unit does beside handing in is proved', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const turn = (now = NOW) => castTurn(register, { now });

    beforeEach(async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      await turn();
      await ruledMarch(register, 'insist', NOW);
      await recordUnitAct(register, contest('y-kien-2'));
      await turn();
    });
    const broken = async (now = NOW) => {
      const results = await checkInvariants(register, { now });
      return results.flatMap(({ invariant, broken: faults }) =>
        faults.map((fault) => `${invariant} ${fault}`),
      );
    };

    it('whole where nothing was touched', async () => {
      expect(await broken()).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    it.each([
      ['act_id', sql`act_id = 'khac' where number = 2`, 'is not what the receipt says'],
      ['number', sql`number = 7 where number = 2`, 'is not what the receipt says'],
      ['after_version', sql`after_version = 3 where number = 2`, 'is not what the receipt says'],
      ['act', sql`act = '{"type": "contest", "more": 1}' where number = 2`, 'is not what the receipt says'],
      ['reason', sql`reason = 'khác' where number = 2`, 'is not what the receipt says'],
      ['reason_salt', sql`reason_salt = null where number = 2`, 'is not what the receipt says'],
      ['reason_commitment', sql`reason_commitment = null where number = 2`, 'is not what the receipt'],
      ['actor', sql`actor = 'unit:phuong-nam' where number = 2`, 'is not what the receipt says'],
      ['stored_at', sql`stored_at = stored_at - 1 where number = 2`, 'is not what the receipt says'],
      ['stored_real_at', sql`stored_real_at = 1 where number = 2`, 'is not what the receipt says'],
      ['hash', sql`hash = '\\x00' where number = 2`, 'is not what the receipt says'],
      ['taken_in_sequence', sql`taken_in_sequence = 2 where number = 2`, 'as something else'],
      ['taken_in_at', sql`taken_in_at = 1 where number = 2`, 'is taken in as something else'],
      [
        'assignment_key',
        sql`assignment_key = (select assignment_key from assignments where unit_id = ${NAM}) where number = 2`,
        'is not what the receipt says',
      ],
    ])('where its %s was changed', async (_column, change, fault) => {
      await lowerSecondWall(register);
      await sql`update unit_acts set ${change}`.execute(register.db);
      expect(await broken()).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
    });

    it('where one is gone, the last or one before it', async () => {
      await lowerSecondWall(register);
      await sql`delete from unit_acts where number = 2`.execute(register.db);
      expect(await broken()).toEqual([`1 ${ofUnit(BAC)}: act y-kien-2 is taken in but not in the register`]);
      await recordUnitAct(register, contest('y-kien-3', { assignmentId: ofUnit(NAM) }));
      await lowerSecondWall(register);
      await sql`update unit_acts set number = 2 where act_id = 'y-kien-3'`.execute(register.db);
      expect(await broken()).toEqual(expect.arrayContaining([`1 ${ofUnit(NAM)}: an act before 2 is gone`]));
    });

    it('where a turn never took it in, after a day', async () => {
      const nam = contest('y-kien-1', { assignmentId: ofUnit(NAM), actor: unitActor(NAM), storedAt: NOW });
      await recordUnitAct(register, nam);
      expect(await broken(NOW + DAY_MS)).toEqual([]);
      expect(await broken(NOW + DAY_MS + 1)).toEqual([`1 ${ofUnit(NAM)}: act y-kien-1 is never taken in`]);
    });

    it('where somebody did it whose it was not', async () => {
      const nam = contest('y-kien-1', { assignmentId: ofUnit(NAM), actor: unitActor(BAC) });
      await recordUnitAct(register, nam);
      expect(await broken()).toEqual([`6 ${ofUnit(NAM)}: act y-kien-1, contest by ${unitActor(BAC)}`]);
    });
  });
}
