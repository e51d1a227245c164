import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { expectedFile } from '../support/expected-file.js';

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'examples/own-program');

/** Runs a compiled program as the README says, from the root, with a data folder of its own. */
async function ran(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-own-program-'));
  const { TEMPORAL_ADDRESS: _, KYHAN_DATABASE_URL: __, ...environment } = process.env;
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(FOLDER, 'dist', `${name}.js`)],
      {
        cwd: ROOT,
        env: { ...environment, KYHAN_DATA: folder },
      },
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a program of one’s own', () => {
  it.each(['preview', 'stack'])('that embeds Kỳ Hạn prints what is expected of it: %s', async (name) => {
    const stdout = await ran(name);
    expect(stdout).toBe(await expectedFile(path.join(FOLDER, `expected-${name}.txt`), stdout));
  });

  it('that brings its own channel is given every letter', async () => {
    // Two letters leave side by side.
    const letters = (await ran('own-channel')).split('\n').filter(Boolean).toSorted().join('\n');
    const expected = await expectedFile(path.join(FOLDER, 'expected-own-channel.txt'), `${letters}\n`);
    expect(`${letters}\n`).toBe(expected);
  });
});
