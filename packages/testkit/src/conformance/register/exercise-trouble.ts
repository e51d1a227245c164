import { describe, expect, it } from '@jest/globals';
import { assignmentHistory, listPlans, openRegister, verifyChains } from '@kyhan/register';
import { sql } from 'kysely';
import { castTurn, insertPlan, BAC, NAM, ofUnit, openMarch } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

/** What fails, and what several writers do at the same moment. */
export function exerciseTrouble(registers: FreshRegisters): void {
  describe('a register in trouble', () => {
    it('goes on after errors of every kind, on the same connection', async () => {
      const register = await registers.open();
      await insertPlan(register);
      for (let i = 0; i < 20; i += 1) {
        await expect(sql`select 1 / 0`.execute(register.db)).rejects.toMatchObject({ code: '22012' });
        await expect(sql`select * from nowhere`.execute(register.db)).rejects.toMatchObject({
          code: '42P01',
        });
        const failing = register.db.transaction().execute((trx) => sql`select nothing`.execute(trx));
        await expect(failing).rejects.toMatchObject({ code: '42703' });
      }
      expect(await listPlans(register)).toHaveLength(1);
    });

    it('says that it is closed', async () => {
      const settings = registers.settings();
      const register = await openRegister(settings);
      await register.close();
      await expect(listPlans(register)).rejects.toMatchObject({
        code: 'REGISTER_UNAVAILABLE',
        kind: 'unavailable',
      });
    });

    it('keeps apart what many turns do to its assignments at the same moment', async () => {
      const register = await registers.open();
      await openMarch(register);
      const turns = Array.from({ length: 8 }, () => castTurn(register, { now: at('2026-03-26') }));
      const happened = (await Promise.all(turns)).flatMap((answer) =>
        answer.happened.map(([stream]) => stream),
      );
      // Each is reminded and becomes overdue once, whoever of the eight came first.
      expect(happened.toSorted()).toEqual([ofUnit(BAC), ofUnit(NAM)].toSorted());
      for (const ward of [BAC, NAM])
        expect((await assignmentHistory(register, ofUnit(ward))).events).toHaveLength(2);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    });
  });
}
