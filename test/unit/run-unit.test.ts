import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const PROGRAM = fileURLToPath(new URL('run-unit.mjs', import.meta.url));

async function unit(...parts: string[]) {
  return await promisify(execFile)(process.execPath, ['--no-warnings', PROGRAM, ...parts]);
}

describe('npm run unit', () => {
  it('runs the files with a part in their path, and counts their tests', async () => {
    const { stdout } = await unit('official-date');
    expect(stdout).toMatch(/^[1-9]\d* tests in 1 files, 0 failed; [\d.]+ s of CPU\n$/);
  });

  it('ends with 2 where no file has it', async () => {
    await expect(unit('no-such-file')).rejects.toMatchObject({ code: 2 });
  });
});
