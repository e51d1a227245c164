import { describe, expect, it } from '@jest/globals';
import { runBench } from './run-bench.js';

const SHORT_FORM = ['uploads', '--json', '--megabytes', '20', '--rate', '5'];
/** Six files at once, none of them whole in memory: what a portal that reads them whole grows by beyond. */
const MOST_GROWTH_MB = 120;

interface Report {
  readonly results: readonly { readonly name: string; readonly [figure: string]: unknown }[];
}

const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

onServer('the bench of uploads', () => {
  it('sends six files at once that all come whole, beside pages that all are answered, and memory stays flat', async () => {
    const { exitCode, stdout, stderr } = await runBench(SHORT_FORM);
    if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${stderr}`);
    const [beside, alone] = (JSON.parse(stdout) as Report).results;
    expect(beside).toMatchObject({ name: 'pages beside uploads', uploaded: 6, whole: 6, notWhole: 0 });
    expect(alone).toMatchObject({ name: 'pages alone', notWhole: 0 });
    expect(Number(beside?.['peakRssMb']) - Number(beside?.['restRssMb'])).toBeLessThan(MOST_GROWTH_MB);
  });
});
