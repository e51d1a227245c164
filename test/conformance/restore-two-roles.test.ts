import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureDeployment, findMailHold, openRegister } from '@kyhan/register';
import { INITIAL_SETTINGS, makeBackup, registerPlace, restoreBackup } from '@kyhan/stack';
import pg from 'pg';

const NOW = Date.parse('2026-03-02T08:00:00+07:00');
const serverUrl = process.env['TEST_DATABASE_URL'];
const NAME = `kyhan_restore_${process.pid}`;
const [OWNER, APPLICATION] = [`${NAME}_owner`, `${NAME}_app`];

(serverUrl === undefined ? describe.skip : describe)('a restore where an office has two roles', () => {
  let folder = '';
  let file = '';
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl ?? '' });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const by = (role: string) => {
    const url = new URL(serverUrl ?? '');
    [url.username, url.password, url.pathname] = [role, '', `/${NAME}`];
    return url.href;
  };
  const settings = () => ({
    ...INITIAL_SETTINGS,
    databaseUrl: by(APPLICATION),
    databaseOwnerUrl: by(OWNER),
    files: path.join(folder, 'files'),
  });
  const restored = () =>
    restoreBackup({ file, dataFolder: path.join(folder, 'second'), settings: settings(), realNow: NOW });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-two-roles-'));
    for (const name of ['first', 'second']) await mkdir(path.join(folder, name));
    const register = await openRegister({ kind: 'memory' });
    await ensureDeployment(register, { clock: 'real', realNow: NOW });
    const read = { settings: INITIAL_SETTINGS, sources: {} };
    const times = { planAt: NOW, realAt: NOW, release: '0' };
    const dataFolder = path.join(folder, 'first');
    ({ file } = await makeBackup({
      register,
      dataFolder,
      read,
      folder: path.join(folder, 'backups'),
      ...times,
    }));
    await register.close();
    await onServer(`create role ${OWNER} login`);
    await onServer(`create database ${NAME} owner ${OWNER}`);
  });
  afterAll(async () => {
    await onServer(`drop database if exists ${NAME} with (force)`);
    for (const role of [OWNER, APPLICATION]) await onServer(`drop role if exists ${role}`);
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves nothing where the role of the application is not there yet, and is whole once it is', async () => {
    await expect(restored()).rejects.toMatchObject({ code: 'DATABASE_ROLE_MISSING' });
    await onServer(`create role ${APPLICATION} login`);
    await restored();
    const register = await openRegister(registerPlace(settings(), path.join(folder, 'second', 'register')));
    expect(await findMailHold(register)).toMatchObject({ why: 'put-back' });
    await register.close();
  });
});
