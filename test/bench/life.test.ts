/** @long */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runBench } from './run-bench.js';

const N = 8;
const ENGINES = ['kyhan', 'pg-boss', 'graphile-worker', 'raw-temporal', 'floor'];
/** Opened, reminded three times, handed in, accepted. */
const EVENTS_EACH = 6;
const MAILS_EACH = 6;

interface Result {
  readonly name: string;
  readonly mails: number;
  readonly mailKb: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly [figure: string]: unknown;
}

interface Report {
  readonly bench: string;
  readonly machine: object;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly results: readonly Result[];
  readonly ratios: Readonly<Record<string, number>>;
}

const SHORT_FORM = ['life', '--json', '--n', String(N), '--rounds', '1', '--mode', 'burst'];

const onServer = process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

onServer('the bench of a whole life', () => {
  let report: Report;

  beforeAll(async () => {
    const ended = await runBench(SHORT_FORM);
    if (ended.exitCode !== 0) throw new Error(`exit code ${ended.exitCode}: ${ended.stderr}`);
    report = JSON.parse(ended.stdout) as Report;
  });

  it('tells every engine, ours first, with the versions of the others', () => {
    expect(report).toMatchObject({
      bench: 'life',
      rounds: 1,
      machine: { cores: expect.any(Number) },
    });
    expect(report.results.map(({ name }) => name)).toEqual(ENGINES);
    expect(Object.keys(report.ratios)).toEqual(ENGINES.slice(1));
    expect(Object.keys(report.versions)).toEqual(
      expect.arrayContaining(['node', 'pg-boss', 'graphile-worker']),
    );
  });

  it.each(ENGINES)('lets %s live every assignment to its end, each letter once', (engine) => {
    const result = report.results.find(({ name }) => name === engine);
    expect(result).toMatchObject({
      n: N,
      mails: N * MAILS_EACH + 1,
      rows: {
        assignments: N,
        accepted: N,
        events: N * EVENTS_EACH,
        submissions: N,
        notices: N * MAILS_EACH + 1,
        attempts: N * MAILS_EACH + 1,
      },
    });
  });

  it('has every engine write the same letters', () => {
    const [ours] = report.results;
    for (const { mailKb } of report.results) expect(mailKb).toBeCloseTo(ours!.mailKb, 1);
  });

  it('splits CPU by process and phase, and tells what was written and how late it was', () => {
    for (const result of report.results)
      expect(result).toMatchObject({
        cpuMsBy: { worker: expect.any(Number), temporal: expect.any(Number), postgres: expect.any(Number) },
        cpuMsByPhase: { open: expect.any(Number), remind: expect.any(Number), submit: expect.any(Number) },
        walKb: expect.any(Number),
        sqlStatements: expect.any(Number),
        recordedLateMs: { p50: expect.any(Number), p99: expect.any(Number), last: expect.any(Number) },
        reminderMailLateMs: { p99: expect.any(Number) },
        receiptMailLateMs: { p99: expect.any(Number) },
        mailLateMs: { last: expect.any(Number) },
      });
    const withHistory = report.results.filter(({ historyEvents }) => historyEvents !== undefined);
    expect(withHistory.map(({ name }) => name)).toEqual(['kyhan', 'raw-temporal']);
  });
});

describe('a wish that the bench of a whole life cannot grant', () => {
  it.each([
    { args: ['--n', 'many'], says: '--n is a number' },
    { args: ['--mode', 'slow'], says: 'burst, spread or both' },
    { args: ['--only', 'kyhan,cron'], says: 'not cron' },
    { args: ['--rouns', '1'], says: '--rouns' },
  ])('is refused with its reason: $args', async ({ args, says }) => {
    const { exitCode, stderr } = await runBench(['life', ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});
