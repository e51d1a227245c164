import { describe, expect, it } from '@jest/globals';
import { runBench } from './run-bench.js';

const SHORT_FORM = [
  'verify-since',
  '--json',
  '--facts',
  '8000',
  '--since',
  '50,500',
  '--rounds',
  '1',
  '--whole',
];

interface Report {
  readonly results: readonly { readonly [figure: string]: unknown }[];
}

const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

onServer('the bench of what came since a checkpoint', () => {
  it('proves so many facts as were anchored since and no more, in registers that are whole', async () => {
    const { exitCode, stdout, stderr } = await runBench(SHORT_FORM);
    if (exitCode !== 0) throw new Error(`exit code ${exitCode}: ${stderr}`);
    const { results } = JSON.parse(stdout) as Report;
    const proved = { whole: 1, cpuMs: expect.any(Number), wallMs: expect.any(Number) };
    expect(results).toHaveLength(4);
    expect(results[0]).toMatchObject({ ...proved, facts: 50 });
    expect(results[1]).toMatchObject({ ...proved, facts: 500 });
    expect(Number(results[0]?.['before'])).toBeGreaterThan(Number(results[2]?.['before']));
  });

  it('is told apart by its wishes: what is no number is refused', async () => {
    const { exitCode, stderr } = await runBench(['verify-since', '--since', '10,many']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('--since is a number from 1 to 99999999, not 10,many'),
    });
  });
});
