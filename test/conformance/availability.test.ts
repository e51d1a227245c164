import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { listPlans, openRegister, type Register } from '@kyhan/register';
import { sql } from 'kysely';
import { insertPlan } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { serverRegisters } from '@kyhan/testkit/registers';

const UNAVAILABLE = { code: 'REGISTER_UNAVAILABLE', kind: 'unavailable' };

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
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(register.db);
      await sql`select 1`.execute(trx);
    });
    await expect(running).rejects.toMatchObject(UNAVAILABLE);
    expect(await listPlans(register)).toHaveLength(1);
  });

  it('is unavailable within its limit where the network swallows what is asked, and available again after', async () => {
    const network = await silenceable(url);
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

/** Passes bytes on between a client and the database until it is told to swallow them. */
async function silenceable(url: string) {
  const { hostname, port } = new URL(url);
  let isSilent = false;
  const proxy = await listening((client) => {
    const server = connect(Number(port), hostname);
    client.on('error', () => undefined).on('close', () => server.destroy());
    server.on('error', () => undefined).on('close', () => client.destroy());
    client.on('data', (bytes) => isSilent || server.write(bytes));
    server.on('data', (bytes) => isSilent || client.write(bytes));
  });
  const own = new URL(url);
  own.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: own.href,
    silence: (wanted: boolean) => void (isSilent = wanted),
    stop: () => new Promise<void>((resolve) => proxy.close(() => resolve())),
  };
}

function unavailable(error: unknown): undefined {
  expect(error).toMatchObject(UNAVAILABLE);
}

async function backendOf({ db }: Register): Promise<number | undefined> {
  return (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;
}

async function listening(answer: (socket: Socket) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
