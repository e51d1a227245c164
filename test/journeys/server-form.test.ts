import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '@kyhan/local';
import { INITIAL_SETTINGS } from '@kyhan/stack';
import { readPlan } from '@kyhan/plan';
import { listAssignments } from '@kyhan/register';
import pg from 'pg';
import { until } from '@kyhan/testkit/clock';
import { startDevServer, type DevServer } from '@kyhan/testkit/servers';

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
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let dataFolder: string;
  let stack: Stack;

  beforeAll(async () => {
    // It knows no search attribute of ours, as a cluster does not.
    temporal = await startDevServer();
    database = await freshDatabase();
    dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-server-form-'));
    stack = await startStack({
      dataFolder,
      plan: await readPlan(PLAN),
      settings: { ...INITIAL_SETTINGS, temporalAddress: temporal.address, databaseUrl: database?.url },
      environment: process.env,
    });
  });
  afterAll(async () => {
    await stack?.stop();
    await temporal?.stop();
    await database?.drop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('keeps its register where the settings say', () => {
    expect(stack.register.kind).toBe(database === undefined ? 'folder' : 'server');
  });

  it('registers its search attributes, opens the month and writes to both wards', async () => {
    const owed = await until(async () => {
      const assignments = await listAssignments(stack.register);
      return assignments.length >= 2 ? assignments : undefined;
    });
    expect(owed.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining(['phuong-bac', 'phuong-nam']));
  });
});
