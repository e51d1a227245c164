import { readFileSync } from 'node:fs';
import { createEmptyTestResult } from '@jest/test-result';
import { formatExecError, formatResultsErrors } from 'jest-message-util';
import { CallbackTestRunner } from 'jest-runner';
import { Worker } from 'jest-worker';

/** A process that has grown larger than this makes room for a new one. */
const MOST_MEMORY_BYTES = 1.2e9;
/** What a test file says of itself in its first comment. */
const ALONE = /^\/\*\*[^/]*@alone\b/;
const LONG = /^\/\*\*[^/]*@long\b/;

/**
 * Jest's runner for this workspace. Jest's own makes a world for each test file and loads all packages into it anew:
 * for a file that needs Temporal, a database and the portal three to five seconds, over two hundred files half of
 * the whole run. Here each process loads packages from elsewhere once; our own modules are new for each file.
 */
export default class SharedPackagesRunner extends CallbackTestRunner {
  // oxlint-disable-next-line max-params -- as jest calls it
  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const { maxWorkers, testNamePattern } = this._globalConfig;
    const lanes = Math.min(maxWorkers, tests.length);
    const worker = startWorker(lanes);
    const runOne = async (test) => {
      if (watcher.isInterrupted()) return;
      const { config } = test.context;
      await onStart(test);
      try {
        const wish = { file: test.path, root: config.rootDir, timeoutMs: this._globalConfig.testTimeout };
        const run = await runFile(worker, { ...wish, pattern: testNamePattern });
        if (run.failure !== undefined && run.tests.length === 0) await onFailure(test, run.failure);
        else await onResult(test, resultOf(test, run, this._globalConfig));
      } catch ({ message, stack }) {
        // Its process has ended.
        await onFailure(test, { message, stack });
      }
    };
    // As many as there are processes: a file waits for one without having begun.
    const waiting = longFirst(tests);
    const lane = async () => {
      for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) await runOne(test);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    await worker.end();
  }
}

function startWorker(numWorkers) {
  return new Worker(new URL('file-worker.mjs', import.meta.url), {
    exposedMethods: ['runFile'],
    forkOptions: { stdio: 'inherit' },
    idleMemoryLimit: MOST_MEMORY_BYTES,
    // A process that had grown too large may end while it is given the next file.
    maxRetries: 1,
    numWorkers,
  });
}

/** Begun late, a file of minutes is waited for when all else is over. */
function longFirst(tests) {
  const isLong = ({ path }) => says(path, LONG);
  return [...tests.filter(isLong), ...tests.filter((test) => !isLong(test))];
}

function says(file, what) {
  return what.test(readFileSync(file, 'utf8'));
}

/** A file that says so has a process of its own: what others left in Temporal's library would be in its way. */
async function runFile(worker, wish) {
  if (!says(wish.file, ALONE)) return await worker.runFile(wish);
  const own = startWorker(1);
  try {
    return await own.runFile(wish);
  } finally {
    await own.end();
  }
}

function resultOf({ path, context }, { tests, skipped, failure, startedAt, endedAt }, globalConfig) {
  const ran = tests.map(ranTest);
  const failed = ran.filter(({ status }) => status === 'failed').length;
  const testResults = [...ran, ...skipped.map((titles) => assertionResult(titles, 'pending'))];
  return {
    ...createEmptyTestResult(),
    failureMessage: failureMessage({ path, context, testResults, failure }, globalConfig),
    numFailingTests: failed,
    numPassingTests: ran.length - failed,
    numPendingTests: skipped.length,
    perfStats: {
      ...createEmptyTestResult().perfStats,
      start: startedAt,
      end: endedAt,
      runtime: endedAt - startedAt,
      slow: (endedAt - startedAt) / 1000 > context.config.slowTestThreshold,
    },
    skipped: ran.length === 0,
    ...(failure === undefined ? {} : { testExecError: failure }),
    testFilePath: path,
    testResults,
  };
}

function failureMessage({ path, context, testResults, failure }, globalConfig) {
  const ofTests = formatResultsErrors(testResults, context.config, globalConfig, path) ?? '';
  const ofFile = failure === undefined ? '' : formatExecError(failure, context.config, globalConfig, path);
  return ofTests + ofFile || null;
}

function ranTest({ titles, ms, failure, stacks }) {
  const result = assertionResult(titles, failure === undefined ? 'passed' : 'failed');
  return { ...result, duration: ms, failureMessages: stacks };
}

function assertionResult(titles, status) {
  return {
    ancestorTitles: titles.slice(0, -1),
    duration: null,
    failureDetails: [],
    failureMessages: [],
    fullName: titles.join(' '),
    invocations: 1,
    location: null,
    numPassingAsserts: 0,
    retryReasons: [],
    status,
    title: titles.at(-1),
  };
}
