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
 * @returns {Promise<{ tests: object[], skipped: string[][], startedAt: number, endedAt: number }>} as `testRun` gives them
 * @throws where the file cannot be run, or something failed that no test waited for
 */
export async function runFile({ file, root, timeoutMs, pattern }) {
  testRun ??= testRuns(root, { timeoutMs, areMapped: true });
  const environment = { ...process.env };
  const folder = process.cwd();
  const startedAt = Date.now();
  stray = undefined;
  try {
    const { tests, skipped } = await testRun(file, { pattern });
    if (stray !== undefined) throw stray;
    return { tests, skipped, startedAt, endedAt: Date.now() };
  } finally {
    process.env = environment;
    process.chdir(folder);
  }
}
