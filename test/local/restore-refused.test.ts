import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureDeployment, openRegister, type Register } from '@kyhan/register';
import { INITIAL_SETTINGS, makeBackup, restoreBackup } from '@kyhan/stack';

const NOW = Date.parse('2026-03-02T08:00:00+07:00');
const KEYS = '{"current":"k1","secrets":{"k1":"x"}}';

describe('a restore that comes to nothing', () => {
  let folder = '';
  let file = '';
  let register: Register;
  const at = (...names: string[]) => path.join(folder, ...names);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-refused-'));
    await mkdir(at('first'));
    await writeFile(at('first', 'link-keys.json'), KEYS);
    await writeFile(at('first', 'portal-port'), '3000');
    register = await openRegister({ kind: 'memory' });
    await ensureDeployment(register, { clock: 'real', realNow: NOW });
    const read = { settings: INITIAL_SETTINGS, sources: {} };
    const times = { planAt: NOW, realAt: NOW, release: '0' };
    const wish = { register, dataFolder: at('first'), read, folder: at('backups'), ...times };
    ({ file } = await makeBackup(wish));
  });
  afterAll(async () => {
    await register.close();
    await rm(folder, { recursive: true, force: true });
  });
  const nowhere = async (dataFolder: string, linkKeys?: string) => {
    // Nobody listens there.
    const settings = { ...INITIAL_SETTINGS, databaseUrl: 'postgres://kyhan@127.0.0.1:1/kyhan' };
    const told = linkKeys === undefined ? settings : { ...settings, linkKeys };
    await mkdir(dataFolder);
    await expect(restoreBackup({ file, dataFolder, settings: told, realNow: NOW })).rejects.toMatchObject({
      code: 'REGISTER_UNAVAILABLE',
    });
  };

  it('leaves nothing of its own', async () => {
    await nowhere(at('second'));
    expect((await readdir(at('second'))).filter((name) => name !== 'files')).toEqual([]);
  });

  it('is refused where the data folder has a PostgreSQL of its own', async () => {
    await mkdir(at('own', 'postgres'), { recursive: true });
    await writeFile(at('own', 'postgres', 'passwords.json'), '{}');
    const wish = { file, dataFolder: at('own'), settings: INITIAL_SETTINGS, realNow: NOW };
    await expect(restoreBackup(wish)).rejects.toMatchObject({
      code: 'RESTORE_NOT_EMPTY',
      details: { place: at('own', 'postgres') },
    });
  });

  it('leaves the keys of links that several machines share', async () => {
    await writeFile(at('shared-keys.json'), KEYS);
    await nowhere(at('third'), at('shared-keys.json'));
    expect(await readFile(at('shared-keys.json'), 'utf8')).toBe(KEYS);
  });
});
