import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '../sha256.js';
import { filesInFolder } from './files-in-folder.js';
import type { KeptFiles } from './kept-files.js';

const MEGABYTE = 1024 * 1024;
const CONTENT = Buffer.from('%PDF-1.7 Báo cáo tháng 3');
const HASH = sha256(CONTENT).toString('hex');

let folder: string;
let files: KeptFiles;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-kept-'));
  files = await filesInFolder(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const came = (...pieces: Buffer[]) => Readable.from(pieces);
const incoming = () => readdir(path.join(folder, 'incoming'));
const listed = async () => {
  const found: string[] = [];
  for await (const { sha256: one } of files.list()) found.push(one);
  return found;
};

describe('contents in a folder', () => {
  it('are kept under their hash, for their owner alone', async () => {
    const kept = await files.receive(came(CONTENT.subarray(0, 5), CONTENT.subarray(5)));
    expect(kept).toEqual({ sha256: HASH, size: CONTENT.length });
    const file = path.join(folder, HASH.slice(0, 2), HASH.slice(2, 4), HASH);
    expect(await readFile(file)).toEqual(CONTENT);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    expect(await incoming()).toEqual([]);
  });

  it('are read as a stream, asked for and listed', async () => {
    await files.receive(came(CONTENT));
    expect(Buffer.concat(await (await files.read(HASH)).toArray())).toEqual(CONTENT);
    expect([await files.has(HASH), await files.sizeOf(HASH)]).toEqual([true, CONTENT.length]);
    expect(await listed()).toEqual([HASH]);
  });

  it('are one file where the same comes twice, also at once', async () => {
    await Promise.all([files.receive(came(CONTENT)), files.receive(came(CONTENT))]);
    expect(await listed()).toEqual([HASH]);
  });

  it('are mended by the same content where somebody changed them', async () => {
    await files.receive(came(CONTENT));
    await writeFile(path.join(folder, HASH.slice(0, 2), HASH.slice(2, 4), HASH), 'x');
    await files.receive(came(CONTENT));
    expect(Buffer.concat(await (await files.read(HASH)).toArray())).toEqual(CONTENT);
  });

  it('leave nothing of one that breaks off', async () => {
    async function* breaking() {
      yield CONTENT;
      throw new Error('the connection broke');
    }
    await expect(files.receive(breaking())).rejects.toThrow('the connection broke');
    expect([await incoming(), await listed()]).toEqual([[], []]);
  });

  it('may be as large as their limit and no byte larger', async () => {
    const limit = { name: 'a.pdf', bytes: MEGABYTE };
    expect(await files.receive(came(Buffer.alloc(MEGABYTE)), limit)).toMatchObject({ size: MEGABYTE });
    await expect(files.receive(came(Buffer.alloc(MEGABYTE), CONTENT), limit)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { name: 'a.pdf', mostMB: 1 },
    });
    expect(await incoming()).toEqual([]);
  });

  it('are gone once they are deleted, and deleting is safe to repeat', async () => {
    await files.receive(came(CONTENT));
    await files.delete(HASH);
    await files.delete(HASH);
    expect(await files.has(HASH)).toBe(false);
    await expect(files.read(HASH)).rejects.toMatchObject({ code: 'FILES_UNAVAILABLE' });
  });

  it('are named by hashes alone: no name leads out of the folder', async () => {
    await expect(files.read('../../etc/hostname')).rejects.toThrow('no hash');
  });
});
