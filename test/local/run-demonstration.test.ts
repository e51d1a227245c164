import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runDemonstration, startInbox, type Inbox } from '@kyhan/local';
import type { Register } from '@kyhan/register';
import { openMarch, plan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

const DAY_MS = 24 * 60 * 60_000;

describe('the report at the end of a demonstration', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let inbox: Inbox;
  beforeAll(async () => {
    inbox = await startInbox({ smtpPort: 0, httpPort: 0 });
  });
  afterAll(async () => {
    await inbox?.stop();
    await registers.end();
  });
  beforeEach(async () => {
    register = await registers.open();
    await openMarch(register);
  });

  /** The report of a demonstration that ends at once. */
  const reported = (realMsPerDay: number) => {
    const now = () => at('2026-03-24', 9);
    const clock = {
      now,
      toPlan: (at: number) => at,
      toReal: (at: number) => at,
      speed: DAY_MS / realMsPerDay,
    };
    const stack = {
      register,
      inbox,
      clock,
      language: 'vi' as const,
      portalUrl: 'http://127.0.0.1:9',
      token: '',
    };
    return runDemonstration({ stack, plan: plan(), seed: 1, days: 0 });
  };

  it.each([1, 7, 1300, 1500, 86_399_999])('is whole where a day takes %d ms', async (realMsPerDay) => {
    const report = await reported(realMsPerDay);
    expect(report).toMatchObject({ planDays: 0, cycles: { open: 1, closed: 0 } });
    expect(report.invariants.map(({ invariant }) => invariant)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(report).not.toHaveProperty('unchecked');
  });

  it('keeps its counts where the invariants cannot be checked, and says why', async () => {
    await sql`alter table files rename to files_gone`.execute(register.db);
    const report = await reported(1500);
    expect(report).toMatchObject({ cycles: { open: 1 }, assignments: { 'due-soon': 2 }, invariants: [] });
    expect(report.unchecked).toContain('files');
  });
});
