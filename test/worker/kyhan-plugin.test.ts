import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@temporalio/client';
import type { DataConverter, Payload } from '@temporalio/common';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import type { Channel } from '@kyhan/channels';
import { DEPLOYMENT_ID } from '@kyhan/plan/ids';
import {
  lastCheckpoint,
  listAssignments,
  openRegister,
  verifyChains,
  verifyFacts,
  type Register,
} from '@kyhan/register';
import { INITIAL_SETTINGS, setUpTemporal } from '@kyhan/stack';
import { castPeople, castPlan, MINH, unitAs } from '@kyhan/testkit/cast';
import { movedClock, until } from '@kyhan/testkit/clock';
import { newCheckpointKey, newPglite } from '@kyhan/testkit/registers';
import { startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { KyhanPlugin, quietTemporal, type PluginSettings } from '@kyhan/worker';
import { CYCLES_QUEUE, SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import { accountWorkflow, type AccountActivities } from './account-workflow.js';

const WORKFLOWS = path.join(import.meta.dirname, 'account-workflow.ts');
const KEYS = { current: 'test', secrets: { test: 'a secret of the tests alone, at least 32 bytes long' } };
const CLOSED = 'application/x-turned-round';
const logger = new DefaultLogger('ERROR');

/** As an office closes its payloads: whoever has another converter reads nothing. */
const dataConverter: DataConverter = {
  payloadCodecs: [
    {
      encode: async (payloads) => payloads.map(closed),
      decode: async (payloads) => payloads.map(opened),
    },
  ],
};

function closed({ metadata, data }: Payload): Payload {
  const kept = Buffer.from(data ?? []).toReversed();
  return { metadata: { ...metadata, closed: Buffer.from(CLOSED) }, data: kept };
}

function opened({ metadata, data }: Payload): Payload {
  const { closed: mark, ...own } = metadata ?? {};
  if (Buffer.from(mark ?? []).toString() !== CLOSED) throw new Error('this payload was not closed');
  return { metadata: own, data: Buffer.from(data ?? []).toReversed() };
}

const activities: AccountActivities = {
  sumUp: async (amounts) => amounts.reduce((sum, amount) => sum + amount, 0),
};

describe('a worker of somebody’s own', () => {
  let server: DevServer;
  let folder: string;
  const closing: (() => Promise<unknown>)[] = [];
  const letters: string[] = [];
  const mail: Channel = {
    send: async ({ address }) => {
      letters.push(address);
      return { outcome: 'sent', response: 'kept' };
    },
    close: async () => undefined,
  };

  beforeAll(async () => {
    quietTemporal();
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-plugin-'));
    const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
    server = await startDevServer({ searchAttributes });
  });
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function newRegister(): Promise<Register> {
    const pglite = newPglite();
    closing.push(() => pglite.close());
    const register = await openRegister({ kind: 'memory', pglite });
    closing.push(() => register.close());
    await castPeople(register, ['cast']);
    return register;
  }

  const pluginOf = async (own: Pick<PluginSettings, 'register'> & Partial<PluginSettings>) =>
    await KyhanPlugin.open({
      channels: { mail },
      keys: KEYS,
      portalUrl: 'http://portal.example.org',
      language: 'en',
      ...own,
    });

  /** As an operator makes it. */
  async function newNamespace(temporalNamespace: string): Promise<string> {
    const settings = { ...INITIAL_SETTINGS, temporalAddress: server.address, temporalNamespace };
    return (await setUpTemporal(settings)).namespace;
  }

  const connected = async (plugins: KyhanPlugin[] = []) =>
    await NativeConnection.connect({ address: server.address, plugins });

  it('runs its own workflows and ours: a cycle opens, letters leave, a submission is taken in', async () => {
    const register = await newRegister();
    const clock = movedClock('2023-10-16', 60_000);
    clock.moveTo('2023-10-16', '20:00');
    const kyhan = await pluginOf({ register, clock, checkpointKey: newCheckpointKey() });
    const connection = await connected();
    const worker = await Worker.create({
      connection,
      taskQueue: 'accounts',
      workflowsPath: WORKFLOWS,
      activities,
      dataConverter,
      plugins: [kyhan],
    });
    const running = worker.run();
    const temporal = new Client({ connection, dataConverter });
    const client = await kyhan.client(temporal);
    await client.applyPlan({ plan: await castPlan(), actor: MINH });

    const total = await temporal.workflow.execute(accountWorkflow, {
      taskQueue: 'accounts',
      workflowId: 'account',
      args: [[1, 2, 3]],
    });
    expect(total).toBe('total 6');

    const { assignmentId } = await until(
      async () => (await listAssignments(register, { unitId: 'phuong-bac' }))[0],
    );
    const receipt = await client.submit({
      submissionId: 'october',
      assignmentId,
      note: 'Three meetings.',
      actor: unitAs('phuong-bac'),
    });
    expect(receipt).toMatchObject({ version: 1, onTime: true });
    const [taken] = await until(async () => {
      const found = await listAssignments(register, { unitId: 'phuong-bac' });
      return found[0]?.submittedAt === undefined ? undefined : found;
    });
    expect(taken?.assignmentId).toBe(assignmentId);
    clock.moveTo('2023-10-17', '08:30');
    await until(async () => letters.includes('bac@cast.example.org') || undefined);
    expect(await verifyChains(register)).not.toHaveProperty('broken');
    // The day's checkpoint is signed by the key that it was given.
    await until(async () => await lastCheckpoint(register.db));
    expect(await verifyFacts(register)).toMatchObject({ broken: [], brokenCheckpoints: [] });

    worker.shutdown();
    await running;
    // Nothing of ours is left on it.
    await connection.close();
  });

  it('may bring a bundle of its own, and share the plugin of its connection with another', async () => {
    const namespace = await newNamespace('second');
    const register = await newRegister();
    const clock = movedClock('2023-10-16', 60_000);
    clock.moveTo('2023-10-16', '20:00');
    const kyhan = await pluginOf({ register, clock });
    const connection = await connected([kyhan]);
    const workflowBundle = await bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger });
    const own = { connection, namespace, workflowBundle, activities };
    const accounts = await Worker.create({ ...own, taskQueue: 'accounts' });
    const payments = await Worker.create({ ...own, taskQueue: 'payments' });
    const running = [accounts.run(), payments.run()];
    const temporal = new Client({ connection, namespace });
    const totals = ['accounts', 'payments'].map((taskQueue) =>
      temporal.workflow.execute(accountWorkflow, { taskQueue, workflowId: taskQueue, args: [[4, 5]] }),
    );
    expect(await Promise.all(totals)).toEqual(['total 9', 'total 9']);
    // Whichever ends first takes nothing away from the other: ours still applies and opens.
    accounts.shutdown();
    await running[0];
    const client = await kyhan.client(temporal);
    await client.applyPlan({ plan: await castPlan(), actor: MINH });
    await until(async () => (await listAssignments(register, { unitId: 'phuong-nam' }))[0]);
    payments.shutdown();
    await running[1];
    await connection.close();
  });

  it('is refused a queue that is ours, before anything runs', async () => {
    const kyhan = await pluginOf({ register: await newRegister(), clock: movedClock('2023-10-16', 60_000) });
    const connection = await connected();
    const wish = { connection, taskQueue: CYCLES_QUEUE, workflowsPath: WORKFLOWS, plugins: [kyhan] };
    await expect(Worker.create(wish)).rejects.toMatchObject({ code: 'TASK_QUEUE_RESERVED' });
    await connection.close();
  });

  it('does not run where the namespace is another deployment’s, and leaves its connection free', async () => {
    const clock = movedClock('2023-10-16', 60_000);
    const namespace = await newNamespace('third');
    const connection = await connected();
    const temporal = new Client({ connection, namespace });
    await (await pluginOf({ register: await newRegister(), clock })).client(temporal);
    const kyhan = await pluginOf({ register: await newRegister(), clock });
    await expect(kyhan.client(temporal)).rejects.toMatchObject({ code: 'NAMESPACE_TAKEN' });
    const own = { connection, namespace, taskQueue: 'accounts', workflowsPath: WORKFLOWS, activities };
    const worker = await Worker.create({ ...own, plugins: [kyhan] });
    await expect(worker.run()).rejects.toMatchObject({ code: 'NAMESPACE_TAKEN' });
    expect(worker.getState()).toBe('STOPPED');
    await connection.close();
  });

  it('ends, and says why, where ours is taken from it while both run', async () => {
    const clock = movedClock('2023-10-16', 60_000);
    const namespace = await newNamespace('fourth');
    const connection = await connected();
    const temporal = new Client({ connection, namespace });
    // Looked after three times a plan day, which is here a minute.
    const kyhan = await pluginOf({ register: await newRegister(), clock });
    const own = { connection, namespace, taskQueue: 'accounts', workflowsPath: WORKFLOWS, activities };
    const worker = await Worker.create({ ...own, plugins: [kyhan] });
    const running = worker.run();
    const other = await pluginOf({ register: await newRegister(), clock });
    await until(async () => (worker.getState() === 'RUNNING' ? true : undefined));
    await temporal.workflow.getHandle(DEPLOYMENT_ID).terminate();
    await other.client(temporal);
    await expect(running).rejects.toMatchObject({ code: 'NAMESPACE_TAKEN' });
    await connection.close();
  });

  it('is told where nobody has set its namespace up', async () => {
    const bare = await startDevServer();
    closing.push(() => bare.stop());
    const connection = await NativeConnection.connect({ address: bare.address });
    const kyhan = await pluginOf({ register: await newRegister(), clock: movedClock('2023-10-16', 60_000) });
    await expect(kyhan.client(new Client({ connection }))).rejects.toMatchObject({
      code: 'TEMPORAL_NOT_SET_UP',
    });
    await connection.close();
  });
});
