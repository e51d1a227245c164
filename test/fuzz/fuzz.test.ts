import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const PROGRAM = fileURLToPath(new URL('run-fuzz.mjs', import.meta.url));

/** A process of its own, by the compiled packages: inside the test runner everything takes five times as long. */
async function fuzzed(...args: number[]) {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args.map(String)]);
  return JSON.parse(stdout.split('\n')[0]!) as Record<'runs' | 'plans' | 'findings' | 'faults', number>;
}

describe('a plan file changed at random', () => {
  it('crashes nothing, hangs nothing, and every error has its place and its words (`npm run fuzz` is the long run)', async () => {
    const { runs, plans, findings, faults } = await fuzzed(800, 20_261_124);
    expect(faults).toBe(0);
    // Enough of them broken, and enough of them plans all the same.
    expect(findings).toBeGreaterThan(runs / 2);
    expect(plans).toBeGreaterThan(runs / 50);
  });

  it('is the same in every run of one seed', async () => {
    const counted = async () => {
      const { runs, plans, findings } = await fuzzed(40, 7);
      return { runs, plans, findings };
    };
    expect(await counted()).toEqual(await counted());
  });
});
