import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureDeployment, openRegister } from '@kyhan/register';
import {
  backupsIn,
  checkpointKey,
  checkpointKeyIfThere,
  INITIAL_SETTINGS,
  makeDueBackup,
  restoreBackup,
} from '@kyhan/stack';

const NOW = Date.parse('2026-03-02T08:00:00+07:00');
const NAME = 'checkpoint-key.pem';

describe('the key that signs checkpoints', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'kyhan-sealing-key-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const folder = async (name: string) => {
    const made = path.join(root, name);
    await mkdir(made, { recursive: true });
    return made;
  };
  const signed = async (data: string) =>
    (await checkpointKey(INITIAL_SETTINGS, data)).sign('điểm chốt').toString('hex');

  it('is made once, whoever comes first, is its owner’s alone, and nothing else is left', async () => {
    const data = await folder('data');
    const many = await Promise.all(Array.from({ length: 8 }, () => signed(data)));
    expect(new Set(many).size).toBe(1);
    expect((await stat(path.join(data, NAME))).mode & 0o777).toBe(0o600);
    expect(await readdir(data)).toEqual([NAME]);
  });

  it('is never overwritten, not even where nobody can read it', async () => {
    const data = await folder('data');
    const before = await signed(data);
    expect(await signed(data)).toBe(before);
    const file = path.join(data, NAME);
    await writeFile(file, 'hỏng');
    await expect(checkpointKey(INITIAL_SETTINGS, data)).rejects.toThrow();
    expect(await readFile(file, 'utf8')).toBe('hỏng');
  });

  it('is made by nobody who only looks for it, or whose settings have one', async () => {
    const [data, other] = [await folder('data'), await folder('other')];
    expect(await checkpointKeyIfThere(INITIAL_SETTINGS, data)).toBeUndefined();
    await signed(other);
    const settings = { ...INITIAL_SETTINGS, checkpointKey: await readFile(path.join(other, NAME), 'utf8') };
    const { publicKey } = await checkpointKey(settings, data);
    expect(publicKey).toEqual((await checkpointKey(INITIAL_SETTINGS, other)).publicKey);
    expect(await readdir(data)).toEqual([]);
  });

  it('goes into the backup, comes back with it, and takes no other’s place', async () => {
    const data = await folder('data');
    const before = await signed(data);
    const register = await openRegister({ kind: 'memory' });
    await ensureDeployment(register, { clock: 'real', realNow: NOW });
    const backups = path.join(root, 'backups');
    const read = { settings: { ...INITIAL_SETTINGS, backupFolder: backups }, sources: {} };
    await makeDueBackup({ register, clock: { now: () => NOW }, dataFolder: data, read }, backups, NOW);
    await register.close();
    const [name = ''] = await backupsIn(backups);
    const restored = async (to: string) =>
      await restoreBackup({
        file: path.join(backups, name),
        dataFolder: to,
        settings: { ...INITIAL_SETTINGS, files: path.join(to, 'files') },
        realNow: NOW,
      });
    const held = await folder('held');
    const own = await signed(held);
    await expect(restored(held)).rejects.toMatchObject({ code: 'RESTORE_NOT_EMPTY' });
    expect(await signed(held)).toBe(own);
    const fresh = await folder('fresh');
    await restored(fresh);
    expect((await stat(path.join(fresh, NAME))).mode & 0o777).toBe(0o600);
    expect(await signed(fresh)).toBe(before);
  });
});
