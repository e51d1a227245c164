import { beforeAll, describe, expect, it } from '@jest/globals';
import { runBench } from './run-bench.js';

const SHORT_FORM = ['pages', '--json', '--assignments', '3120', '--rate', '2', '--seconds', '1'];

interface Report {
  readonly results: readonly { readonly name: string; readonly [figure: string]: unknown }[];
}

const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

onServer('the bench of the pages', () => {
  let report: Report;
  beforeAll(async () => {
    const ended = await runBench(SHORT_FORM);
    if (ended.exitCode !== 0) throw new Error(`exit code ${ended.exitCode}: ${ended.stderr}`);
    report = JSON.parse(ended.stdout) as Report;
  });

  it('reads every page whole, and tells what each costs against the one that reads nothing', () => {
    expect(report.results.map(({ name }) => name)).toEqual(expect.arrayContaining(['signing in', 'matrix']));
    for (const result of report.results)
      expect(result).toMatchObject({
        asked: 2,
        notWhole: 0,
        bytes: expect.any(Number),
        p50Ms: expect.any(Number),
        p99Ms: expect.any(Number),
        cpuMs: expect.any(Number),
        timesSigningIn: expect.any(Number),
      });
  });

  it('is told apart by its wishes: what is no number is refused', async () => {
    const { exitCode, stderr } = await runBench(['pages', '--rate', 'fast']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('--rate is a number from 1 to 999999, not fast'),
    });
  });
});
