import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { listPlans, openRegister, verifyChains } from '@kyhan/register';
import { sql } from 'kysely';
import { applyPlan, BAC, openMarch, Story } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { databases } from '@kyhan/testkit/registers';

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

describe.each(databases())('a register in trouble (%#)', (fresh) => {
  const registers = fresh();
  afterAll(() => registers.end());

  it('goes on after errors of every kind, on the same connection', async () => {
    const register = await registers.open();
    await applyPlan(register);
    for (let i = 0; i < 20; i += 1) {
      await expect(sql`select 1 / 0`.execute(register.db)).rejects.toMatchObject({ code: '22012' });
      await expect(sql`select * from nowhere`.execute(register.db)).rejects.toMatchObject({ code: '42P01' });
      const failing = register.db.transaction().execute((trx) => sql`select nothing`.execute(trx));
      await expect(failing).rejects.toMatchObject({ code: '42703' });
    }
    expect(await listPlans(register)).toHaveLength(1);
  });

  it('says that it is closed', async () => {
    const settings = registers.settings();
    const register = await openRegister(settings);
    await register.close();
    await expect(listPlans(register)).rejects.toMatchObject(UNAVAILABLE);
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
});

const serverUrl = process.env['TEST_DATABASE_URL'];

(serverUrl === undefined ? describe.skip : describe)('a register on PostgreSQL', () => {
  const [, onServer] = databases();
  const registers = onServer?.();
  afterAll(() => registers?.end());

  it('is unavailable for what was running when the server ended the connection, and available again after', async () => {
    const settings = registers?.settings();
    if (settings === undefined) throw new Error('no server');
    const register = await openRegister(settings);
    await applyPlan(register);
    const running = register.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(register.db);
      await sql`select 1`.execute(trx);
    });
    await expect(running).rejects.toMatchObject(UNAVAILABLE);
    expect(await listPlans(register)).toHaveLength(1);
    await register.close();
  });

  it('outlives connections that end while nobody uses them', async () => {
    const settings = registers?.settings();
    if (settings === undefined) throw new Error('no server');
    const register = await openRegister(settings);
    const other = await openRegister({ kind: 'server', url: serverUrl ?? '' });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'kyhan' and state = 'idle' and pid <> pg_backend_pid()`.execute(other.db);
    const answers = Promise.allSettled([listPlans(register), listPlans(register)]);
    for (const answer of await answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject(UNAVAILABLE);
    expect(await listPlans(register)).toEqual([]);
    await register.close();
    await other.close();
  });

  it('finishes turns that touch the same assignments in opposite orders', async () => {
    const register = await registers?.open();
    if (register === undefined) throw new Error('no server');
    await openMarch(register);
    expect(BAC).toBe('phuong-bac');
  });
});

async function listening(answer: (socket: Socket) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
