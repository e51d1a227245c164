import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { askRegister, listPlans, openRegister, type Register } from '@kyhan/register';
import { registerWords } from '@kyhan/words';
import { sql } from 'kysely';
import { insertPlan } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { asOwner, serverRegisters } from '@kyhan/testkit/registers';
import { closed, listening, silentNetwork } from '../support/silent-network.js';

const UNAVAILABLE = { code: 'REGISTER_UNAVAILABLE', kind: 'unavailable' };

const NO_CONTENTS = {
  has: () => Promise.resolve(false),
  sizeOf: () => Promise.resolve(undefined),
  read: () => Promise.reject(new Error('nothing is kept')),
  async *list() {
    yield* [];
  },
  delete: () => Promise.resolve(),
};

describe('a register that is away', () => {
  it('is unavailable where nobody listens', async () => {
    const listener = await listening(() => undefined);
    const { port } = listener.address() as AddressInfo;
    await closed(listener);
    const url = `postgres://kyhan@127.0.0.1:${port}/kyhan`;
    await expect(openRegister({ kind: 'server', url })).rejects.toMatchObject(UNAVAILABLE);
  });

  it('is unavailable where something else hangs up', async () => {
    const listener = await listening((socket) => socket.destroy());
    const { port } = listener.address() as AddressInfo;
    const url = `postgres://kyhan@127.0.0.1:${port}/kyhan`;
    await expect(openRegister({ kind: 'server', url })).rejects.toMatchObject(UNAVAILABLE);
    await closed(listener);
  });

  it('is unavailable where its folder cannot be written', async () => {
    const folder = '/dev/null/register';
    await expect(openRegister({ kind: 'folder', folder })).rejects.toMatchObject(UNAVAILABLE);
  });
});

const serverUrl = process.env['TEST_DATABASE_URL'];

(serverUrl === undefined ? describe.skip : describe)('a register on PostgreSQL', () => {
  const url = serverUrl ?? '';
  const registers = serverRegisters(url);
  afterAll(() => registers.end());

  it('is unavailable for what was running when the server ended the connection, and available again after', async () => {
    const register = await registers.open();
    await insertPlan(register);
    const running = register.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await asOwner(register, `select pg_terminate_backend(${rows[0]?.pid})`);
      await sql`select 1`.execute(trx);
    });
    await expect(running).rejects.toMatchObject(UNAVAILABLE);
    expect(await listPlans(register)).toHaveLength(1);
  });

  it('is unavailable within its limit where the network swallows what is asked, and available again after', async () => {
    const network = await silentNetwork(url);
    const register = await openRegister({ kind: 'server', url: network.url, answersWithinMs: 1000 });
    try {
      const transaction = () =>
        register.db.transaction().execute(async (trx) => {
          await sql`select 1`.execute(trx);
          network.silence(true);
          await sql`select 2`.execute(trx);
        });
      await expect(transaction()).rejects.toMatchObject(UNAVAILABLE);
      network.silence(false);
      // Honest work may take longer than that limit where the machine is busy: whoever is told so asks again.
      const answer = await until(() =>
        sql<{ one: number }>`select 1 as one`.execute(register.db).catch(unavailable),
      );
      expect(answer.rows).toEqual([{ one: 1 }]);
    } finally {
      await register.close();
      await network.stop();
    }
  });

  it('is unavailable within its limit where the network falls silent while a connection is made', async () => {
    const silent = await listening(() => undefined);
    const { port } = silent.address() as AddressInfo;
    const opening = openRegister({
      kind: 'server',
      url: `postgres://kyhan@127.0.0.1:${port}/kyhan`,
      answersWithinMs: 1000,
    });
    await expect(opening).rejects.toMatchObject({
      ...UNAVAILABLE,
      details: { reason: registerWords.unreachable },
    });
    silent.close();
  });

  it('says that every connection is in use, and is available again when one is not', async () => {
    const register = await openRegister({ kind: 'server', url, maxConnections: 1, answersWithinMs: 2000 });
    try {
      await register.db.transaction().execute(async (trx) => {
        await sql`select 1`.execute(trx);
        await expect(sql`select 2`.execute(register.db)).rejects.toMatchObject({
          ...UNAVAILABLE,
          details: { reason: registerWords.allBusy },
        });
        await sql`select 3`.execute(trx);
      });
      await askRegister(register);
    } finally {
      await register.close();
    }
  });

  it('lets nobody wait for a lock longer than for an answer', async () => {
    const other = await openRegister({ kind: 'server', url, answersWithinMs: 2000 });
    const register = await registers.open();
    await insertPlan(register);
    await register.db.transaction().execute(async (trx) => {
      await sql`lock table plans`.execute(trx);
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(trx);
      const waiting = sql`select * from ${sql.id(rows[0]?.schema ?? '', 'plans')}`.execute(other.db);
      await expect(waiting).rejects.toMatchObject({
        ...UNAVAILABLE,
        details: { reason: registerWords.tooSlow },
      });
    });
    await other.close();
  });

  it('takes contents out of the tables of an older release however long they take', async () => {
    const settings = { kind: 'server', url, schema: `older_${process.pid}`, answersWithinMs: 2000 } as const;
    const patient = await openRegister({ kind: 'server', url });
    const older = await openRegister(settings);
    await sql`insert into files (sha256, size, content) values ('\\x00', 1, '\\x01')`.execute(older.db);
    await older.close();
    const slow = {
      ...NO_CONTENTS,
      receive: async (content: AsyncIterable<Uint8Array>) => {
        for await (const _ of content);
        // Longer than a connection of this register may lie idle in a transaction.
        await sql`select pg_sleep(2.5)`.execute(patient.db);
        return { sha256: '00', size: 1 };
      },
    };
    const register = await openRegister({ ...settings, files: slow });
    const { rows } = await sql`select 1 from information_schema.columns
      where table_schema = ${settings.schema} and table_name = 'files' and column_name = 'content'`.execute(
      register.db,
    );
    expect(rows).toEqual([]);
    await register.close();
    await sql`drop schema ${sql.id(settings.schema)} cascade`.execute(patient.db);
    await patient.close();
  });

  it('frees what a client has locked that is not heard of any more', async () => {
    const network = await silentNetwork(url);
    const cut = await openRegister({ kind: 'server', url: network.url, answersWithinMs: 1000 });
    const register = await openRegister({ kind: 'server', url });
    const key = process.pid;
    const holding = cut.db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${key})`.execute(trx);
      network.silence(true);
      await sql`select 1`.execute(trx);
    });
    await expect(holding).rejects.toMatchObject(UNAVAILABLE);
    // Its end has not reached the server, which has heard nothing since.
    await until(async () => {
      const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${key}) as free`.execute(
        register.db,
      );
      return rows[0]?.free === true ? true : undefined;
    });
    await Promise.all([cut.close(), register.close(), network.stop()]);
  });

  it('outlives connections that end while nobody uses them', async () => {
    const register = await registers.open();
    const other = await openRegister({ kind: 'server', url });
    // Its own alone: other tests have connections of the same name to the same server.
    for (const pid of await Promise.all([backendOf(register), backendOf(register)]))
      await sql`select pg_terminate_backend(${pid})`.execute(other.db);
    await other.close();
    // Whoever is given one of them before its end is known is told so, and asks again.
    const plans = await until(() => listPlans(register).catch(unavailable));
    expect(plans).toEqual([]);
  });
});

function unavailable(error: unknown): undefined {
  expect(error).toMatchObject(UNAVAILABLE);
}

async function backendOf({ db }: Register): Promise<number | undefined> {
  return (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;
}
