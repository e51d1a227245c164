import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '@kyhan/local';
import { INITIAL_SETTINGS, isDemonstration, setUpTemporal, type Settings } from '@kyhan/stack';
import { readPlan } from '@kyhan/plan';
import { listAssignments } from '@kyhan/register';
import pg from 'pg';
import { until } from '@kyhan/testkit/clock';
import {
  startDevServer,
  withoutOperatorRights,
  type DenyingProxy,
  type DevServer,
} from '@kyhan/testkit/servers';

const PLAN = path.join(import.meta.dirname, '../../examples/first-plan/plan.yaml');

/** A database of its own on the tests' PostgreSQL, where there is one. */
async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> } | undefined> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) return undefined;
  const name = `server_form_${process.pid}`;
  const told = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await told(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => told(`drop database ${name} with (force)`) };
}

describe('a stack on servers of others', () => {
  let temporal: DevServer;
  let office: DenyingProxy;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let root: string;
  let stack: Stack;

  const settings = (): Settings & { temporalAddress: string } => ({
    ...INITIAL_SETTINGS,
    temporalAddress: office.address,
    databaseUrl: database?.url,
  });
  const start = async (name: string, own: Partial<Settings> = {}) =>
    await startStack({
      dataFolder: path.join(root, name),
      plan: await readPlan(PLAN),
      settings: { ...settings(), ...own },
      environment: process.env,
    });

  beforeAll(async () => {
    // It knows no search attribute of ours, as a cluster does not; who starts a stack on it is no operator.
    temporal = await startDevServer();
    office = await withoutOperatorRights(temporal.address);
    database = await freshDatabase();
    root = await mkdtemp(path.join(tmpdir(), 'kyhan-server-form-'));
  });
  afterAll(async () => {
    await stack?.stop();
    await office?.stop();
    await temporal?.stop();
    await database?.drop();
    await rm(root, { recursive: true, force: true });
  });

  it('does not start where nobody has set the server up', async () => {
    await expect(start('office')).rejects.toMatchObject({ code: 'TEMPORAL_NOT_SET_UP' });
  });

  it('is set up by an operator, once', async () => {
    await expect(setUpTemporal(settings())).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    const operator = { ...settings(), temporalAddress: temporal.address };
    const { namespace, isNamespaceNew, searchAttributes } = await setUpTemporal(operator);
    expect([namespace, isNamespaceNew]).toEqual(['default', false]);
    expect(searchAttributes).toContain('KyhanPlan');
    expect(await setUpTemporal(operator)).toEqual({ namespace, isNamespaceNew: false, searchAttributes: [] });
  });

  it("then starts without an operator's rights, keeps its register where the settings say, and opens the month", async () => {
    const deniedBefore = office.denied();
    stack = await start('office');
    expect(office.denied()).toBe(deniedBefore);
    expect(stack.register.kind).toBe(database === undefined ? 'folder' : 'server');
    const owed = await until(async () => {
      const assignments = await listAssignments(stack.register);
      return assignments.length >= 2 ? assignments : undefined;
    });
    expect(owed.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining(['phuong-bac', 'phuong-nam']));
  });

  it('refuses by name a second deployment in its namespace, which finds room in another', async () => {
    const own = { databaseUrl: undefined };
    await expect(start('second', own)).rejects.toMatchObject({
      code: 'NAMESPACE_TAKEN',
      details: { namespace: 'default' },
    });
    const elsewhere = { ...own, temporalNamespace: 'second' };
    await setUpTemporal({ ...settings(), ...elsewhere, temporalAddress: temporal.address });
    const second = await start('second', elsewhere);
    try {
      await until(async () => ((await listAssignments(second.register)).length >= 2 ? true : undefined));
    } finally {
      await second.stop();
    }
  });

  it('refuses a demonstration, whose clock is another', async () => {
    const fastClock = { startsOn: '2023-10-01', zone: 'Asia/Ho_Chi_Minh', realMsPerDay: 60_000 };
    const dataFolder = path.join(root, 'demonstration');
    const starting = startStack({ dataFolder, fastClock, settings: settings(), environment: process.env });
    if (database === undefined) await (await starting).stop();
    else await expect(starting).rejects.toMatchObject({ code: 'REGISTER_OTHER_CLOCK' });
    // An office's own folder would be left with a fast clock, and refused at its next start.
    expect(isDemonstration(dataFolder)).toBe(database === undefined);
  });
});
