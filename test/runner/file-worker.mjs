import process from 'node:process';
import { testRuns } from './test-run.mjs';

/**
 * What a process of the runner does: test files, one after the other. What a file leaves behind in the environment of
 * the process is taken away after it.
 */
let testRun;
let stray;

process.on('uncaughtException', (error) => (stray ??= error));
process.on('unhandledRejection', (reason) => (stray ??= reason));

/**
 * @param {{ file: string, root: string, timeoutMs: number, pattern?: string }} wish
 * @returns {Promise<{ tests: object[], skipped: string[][], failure?: { message: string, stack: string },
 * startedAt: number, endedAt: number }>} as `testRun` gives them; `failure` is of what no test waited for
 */
export async function runFile({ file, root, timeoutMs, pattern }) {
  testRun ??= testRuns(root, { timeoutMs, areMapped: true });
  const environment = { ...process.env };
  const folder = process.cwd();
  const startedAt = Date.now();
  stray = undefined;
  const run = await testRun(file, { pattern }).catch((error) => ({
    tests: error.tests ?? [],
    skipped: [],
    failure: told(error),
  }));
  process.env = environment;
  process.chdir(folder);
  const failure = stray === undefined ? run.failure : told(stray);
  return { tests: run.tests, skipped: run.skipped, failure, startedAt, endedAt: Date.now() };
}

function told(error) {
  const { message = String(error), stack = message } = error ?? {};
  return { message, stack };
}
