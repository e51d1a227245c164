import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFolderLocked, lockFolder, withFolderLock } from './folder-lock.js';

/** As it is compiled: a process of its own loads it. */
const BUILT = path.resolve(import.meta.dirname, '../../dist/folder/folder-lock.js');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Holds the socket of a lock as a killed process would leave it: there, but nobody listens. */
async function leaveDeadLock(in_: string): Promise<void> {
  const script = `
    const fs = require('node:fs');
    fs.mkdirSync(process.argv[1] + '/lock');
    require('node:net').createServer().listen(process.argv[1] + '/lock/holder', () => console.log('listening'));`;
  const holder = spawn(process.execPath, ['-e', script, in_], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'close');
}

describe('the lock of a data folder', () => {
  it('is refused while another holds it, and given when it was released', async () => {
    const first = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'ALREADY_RUNNING', details: { folder } });
    expect(await isFolderLocked(folder)).toBe(true);
    await first.release();
    expect(await isFolderLocked(folder)).toBe(false);
    const second = await lockFolder(folder);
    await second.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves a process able to load what lies behind a link: documents are written once it is given up', async () => {
    await mkdir(path.join(folder, 'package'));
    await writeFile(path.join(folder, 'package', 'first.mjs'), '');
    await writeFile(path.join(folder, 'package', 'where.mjs'), 'export const where = import.meta.url;');
    await symlink(path.join(folder, 'package'), path.join(folder, 'linked'));
    const script = `
      import { lockFolder } from '${pathToFileURL(BUILT).href}';
      const [folder] = process.argv.slice(1);
      await import(folder + '/package/first.mjs');
      await (await lockFolder(folder + '/data')).release();
      process.stdout.write((await import(folder + '/linked/where.mjs')).where);`;
    const args = ['--input-type=module', '-e', script, folder];
    const asked = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    asked.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(asked, 'close');
    const real = path.join(await realpath(folder), 'package', 'where.mjs');
    expect(Buffer.concat(chunks).toString()).toBe(pathToFileURL(real).href);
  });

  it('is taken over from a process that was killed', async () => {
    await leaveDeadLock(folder);
    expect(await readdir(path.join(folder, 'lock'))).toEqual(['holder']);
    expect(await isFolderLocked(folder)).toBe(false);
    const lock = await lockFolder(folder);
    await lock.release();
  });

  it('is taken over by one only, when many come at once', async () => {
    await leaveDeadLock(folder);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(held).toHaveLength(1);
    await held[0]?.release();
  });

  it('works in a folder whose path is too long for a socket address', async () => {
    const deep = path.join(folder, 'a'.repeat(90), 'b'.repeat(90));
    await mkdir(deep, { recursive: true });
    const lock = await lockFolder(deep);
    await expect(lockFolder(deep)).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
    await lock.release();
  });

  it('lets waiting work run one after the other', async () => {
    const story: string[] = [];
    const work = (name: string) => async () => {
      story.push(`${name} begins`);
      await new Promise(setImmediate);
      story.push(`${name} ends`);
    };
    await Promise.all([withFolderLock(folder, work('a')), withFolderLock(folder, work('b'))]);
    expect(story[1]).toBe(story[0]?.replace('begins', 'ends'));
    expect(story).toHaveLength(4);
  });
});
