import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dumpRegister,
  ensureDeployment,
  findMailHold,
  openRegister,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { INITIAL_SETTINGS, makeBackup, registerPlace, restoreBackup, type Settings } from '@kyhan/stack';
import { castTurn, openMarch } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import pg from 'pg';

const NOW = at('2026-03-20', 9);
const serverUrl = process.env['TEST_DATABASE_URL'];
const DATABASE = `kyhan_other_kind_${process.pid}`;

/** An office that began in a folder and has a PostgreSQL now, and one that goes back. */
(serverUrl === undefined ? describe.skip : describe)('a backup of one kind of register', () => {
  let folder = '';
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl ?? '' });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const url = new URL(serverUrl ?? 'postgres://nobody@127.0.0.1/none');
  url.pathname = `/${DATABASE}`;
  const inFolder = (...names: string[]) => path.join(folder, ...names);
  const settingsOf = (name: string, more: Partial<Settings> = {}): Settings => {
    return { ...INITIAL_SETTINGS, files: inFolder(name, 'files'), ...more };
  };
  const opened = (name: string, settings: Settings) =>
    openRegister(registerPlace(settings, inFolder(name, 'register')));
  const backedUp = async (register: Register, name: string, settings: Settings) => {
    const times = { planAt: NOW, realAt: NOW, release: '0' };
    const read = { settings, sources: {} };
    return await makeBackup({
      register,
      dataFolder: inFolder(name),
      read,
      folder: inFolder(name, 'backups'),
      ...times,
    });
  };
  /** What a register holds, but what a restore writes down of itself. */
  const heldIn = async (register: Register) => {
    const lines: string[] = [];
    const { heads } = await dumpRegister(register, async (rows) => {
      if (
        ['assignments', 'cycles', 'notices', 'plan_versions', 'submissions', 'standings'].includes(rows.table)
      )
        lines.push(
          ...rows.lines
            .trimEnd()
            .split('\n')
            .map((line) => `${rows.table} ${line}`),
        );
    });
    return { lines: lines.toSorted(), streams: heads.streams };
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-other-kind-'));
    for (const name of ['first', 'second', 'third']) await mkdir(inFolder(name));
    await onServer(`create database ${DATABASE}`);
  });
  afterAll(async () => {
    await onServer(`drop database if exists ${DATABASE} with (force)`);
    await rm(folder, { recursive: true, force: true });
  });

  it('goes into the other and back, whole each time, and goes on there', async () => {
    const embedded = settingsOf('first');
    const first = await opened('first', embedded);
    await ensureDeployment(first, { clock: 'real', realNow: NOW });
    await openMarch(first);
    await castTurn(first, { now: NOW });
    const before = await heldIn(first);
    const { file } = await backedUp(first, 'first', embedded);
    await first.close();

    const onPostgres = settingsOf('second', { databaseUrl: url.href });
    await restoreBackup({ file, dataFolder: inFolder('second'), settings: onPostgres, realNow: NOW });
    const second = await opened('second', onPostgres);
    expect(second.kind).toBe('server');
    expect((await heldIn(second)).lines).toEqual(before.lines);
    expect((await verifyChains(second)).broken).toBeUndefined();
    expect(await findMailHold(second)).toMatchObject({ why: 'put-back' });
    // Keys of rows go on from where they stood.
    await castTurn(second, { now: NOW + 1000 });
    const between = await heldIn(second);
    const again = await backedUp(second, 'second', onPostgres);
    await second.close();

    const back = settingsOf('third');
    await restoreBackup({ file: again.file, dataFolder: inFolder('third'), settings: back, realNow: NOW });
    const third = await opened('third', back);
    expect(third.kind).toBe('folder');
    expect((await heldIn(third)).lines).toEqual(between.lines);
    expect((await verifyChains(third)).broken).toBeUndefined();
    await third.close();
  });
});
