import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  approvePurge,
  askPurge,
  deploymentIdOf,
  ensureDeployment,
  filesInFolder,
  listFindings,
  openRegister,
  recordSubmission,
  type KeptFiles,
  type Register,
} from '@kyhan/register';
import {
  backupsIn,
  countMissing,
  dropPurged,
  INITIAL_SETTINGS,
  makeDueBackup,
  restoreBackup,
} from '@kyhan/stack';
import { BAC, keptFile, NAM, ofUnit, openMarch, submission } from '@kyhan/testkit/cast';

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.parse('2026-03-24T08:00:00+07:00');
const SECRET = 'mat-khau-Hoa-Sen-2026';

describe('backups of what was purged since', () => {
  let root = '';
  let folder = '';
  let beside: KeptFiles;
  const opened: Register[] = [];
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'kyhan-purged-'));
    folder = path.join(root, 'backups');
    beside = await filesInFolder(path.join(folder, 'files'));
  });
  afterEach(async () => {
    for (const register of opened.splice(0)) await register.close();
    await rm(root, { recursive: true, force: true });
  });

  /** A deployment whose unit handed a secret in as a file. */
  async function office(name: string) {
    const register = await openRegister({ kind: 'memory' });
    opened.push(register);
    await ensureDeployment(register, { clock: 'real', realNow: NOW });
    await openMarch(register);
    const handIn = async (submissionId: string, unitId: string) => {
      const content = Buffer.from(`khóa: ${SECRET}`);
      const file = await keptFile(register, { name: 'khoa.txt', mediaType: 'text/plain', content });
      const wish = submission(submissionId, { assignmentId: ofUnit(unitId), files: [file] });
      await recordSubmission(register, wish);
      return file.sha256;
    };
    const sha256 = await handIn('ban-nop-1', BAC);
    const backUp = async (day: number, keep = 5) => {
      const realNow = NOW + day * DAY_MS;
      const settings = { ...INITIAL_SETTINGS, backupFolder: folder, backupKeep: keep };
      const [clock, read] = [{ now: () => realNow }, { settings, sources: {} }];
      await makeDueBackup({ register, clock, dataFolder: path.join(root, name), read }, folder, realNow);
    };
    const purge = async (day: number, id = 'ban-nop-1') => {
      const said = { at: NOW + day * DAY_MS, realAt: NOW + day * DAY_MS };
      const subject = { kind: 'submission' as const, id, parts: ['files' as const] };
      const number = await askPurge(register, { subject, reason: 'Gửi nhầm', actor: 'person:minh', ...said });
      await approvePurge(register, { purge: number, actor: 'person:quan', ...said });
      await dropPurged(register, folder);
    };
    return { register, backUp, purge, handIn, sha256 };
  }

  /** Where the last restore puts contents. */
  const restored = () => filesInFolder(path.join(root, 'second', 'files'));

  async function putBack(name: string, day: number) {
    const to = path.join(root, 'second');
    await mkdir(to);
    const settings = { ...INITIAL_SETTINGS, files: path.join(to, 'files') };
    const wish = { file: path.join(folder, name), dataFolder: to, settings, realNow: NOW + day * DAY_MS };
    return await restoreBackup(wish);
  }

  it('lose the content, are whole still, and stay', async () => {
    const { register, backUp, purge, sha256 } = await office('one');
    await backUp(0);
    const [older = ''] = await backupsIn(folder);
    expect(await beside.has(sha256)).toBe(true);
    await purge(1);
    expect(await beside.has(sha256)).toBe(false);
    expect(await countMissing(path.join(folder, older), await deploymentIdOf(register))).toBe(0);
    await backUp(2);
    await backUp(3);
    expect(await beside.has(sha256)).toBe(false);
    expect((await backupsIn(folder)).slice(0, 1)).toEqual([older]);
    expect(await backupsIn(folder)).toHaveLength(3);
    expect(await listFindings(register, { open: true })).toEqual([]);
  });

  it('are put back, and say which act took what since', async () => {
    const { backUp, purge } = await office('one');
    await backUp(0);
    const [older = ''] = await backupsIn(folder);
    await purge(1);
    expect(await putBack(older, 2)).toMatchObject({ contentsMissing: 0, purgedSince: [1] });
  });

  it('say nothing of an act that they know themselves', async () => {
    const { backUp, purge } = await office('one');
    await purge(0);
    await mkdir(folder, { recursive: true });
    await backUp(1);
    const [newer = ''] = await backupsIn(folder);
    expect(await putBack(newer, 2)).toMatchObject({ contentsMissing: 0, purgedSince: [] });
  });

  it('have a content again that was purged and then handed in where it belongs', async () => {
    const { register, backUp, purge, handIn, sha256 } = await office('one');
    await backUp(0);
    await purge(1);
    await handIn('ban-nop-2', NAM);
    await dropPurged(register, folder);
    await backUp(2);
    const newest = (await backupsIn(folder)).at(-1) ?? '';
    expect(await putBack(newest, 3)).toMatchObject({ contentsMissing: 0, purgedSince: [] });
    expect(await (await restored()).has(sha256)).toBe(true);
    await beside.delete(sha256);
    expect(await countMissing(path.join(folder, newest), await deploymentIdOf(register))).toBe(1);
  });

  it('say also then which acts took what when a register is at work that knows only some of them', async () => {
    const { register, backUp, purge, handIn, sha256 } = await office('one');
    await handIn('ban-nop-2', NAM);
    await purge(1);
    await backUp(2);
    const [between = ''] = await backupsIn(folder);
    await purge(3, 'ban-nop-2');
    expect(await beside.has(sha256)).toBe(false);
    expect(await putBack(between, 4)).toMatchObject({ contentsMissing: 0, purgedSince: [2] });
    const to = path.join(root, 'second');
    const again = await openRegister({
      kind: 'folder',
      folder: path.join(to, 'register'),
      files: path.join(to, 'files'),
    });
    opened.push(again);
    await dropPurged(again, folder);
    const told = JSON.parse(await readFile(path.join(folder, 'purged.json'), 'utf8')) as unknown;
    expect(told).toMatchObject({ acts: [{ purge: 1 }, { purge: 2 }] });
    const deploymentId = await deploymentIdOf(register);
    expect(await countMissing(path.join(folder, between), deploymentId)).toBe(0);
  });

  it('keep the content that those of another deployment name, until that one purges it too', async () => {
    const [one, other] = [await office('one'), await office('other')];
    await one.backUp(0);
    const [ofOne = ''] = await backupsIn(folder);
    await other.backUp(0);
    const ofOther = (await backupsIn(folder)).find((name) => name !== ofOne) ?? '';
    await one.purge(1);
    await dropPurged(one.register, folder);
    expect(await beside.has(one.sha256)).toBe(true);
    expect(await putBack(ofOther, 1)).toMatchObject({ contentsMissing: 0, purgedSince: [] });
    expect(await (await restored()).has(one.sha256)).toBe(true);
    await other.purge(2);
    await dropPurged(one.register, folder);
    expect(await beside.has(one.sha256)).toBe(false);
    expect(await readFile(path.join(folder, 'purged.json'), 'utf8')).not.toContain(SECRET);
  });
});
