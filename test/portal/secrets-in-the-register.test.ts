import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSignInLink, type Register } from '@kyhan/register';
import { PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { BEARER, LIVED_UNTIL, liveRegister, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

const UNIT = 'huyen-overdue';

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

  it('lies in the register by its hash alone: a link that signs in, a session, a token of a program', async () => {
    const making = { by: 'person:minh', how: 'hand', at: LIVED_UNTIL, realAt: REAL } as const;
    const link = await newSignInLink(register, { personId: 'minh', ...making });
    const cookie = await portal.signIn('minh');
    const session = /=([^;]+)/.exec(cookie)?.[1] ?? '';
    const wish = { tokenId: 'van-ban', purpose: 'Văn bản', role: 'unit', plan: PLAN, unit: UNIT };
    const headers = { ...BEARER, 'content-type': 'application/json' };
    const payload = JSON.stringify(wish);
    const issued = await portal.ask('/api/v1/tokens', { method: 'POST', headers, payload });
    const { token = '' } = JSON.parse(issued.body) as { readonly token?: string };
    for (const secret of [link, session, token]) {
      expect(secret.length).toBeGreaterThan(20);
      const { found, count } = await tablesWith(secret);
      expect({ found, isMany: count > 40 }).toEqual({ found: [], isMany: true });
    }
    for (const table of ['sign_in_links', 'sessions', 'tokens']) {
      const { rows } = await sql`select 1 from ${sql.table(table)}`.execute(register.db);
      expect([table, rows.length > 0]).toEqual([table, true]);
    }
  });
});
