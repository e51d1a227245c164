import { afterAll, describe, expect, it } from '@jest/globals';
import { checkInvariants, keepRequest, openRegister } from '@kyhan/register';
import { BAC, OBLIGATION, openMarch, PLAN, Story, submitted } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

const MIGRATION = '0011_reviewers_requests_gaps.sql';
const NOW = at('2026-03-21');

/** The tables as 0.2 had them, with what it wrote. */
const AS_OF_0_2 = [
  sql`alter table standings drop column review_head_at, drop column review_heads_taken`,
  sql`alter table requests drop column due_time, drop column ground`,
  sql`alter table deployment drop column portal_seen_at`,
  sql`delete from migrations where name = ${MIGRATION}`,
];

describe('a register of 0.2', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('keeps what waits for its reviewer, and its requests, through the migration', async () => {
    const settings = registers.settings();
    const before = await openRegister(settings);
    await openMarch(before);
    const stored = { submissionId: 's1', version: 1, onTime: true, storedAt: at('2026-03-20') };
    await new Story().tell(submitted(stored), at('2026-03-20')).write(before);
    const request = { requestId: 'r1', planSlug: PLAN, obligationId: OBLIGATION, year: 2026 };
    const asked = { dueOn: '2026-06-30', units: [BAC], reason: 'Theo công văn', actor: 'person:linh' };
    await keepRequest(before, { ...request, ...asked, askedAt: NOW, askedRealAt: REAL });
    for (const change of AS_OF_0_2) await change.execute(before.db);
    await before.close();

    const register = await openRegister(settings);
    const { rows } = await sql<object>`
      select submission_id, review_head_at, review_heads_taken from standings order by assignment_key`.execute(
      register.db,
    );
    expect(rows).toEqual([
      { submissionId: 's1', reviewHeadAt: [], reviewHeadsTaken: 0 },
      { submissionId: null, reviewHeadAt: null, reviewHeadsTaken: null },
    ]);
    const [, fold, , periods] = await checkInvariants(register, { now: NOW });
    expect([fold, periods]).toMatchObject([{ ok: true }, { ok: true }]);
    await register.close();
  });
});
