import { describe, expect, it } from '@jest/globals';
import { commit, listPlans, openRegister, verifyChains } from '@kyhan/register';
import { sql } from 'kysely';
import { insertPlan, BAC, NAM, opening, openMarch, SHARD, Story } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
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

    it('keeps apart what two of its writers do to one assignment at the same moment', async () => {
      const register = await registers.open();
      await openMarch(register);
      const turns = Array.from({ length: 8 }, () =>
        new Story().tell({ type: 'became-overdue' }, at('2026-03-26')),
      );
      const outcomes = await Promise.all(turns.map((turn) => turn.write(register)));
      expect(outcomes.reduce((sum, { written }) => sum + written, 0)).toBe(1);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    });

    it('finishes turns that touch the same assignments in opposite orders', async () => {
      const register = await registers.open();
      await openMarch(register);
      const overdue = (unitId: string) =>
        new Story(opening(unitId).event).tell({ type: 'became-overdue' }, at('2026-03-26')).events;
      const orders = [
        [BAC, NAM],
        [NAM, BAC],
      ];
      const turns = Array.from({ length: 8 }, (_, i) => (orders[i % 2] ?? []).flatMap(overdue));
      const outcomes = await Promise.all(
        turns.map((events) => commit(register, { shardId: SHARD, events, notices: [], realAt: REAL })),
      );
      expect(outcomes.reduce((sum, { written }) => sum + written, 0)).toBe(2);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    });
  });
}
