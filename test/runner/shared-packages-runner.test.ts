import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const GLOBALS = `import { describe, expect, it } from '@jest/globals';`;
const FILES = {
  'leaves-something.test.ts': `${GLOBALS}
    await Promise.resolve();
    process.env['LEFT_BEHIND'] = 'yes';
    it('passes', () => expect(process.env['LEFT_BEHIND']).toBe('yes'));`,
  'looks-around.test.ts': `${GLOBALS}
    it('finds nothing of the others', () => expect(process.env['LEFT_BEHIND']).toBeUndefined());
    it.skip('is left out', () => expect(true).toBe(false));`,
  'fails.test.ts': `${GLOBALS}
    interface Sum { readonly of: readonly number[] }
    const sum = ({ of }: Sum): number => of.reduce((a, b) => a + b);
    describe('a sum', () => {
      it('of one and one is three', () => {
        expect(sum({ of: [1, 1] })).toBe(3);
      });
    });`,
  'cannot-be-loaded.test.ts': `throw new Error('from its first line');`,
  'throws-aside.test.ts': `${GLOBALS}
    it('does not wait for what it began', async () => {
      void Promise.reject(new Error('nobody waited for it'));
      await new Promise((resolve) => setImmediate(resolve));
    });`,
  'waits.test.ts': `/** @long */
    import { expect, it } from '@jest/globals';
    it('passes', () => expect(1).toBe(1));`,
};

interface Suite {
  readonly startTime: number;
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

let folder: string;
let exitCode: number | null;
let suites: Readonly<Record<string, Suite>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-runner-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(folder, name), text);
  const config = {
    rootDir: folder,
    runner: path.join(import.meta.dirname, 'shared-packages-runner.mjs'),
    testMatch: ['**/*.test.ts'],
  };
  const results = path.join(folder, 'results.json');
  exitCode = await jest(['--config', JSON.stringify(config), '--json', `--outputFile=${results}`, '-w', '1']);
  const { testResults } = JSON.parse(await readFile(results, 'utf8')) as { testResults: Suite[] };
  suites = Object.fromEntries(testResults.map((suite) => [path.basename(suite.name, '.test.ts'), suite]));
});

afterAll(() => rm(folder, { recursive: true }));

function jest(args: readonly string[]): Promise<number | null> {
  const program = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, ['--no-warnings', program, ...args], { stdio: 'ignore' });
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

describe('the runner of our tests', () => {
  it('runs each file with what no other has left in the environment', () => {
    expect(suites['leaves-something']).toMatchObject({ status: 'passed' });
    expect(suites['looks-around']?.assertionResults).toMatchObject([
      { fullName: 'finds nothing of the others', status: 'passed' },
      { fullName: 'is left out', status: 'pending' },
    ]);
  });

  it('begins with the files that say that they take long', () => {
    const inTurn = Object.keys(suites).toSorted((a, b) => suites[a]!.startTime - suites[b]!.startTime);
    expect(inTurn[0]).toBe('waits');
  });

  it('fails a test with what was expected and the line of its source', () => {
    const suite = suites['fails'];
    expect(suite).toMatchObject({
      status: 'failed',
      assertionResults: [{ fullName: 'a sum of one and one is three', status: 'failed' }],
    });
    expect(suite?.message).toContain('Expected: 3');
    expect(suite?.message).toMatch(/fails\.test\.ts:6:\d+/);
  });

  it('fails a file that cannot be loaded, and one that leaves a failure behind', () => {
    expect(suites['cannot-be-loaded']).toMatchObject({ status: 'failed', assertionResults: [] });
    expect(suites['cannot-be-loaded']?.message).toContain('from its first line');
    expect(suites['throws-aside']).toMatchObject({ status: 'failed' });
    expect(suites['throws-aside']?.message).toContain('nobody waited for it');
  });

  it('ends with an error where anything failed', () => expect(exitCode).toBe(1));
});
