import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertCycle, listDueNotices, markSending, recordResults, type Register } from '@kyhan/register';
import { castCycle, castTurn, insertPlan, opening, plan, unit, UNITS } from '@kyhan/testkit/cast';
import { at, REAL, until } from '@kyhan/testkit/clock';
import { serverRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

const url = process.env['TEST_DATABASE_URL'];
const WARDS = 200;
const NOW = at('2026-03-02', 8);

interface Updates {
  readonly updated: number;
  /** Within the page of the row, with no index touched. */
  readonly inPlace: number;
}

(url === undefined ? describe.skip : describe)('a notice on its way, on PostgreSQL', () => {
  const registers = serverRegisters(url ?? '');
  let register: Register;
  beforeAll(async () => {
    register = await registers.open();
    const wards = Array.from({ length: WARDS }, (_, n) => unit(`phuong-${n}`, `Phường ${n}`));
    await insertPlan(register, plan({ units: [...UNITS, ...wards] }));
    await insertCycle(register, castCycle(wards.map(({ id }) => opening(id))));
  });
  afterAll(() => registers.end());

  /** Told by the server a moment after the work; so many updates there must be. */
  const updatesOf = async (table: string, count: number): Promise<Updates> =>
    await until(async () => {
      const { rows } = await sql<Updates>`
        select n_tup_upd as updated, n_tup_hot_upd as in_place from pg_stat_user_tables
        where schemaname = current_schema and relname = ${table}`.execute(register.db);
      return rows[0] !== undefined && rows[0].updated >= count ? rows[0] : undefined;
    });

  it('is let go and settled without a write to any index', async () => {
    const due = await listDueNotices(register, { now: NOW, realNow: REAL, limit: WARDS });
    for (let i = 0; i < due.length; i += 10) {
      const batch = due.slice(i, i + 10);
      const messages = batch.map((notice) => [notice]);
      await markSending(register, messages, { now: NOW, realNow: REAL, leaseMs: 1000 });
      const result = { outcome: 'sent', sentAt: NOW } as const;
      const results = batch.map(({ noticeKey }) => ({ noticeKey, attempt: 1, response: '250 OK', result }));
      await recordResults(register, results, REAL);
    }
    const { updated, inPlace } = await updatesOf('deliveries', WARDS);
    expect({ updated, inPlace }).toEqual({ updated: WARDS, inPlace: WARDS });
  });

  it('leaves the row of the assignment as it was born, and lets how it stands change without a write to any index', async () => {
    await castTurn(register, { now: at('2026-03-26') });
    const { updated, inPlace } = await updatesOf('standings', WARDS);
    expect({ updated, inPlace }).toEqual({ updated: WARDS, inPlace: WARDS });
    expect(await changedRows(['assignments', 'timetables', 'events'])).toEqual([{ changed: 0 }]);
  });

  it('itself is never changed', async () => {
    expect(await changedRows(['notices', 'notice_results', 'addresses'])).toEqual([{ changed: 0 }]);
  });

  async function changedRows(tables: readonly string[]) {
    const { rows } = await sql<{ changed: number }>`
      select sum(n_tup_upd)::int as changed from pg_stat_user_tables
      where schemaname = current_schema and relname = any(${tables})`.execute(register.db);
    return rows;
  }
});
