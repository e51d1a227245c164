import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Register } from '@kyhan/register';
import { LIVED_UNTIL, liveRegister, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

describe('what opens something', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    portal = await startTestPortal(register, LIVED_UNTIL);
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
  });

  /** Tables in which a text stands somewhere, and how many were looked through. */
  async function tablesWith(text: string) {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(register.db);
    const found: string[] = [];
    for (const { name } of rows) {
      const { rows: hits } = await sql`select 1 from ${sql.table(name)} as one
        where position(${text} in one::text) > 0 limit 1`.execute(register.db);
      if (hits.length > 0) found.push(name);
    }
    return { found, count: rows.length };
  }

  it('lies in the register by its hash alone: the link that signed somebody in, and their session', async () => {
    const cookie = await portal.signIn('minh');
    const session = /=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(session.length).toBeGreaterThan(20);
    const { found, count } = await tablesWith(session);
    expect({ found, isMany: count > 40 }).toEqual({ found: [], isMany: true });
    const { rows } = await sql`select 1 from sessions`.execute(register.db);
    expect(rows.length).toBeGreaterThan(0);
  });
});
