import { describe, expect, it } from '@jest/globals';
import { listPlans, openRegister, type Register } from '@kyhan/register';
import { sql } from 'kysely';
import { insertPlan } from '../../cast/index.js';
import type { FreshRegisters } from '../../registers/index.js';

/** Opening: tables are made once, by whoever comes first, and only by the migrations of this release. */
export function exerciseOpening(registers: FreshRegisters): void {
  describe('the tables of the register', () => {
    it('are made once; opening the register again keeps what is in it', async () => {
      const settings = registers.settings();
      await closing(await openRegister(settings), (register) => insertPlan(register));
      const plans = await closing(await openRegister(settings), (register) => listPlans(register));
      expect(plans.map(({ version }) => version)).toEqual([1]);
    });

    it('are made once where two processes open the register at the same time', async () => {
      const settings = registers.settings();
      const opened = await Promise.all([openRegister(settings), openRegister(settings)]);
      for (const register of opened) expect(await closing(register, (open) => listPlans(open))).toEqual([]);
    });

    it('are refused where a migration was edited after it had run', async () => {
      const settings = registers.settings();
      await closing(await openRegister(settings), ({ db }) =>
        sql`update migrations set checksum = 'another'`.execute(db),
      );
      await expect(openRegister(settings)).rejects.toMatchObject({
        code: 'MIGRATION_CHANGED',
        details: { name: '0001_plans_and_cycles.sql' },
      });
    });

    it('are refused where a newer release has changed them', async () => {
      const settings = registers.settings();
      await closing(await openRegister(settings), ({ db }) =>
        sql`insert into migrations (name, checksum) values ('9999_later.sql', 'later')`.execute(db),
      );
      await expect(openRegister(settings)).rejects.toMatchObject({
        code: 'REGISTER_NEWER',
        details: { name: '9999_later.sql' },
      });
    });

    it('are refused untouched where release 0.1 made them', async () => {
      const settings = registers.settings();
      await closing(await openRegister(settings), async ({ db }) => {
        await sql`delete from migrations`.execute(db);
        await sql`insert into migrations (name, checksum) values ('0001_register.sql', 'of 0.1')`.execute(db);
        await sql`drop table findings`.execute(db);
      });
      await expect(openRegister(settings)).rejects.toMatchObject({ code: 'REGISTER_TOO_OLD' });
      // Nothing was made anew and nothing noted: a second start is told the same.
      await expect(openRegister(settings)).rejects.toMatchObject({ code: 'REGISTER_TOO_OLD' });
    });

    it('give instants back as numbers and dates as text', async () => {
      const register = await registers.open();
      const { rows } = await sql`
      select 1774828800000::bigint as instant, '2026-03-31'::date as day, count(*) as rows from plans`.execute(
        register.db,
      );
      expect(rows).toEqual([{ instant: 1774828800000, day: '2026-03-31', rows: 0 }]);
    });
  });
}

async function closing<T>(register: Register, work: (register: Register) => Promise<T>): Promise<T> {
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}
