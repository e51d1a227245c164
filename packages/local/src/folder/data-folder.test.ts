import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDataFolder, readRunFile, removeRunFile, writeRunFile } from './data-folder.js';

const RUN = { url: 'http://127.0.0.1:7632', token: 'secret', pid: 1 };
let parent: string;
let root: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'kyhan-data-'));
  root = path.join(parent, '.kyhan');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function mode(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}

describe('the data folder', () => {
  it('is closed to other users, with all its folders', async () => {
    const folder = await prepareDataFolder(root);
    expect([await mode(root), await mode(folder.register), await mode(folder.inbox)]).toEqual([
      '700',
      '700',
      '700',
    ]);
  });

  it('can be prepared again', async () => {
    expect(await prepareDataFolder(root)).toEqual(await prepareDataFolder(root));
  });

  it('says how to reach its owner, to its user alone, until the owner ends', async () => {
    await prepareDataFolder(root);
    expect(await readRunFile(root)).toBeUndefined();
    await writeRunFile(root, RUN);
    expect(await readRunFile(root)).toEqual(RUN);
    expect(await mode(path.join(root, 'run.json'))).toBe('600');
    await removeRunFile(root);
    await removeRunFile(root);
    expect(await readRunFile(root)).toBeUndefined();
    expect((await readdir(root)).toSorted()).toEqual(['.gitignore', 'inbox', 'register']);
  });
});
