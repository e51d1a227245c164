import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KyhanError } from '@kyhan/errors';
import {
  ensureDeployment,
  findMailHold,
  keepPlace,
  lastBackup,
  listFindings,
  openRegister,
  setMailHold,
  takeOver,
  type Register,
} from '@kyhan/register';
import { backupsIn, checkBackup, INITIAL_SETTINGS, lastDue, makeDueBackup } from '@kyhan/stack';

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const at = (text: string) => Date.parse(`${text}+07:00`);
const NOW = at('2026-03-02T08:00:00');

describe('the backup of a day', () => {
  let dataFolder = '';
  let folder = '';
  let register: Register;
  let now = NOW;
  beforeAll(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-daily-'));
    folder = path.join(dataFolder, 'backups');
    register = await openRegister({ kind: 'memory' });
    await ensureDeployment(register, { clock: 'real', realNow: NOW });
  });
  afterAll(async () => {
    await register.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const look = (realNow: number, { isBelieved = true } = {}) => {
    now = realNow;
    const planNow = () => {
      if (!isBelieved) throw new KyhanError('CLOCK_ASTRAY', { minutes: 43_200 });
      return now;
    };
    const settings = { ...INITIAL_SETTINGS, backupFolder: folder, backupKeep: 2 };
    const parts = { register, clock: { now: planNow }, dataFolder, read: { settings, sources: {} } };
    return makeDueBackup(parts, folder, realNow);
  };
  const findings = async () =>
    (await listFindings(register, { open: true })).map(({ kind, data }) => ({ kind, data }));

  it('is due at its hour, in the zone of the plans', () => {
    expect(lastDue('01:30', ZONE, at('2026-03-02T01:30:00'))).toBe(at('2026-03-02T01:30:00'));
    expect(lastDue('01:30', ZONE, at('2026-03-02T01:29:59'))).toBe(at('2026-03-01T01:30:00'));
  });

  it('is made once, whoever looks, and can be read', async () => {
    await look(NOW);
    await look(NOW + HOUR_MS);
    const [name = '', ...more] = await backupsIn(folder);
    expect(more).toEqual([]);
    expect((await checkBackup(path.join(folder, name))).realAt).toBe(NOW);
    expect((await lastBackup(register))?.realAt).toBe(NOW);
  });

  it('that fails is told, tried again within the hour, and told no more once there is a good one', async () => {
    const tomorrow = NOW + DAY_MS;
    await rm(folder, { recursive: true });
    await writeFile(folder, 'no folder');
    await look(tomorrow);
    expect(await findings()).toEqual([
      { kind: 'no-backup', data: { folder, reason: expect.stringContaining('EEXIST') } },
    ]);
    await rm(folder);
    await look(tomorrow + HOUR_MS / 2);
    expect(await findings()).toHaveLength(1);
    await look(tomorrow + HOUR_MS);
    expect(await findings()).toEqual([]);
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.part'));
  });

  it('lets older ones go, as many as stay', async () => {
    for (const days of [2, 3, 4]) await look(NOW + days * DAY_MS);
    expect(await backupsIn(folder)).toEqual([
      expect.stringMatching(/^kyhan-20260305T010000000Z-[\da-f]{8}\.tar\.gz$/),
      expect.stringMatching(/^kyhan-20260306T010000000Z-[\da-f]{8}\.tar\.gz$/),
    ]);
  });

  it('is made as soon as a clock that was ahead is right again', async () => {
    const ahead = NOW + 30 * DAY_MS;
    const [day, next] = [NOW + 5 * DAY_MS, NOW + 6 * DAY_MS];
    await expect(look(ahead, { isBelieved: false })).rejects.toMatchObject({ code: 'CLOCK_ASTRAY' });
    await look(day);
    expect((await lastBackup(register))?.realAt).toBe(day);
    // As a release did that took it up before it asked whether the clock is believed.
    await register.db.updateTable('deployment').set({ backupBegunRealAt: ahead }).execute();
    await look(next);
    expect((await lastBackup(register))?.realAt).toBe(next);
  });

  it('holds the mail of a copy, and lets it go where the register lies where it was', async () => {
    const place = { kind: 'folder', host: 'may-a', device: '1', inode: '2' } as const;
    const keep = (inode: string) => keepPlace(register, { place: { ...place, inode }, at: now, realAt: now });
    expect([await keep('2'), await keep('2'), await keep('3'), await keep('3')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(await findMailHold(register)).toMatchObject({ why: 'copied' });
    expect(await keep('2')).toBe(false);
    expect(await findMailHold(register)).toBeUndefined();
  });

  it('holds mail beyond the take-over of a copy where a person says so while it is one', async () => {
    const place = { kind: 'folder', host: 'may-b', device: '1', inode: '9' } as const;
    const actor = { kind: 'person', personId: 'minh' } as const;
    const times = { at: now, realAt: now };
    expect(await keepPlace(register, { place, ...times })).toBe(true);
    const hold = () => setMailHold(register, { isHeld: true, actor, ...times });
    expect([await hold(), await hold()]).toEqual([true, false]);
    // It is a copy all the same.
    await expect(setMailHold(register, { isHeld: false, actor, ...times })).rejects.toThrow(
      expect.objectContaining({ code: 'TAKE_OVER_NEEDED' }),
    );
    await takeOver(register, { place, actor, ...times });
    expect(await findMailHold(register)).toEqual({ since: now, by: 'person:minh' });
  });
});
