import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureDeployment, keepPlace, openRegister, type Register } from '@kyhan/register';
import { backupsIn, INITIAL_SETTINGS, makeDueBackup } from '@kyhan/stack';

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.parse('2026-03-02T08:00:00+07:00');

describe('a folder of backups that two deployments share', () => {
  let root = '';
  let folder = '';
  const opened: Register[] = [];
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'kyhan-shared-'));
    folder = path.join(root, 'backups');
  });
  afterEach(async () => {
    for (const register of opened.splice(0)) await register.close();
    await rm(root, { recursive: true, force: true });
  });

  async function deployment() {
    const register = await openRegister({ kind: 'memory' });
    opened.push(register);
    const { deploymentId } = await ensureDeployment(register, { clock: 'real', realNow: NOW });
    const settings = { ...INITIAL_SETTINGS, backupFolder: folder, backupKeep: 2 };
    const backUp = async (day: number) => {
      const realNow = NOW + day * DAY_MS;
      const clock = { now: () => realNow };
      const parts = {
        register,
        clock,
        dataFolder: path.join(root, deploymentId),
        read: { settings, sources: {} },
      };
      await makeDueBackup(parts, folder, realNow);
    };
    return { register, backUp, mark: deploymentId.slice(0, 8) };
  }

  /** On which days, and whose. */
  const kept = async () =>
    (await backupsIn(folder)).map((name) => name.replace(/^kyhan-\d{6}(\d\d)T\d+Z/, '$1'));

  /** Named in the register, and nowhere kept. */
  async function lose(register: Register, text: string): Promise<void> {
    const { sha256, size } = await register.files.receive(Readable.from([Buffer.from(text)]));
    await register.db
      .insertInto('files')
      .values({ sha256: Buffer.from(sha256, 'hex'), size })
      .execute();
    await register.files.delete(sha256);
  }

  it('keeps those of one that has stopped, whatever the other makes', async () => {
    const [one, other] = [await deployment(), await deployment()];
    await one.backUp(0);
    await one.backUp(1);
    for (const day of [2, 3, 4]) await other.backUp(day);
    expect(await kept()).toEqual([
      `02-${one.mark}.tar.gz`,
      `03-${one.mark}.tar.gz`,
      `05-${other.mark}.tar.gz`,
      `06-${other.mark}.tar.gz`,
    ]);
  });

  it('keeps the incomplete ones of the other while its own are incomplete too', async () => {
    const [one, other] = [await deployment(), await deployment()];
    await lose(one.register, 'mất ở bên này');
    await one.backUp(0);
    await lose(other.register, 'mất ở bên kia');
    for (const day of [1, 2]) await other.backUp(day);
    expect(await kept()).toEqual([`02-${one.mark}.tar.gz`, `04-${other.mark}.tar.gz`]);
  });

  it('counts what an older release made, which tells inside whose it is', async () => {
    const [one, other] = [await deployment(), await deployment()];
    for (const [day, made] of [one, other].entries()) await made.backUp(day);
    for (const name of await backupsIn(folder))
      await rename(path.join(folder, name), path.join(folder, name.replace(/-[\da-f]{8}\.tar/, '.tar')));
    for (const day of [2, 3]) await one.backUp(day);
    expect(await kept()).toEqual(['03.tar.gz', `04-${one.mark}.tar.gz`, `05-${one.mark}.tar.gz`]);
  });

  it('loses none by a copy of the deployment that is not taken over', async () => {
    const office = await deployment();
    const place = { kind: 'folder', host: 'may-a', device: '1', inode: '2' } as const;
    const keep = (inode: string) =>
      keepPlace(office.register, { place: { ...place, inode }, at: NOW, realAt: NOW });
    await keep('2');
    for (const day of [0, 1]) await office.backUp(day);
    expect(await keep('3')).toBe(true);
    await office.backUp(2);
    expect(await kept()).toHaveLength(3);
    expect(await keep('2')).toBe(false);
    await office.backUp(3);
    expect(await kept()).toHaveLength(2);
  });
});
