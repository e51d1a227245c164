import { afterAll, describe, expect, it } from '@jest/globals';
import { anchorFacts, openFinding, verifyFacts, type Register } from '@kyhan/register';
import { until } from '@kyhan/testkit/clock';
import { newCheckpointKey, serverRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { waiting } from '../races/in-order.js';

const url = process.env['TEST_DATABASE_URL'];
const key = newCheckpointKey();
const DAY = 24 * 60 * 60_000;

const anchored = async (register: Register, day: number) =>
  await anchorFacts(register, { now: day * DAY, realNow: day * DAY, key });

const told = async (register: Register, findingId: string) => {
  await openFinding(register, { findingId, kind: 'cycle-missing', subject: findingId, data: {}, at: 0 });
};

/** Which checkpoint holds the leaf of each finding. */
async function checkpointsOf({ db }: Register): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; checkpoint: number }>`
    select key::jsonb ->> 0 as name, checkpoint from leaves where fact_table = 'finding_history'`.execute(db);
  return Object.fromEntries(rows.map(({ name, checkpoint }) => [name, checkpoint]));
}

// The embedded register has one connection: there nobody can come between.
(url === undefined ? describe.skip : describe)('a checkpoint that is taken while others write', () => {
  const registers = serverRegisters(url ?? '');
  afterAll(() => registers.end());

  it('leaves what commits later to the next one: written before it, and in none but that', async () => {
    const register = await registers.open();
    await told(register, 'before');
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let isWritten = false;
    const late = register.db.transaction().execute(async (trx) => {
      await told({ ...register, db: trx }, 'late');
      isWritten = true;
      await held;
    });
    await until(async () => (isWritten ? true : undefined));
    const first = await anchored(register, 1);
    commit();
    await late;
    const second = await anchored(register, 2);
    expect(await checkpointsOf(register)).toEqual({ before: first.number, late: second.number });
    expect(second.number).toBe(first.number + 1);
    expect(await verifyFacts(register)).toMatchObject({ brokenCount: 0, unanchored: { facts: 0 } });
  });

  it('is one where two are taken at once: the other waits, and finds nothing left to hold', async () => {
    const register = await registers.open();
    await told(register, 'once');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isLocked = false;
    const holder = register.db.transaction().execute(async (trx) => {
      await sql`lock table unanchored in share update exclusive mode`.execute(trx);
      isLocked = true;
      await held;
    });
    await until(async () => (isLocked ? true : undefined));
    const both = Promise.all([anchored(register, 1), anchored(register, 1)]);
    await until(async () => ((await waiting(register)) === 2 ? true : undefined));
    release();
    await holder;
    const [one, other] = await both;
    expect(other).toEqual(one);
    expect(await checkpointsOf(register)).toEqual({ once: one.number });
    expect(await verifyFacts(register)).toMatchObject({ brokenCount: 0, brokenCheckpoints: [] });
  });
});
