import { copyFile, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ensureDeployment,
  filesInFolder,
  findMailHold,
  lastBackup,
  listFindings,
  openRegister,
  setMailHold,
  type KeptFiles,
  type Register,
} from '@kyhan/register';
import { backupsIn, INITIAL_SETTINGS, makeDueBackup, restoreBackup } from '@kyhan/stack';

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.parse('2026-03-02T08:00:00+07:00');

describe('a folder of backups', () => {
  let dataFolder = '';
  let folder = '';
  let register: Register;
  let beside: KeptFiles;
  beforeAll(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-pruned-'));
    folder = path.join(dataFolder, 'backups');
    register = await openRegister({ kind: 'memory' });
    await ensureDeployment(register, { clock: 'real', realNow: NOW });
    beside = await filesInFolder(path.join(folder, 'files'));
  });
  afterAll(async () => {
    await register.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const backUp = async (day: number, into = folder) => {
    const realNow = NOW + day * DAY_MS;
    const settings = { ...INITIAL_SETTINGS, backupFolder: into, backupKeep: 1 };
    const parts = { register, clock: { now: () => realNow }, dataFolder, read: { settings, sources: {} } };
    await makeDueBackup(parts, into, realNow);
  };
  const keep = async (content: string) => {
    const { sha256, size } = await register.files.receive(Readable.from([Buffer.from(content)]));
    await register.db
      .insertInto('files')
      .values({ sha256: Buffer.from(sha256, 'hex'), size })
      .execute();
    return sha256;
  };
  const reasons = async () =>
    (await listFindings(register, { open: true })).map(({ kind, data }) => [
      kind,
      (data as { reason?: string }).reason,
    ]);

  it('keeps the contents that a backup names, and lets those go that none names any more', async () => {
    const named = await keep('một báo cáo');
    await backUp(0);
    const orphan = await beside.receive(Readable.from([Buffer.from('đã xóa')]));
    await backUp(1);
    expect([await beside.has(named), await beside.has(orphan.sha256)]).toEqual([true, false]);
  });

  it('keeps all contents while a backup is written beside, or one cannot be read', async () => {
    const orphan = await beside.receive(Readable.from([Buffer.from('chưa rõ')]));
    const strange = path.join(folder, 'cũ.tar.gz');
    await writeFile(strange, 'no archive');
    await backUp(2);
    expect(await beside.has(orphan.sha256)).toBe(true);
    await rm(strange);
    await backUp(3);
    expect(await beside.has(orphan.sha256)).toBe(false);
  });

  it('is rid of what a killed process had left, once nobody can be at it', async () => {
    const left = path.join(folder, 'kyhan-20260301T010000000Z.tar.gz.part');
    await writeFile(left, 'half');
    const at = (realAt: number) => utimes(left, realAt / 1000, realAt / 1000);
    await at(NOW + 4 * DAY_MS - 60_000);
    await backUp(4);
    expect(await readdir(folder)).toContain(path.basename(left));
    await at(NOW + 4 * DAY_MS - 60_000);
    await backUp(6);
    expect(await readdir(folder)).not.toContain(path.basename(left));
  });

  it('has no good backup while contents are missing: the last good one stays, and a finding says so', async () => {
    const [good] = await backupsIn(folder);
    const gone = await keep('mất rồi');
    await register.files.delete(gone);
    await beside.delete(gone);
    await backUp(7);
    await backUp(8);
    expect((await lastBackup(register))?.realAt).toBe(NOW + 6 * DAY_MS);
    expect(await reasons()).toEqual([['no-backup', expect.stringContaining('1 tệp không còn ở đâu')]]);
    const kept = await backupsIn(folder);
    expect([kept.length, kept[0]]).toEqual([2, good]);
    await register.files.receive(Readable.from([Buffer.from('mất rồi')]));
    await backUp(9);
    expect(await reasons()).toEqual([]);
    expect(await backupsIn(folder)).toHaveLength(1);
  });

  it('keeps whole backups that are newer than the register which was put back, while contents are missing', async () => {
    const earlier = (await lastBackup(register))?.realAt ?? 0;
    await backUp(10);
    const [whole = ''] = await backupsIn(folder);
    // Put back as it was before, its register knows nothing of that one.
    await register.db.updateTable('deployment').set({ backupRealAt: earlier }).execute();
    const gone = await keep('không mang theo');
    await register.files.delete(gone);
    await beside.delete(gone);
    await backUp(11);
    await backUp(12);
    expect(await backupsIn(folder)).toEqual([whole, expect.stringContaining('20260314T')]);
    await register.files.receive(Readable.from([Buffer.from('không mang theo')]));
    await backUp(13);
  });

  it('is never the data folder itself', async () => {
    await backUp(14, dataFolder);
    expect(await reasons()).toEqual([['no-backup', expect.stringContaining('thư mục dữ liệu đang dùng')]]);
    expect(await backupsIn(dataFolder)).toEqual([]);
  });

  it('is put back as the deployment from here on at a word: letters leave, and everybody signs in again', async () => {
    await register.db
      .insertInto('tokens')
      .values({
        tokenId: 'phan-mem',
        tokenHash: 'h',
        purpose: 'Phần mềm của đơn vị',
        role: 'unit',
        planSlug: 'x',
        unitId: 'x',
        fromAt: NOW,
        untilAt: null,
        issuedBy: 'person:minh',
        issuedRealAt: NOW,
        revokedBy: null,
      })
      .execute();
    await backUp(15);
    expect(await put('second', false)).toEqual({ tokens: ['phan-mem'], why: 'put-back', isMailHeld: true });
    expect(await put('third', true)).toEqual({ tokens: ['phan-mem'], why: undefined, isMailHeld: false });
  });

  it('says that mail stays held where a person had held it before the backup', async () => {
    const actor = { kind: 'person', personId: 'minh' } as const;
    await setMailHold(register, { isHeld: true, actor, at: NOW, realAt: NOW });
    await backUp(16);
    expect(await put('held', true)).toMatchObject({ isMailHeld: true });
  });

  /** Onto another machine: what of it was told, and why mail is held there. */
  async function put(second: string, isTakenOver: boolean) {
    const [name = ''] = (await backupsIn(folder)).slice(-1);
    const file = path.join(folder, name);
    const to = path.join(dataFolder, second);
    await mkdir(to);
    const settings = { ...INITIAL_SETTINGS, files: path.join(to, 'files') };
    const { tokens, isMailHeld } = await restoreBackup({
      file,
      dataFolder: to,
      settings,
      realNow: NOW + 16 * DAY_MS,
      isTakenOver,
    });
    const copy = await openRegister({
      kind: 'folder',
      folder: path.join(to, 'register'),
      files: settings.files,
    });
    const why = (await findMailHold(copy))?.why;
    const sessions = await copy.db.selectFrom('sessions').selectAll().execute();
    await copy.close();
    expect(sessions).toEqual([]);
    return { tokens, why, isMailHeld };
  }

  it('says how many contents are not there, where the folder of contents was not carried along with it', async () => {
    const name = (await backupsIn(folder)).at(-1) ?? '';
    const alone = path.join(dataFolder, 'alone');
    await mkdir(alone);
    await copyFile(path.join(folder, name), path.join(alone, name));
    const to = path.join(dataFolder, 'fourth');
    await mkdir(to);
    const settings = { ...INITIAL_SETTINGS, files: path.join(to, 'files') };
    const wish = { file: path.join(alone, name), dataFolder: to, settings, realNow: NOW + 17 * DAY_MS };
    expect(await restoreBackup(wish)).toMatchObject({ contentsMissing: 3 });
  });
});
