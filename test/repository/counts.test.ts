import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const RUN = `
import { runJest } from './scripts/run-jest.mjs';
const args = ['--testMatch', process.argv[1], '--maxWorkers=1'];
process.stdout.write(JSON.stringify(await runJest(args, process.env)));
`;

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly ok: boolean;
}

/** Runs suites of the folder `counted`: what the last line would say, and what jest said itself. */
async function counted(suites: string): Promise<{ lastLine: Counts; jest: string }> {
  const args = ['--input-type=module', '--eval', RUN, `**/counted/${suites}.counted.ts`];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const said = stripVTControlCharacters(stderr);
  return { lastLine: JSON.parse(stdout) as Counts, jest: /^Tests: .*$/m.exec(said)?.[0] ?? said };
}

describe('the counts of a test run', () => {
  it('are those of jest: a hook that fails, before or after its tests, and a suite that cannot run', async () => {
    const { lastLine, jest } = await counted('*');
    expect(lastLine).toEqual({ passed: 2, failed: 4, ok: false });
    expect(jest).toMatch(/^Tests: +4 failed, 2 passed, 6 total$/);
  });

  it('never say that nothing failed where a suite could not run', async () => {
    const { lastLine, jest } = await counted('cannot-run');
    expect(lastLine).toEqual({ passed: 0, failed: 1, ok: false });
    expect(jest).toMatch(/^Tests: +1 failed, 1 total$/);
  });

  it('of what passes are no failure', async () => {
    expect((await counted('passes')).lastLine).toEqual({ passed: 1, failed: 0, ok: true });
  });
});
