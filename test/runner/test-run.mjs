import path from 'node:path';
import { ModernFakeTimers } from '@jest/fake-timers';
import { expect } from 'expect';
import * as circus from 'jest-circus';
import { freshModules } from './fresh-modules.mjs';

const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;

/** What of `jest` itself the tests use. */
const timers = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });
const jest = {
  setTimeout: (ms) => void (circus.getState().testTimeout = ms),
  useFakeTimers: () => timers.useFakeTimers(),
  useRealTimers: () => timers.useRealTimers(),
  advanceTimersByTimeAsync: async (ms) => await timers.advanceTimersByTimeAsync(ms),
};

const GLOBALS = { describe, it, test, expect, beforeAll, beforeEach, afterAll, afterEach, jest };

/**
 * Runs test files in this process. Our own modules are made anew for each; packages from elsewhere are loaded once,
 * which for a file that needs the whole stack is most of what it costs.
 * @param {string} root the folder of the workspace
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.given] stands in for packages by name
 * @param {number} [options.timeoutMs] a bound for a test that hangs; circus has one of its own
 * @param {boolean} [options.areMapped] whether stacks of errors are told by lines of the sources
 */
export function testRuns(root, { given = {}, timeoutMs, areMapped = false } = {}) {
  const modules = freshModules({ root, given: { '@jest/globals': GLOBALS, ...given }, areMapped });

  /**
   * @param {string} file absolute path of a test file
   * @param {object} options
   * @param {ReadonlyMap<string, string>} [options.changed] other texts of some files
   * @param {(id: string) => boolean} [options.isWanted] which tests to run; all where absent
   * @param {string} [options.pattern] a regular expression that the names of the tests to run have
   * @param {(id: string | undefined) => void} [options.onTest] told which test begins, and when none runs
   * @param {boolean} [options.untilFirstFailure]
   * @returns {Promise<{ tests: TestEnd[], skipped: string[][], files: string[] }>} `skipped` has the titles of those
   * that did not run; `files` are the sources that were loaded
   * @throws where the file cannot be loaded, or fails outside of its tests: then with the `tests` that ran
   *
   * @typedef {{ id: string, name: string, titles: string[], ms: number, failure?: string, stacks: string[] }} TestEnd
   */
  return async function testRun(file, options = {}) {
    const { changed, isWanted = () => true, pattern, onTest, untilFirstFailure } = options;
    circus.resetState();
    const state = circus.getState();
    if (timeoutMs !== undefined) state.testTimeout = timeoutMs;
    if (pattern !== undefined) state.testNamePattern = new RegExp(pattern, 'i');
    const files = await modules.load(file, changed);
    const ids = idsOf(state.rootDescribeBlock, path.relative(root, file));
    const skip = (isSkipped) => {
      for (const [entry, { id }] of ids) if (isSkipped(id)) entry.mode = 'skip';
    };
    skip((id) => !isWanted(id));
    const tests = [];
    const onEvent = ({ name, test: entry }) => {
      if (name === 'test_started') onTest?.(ids.get(entry).id);
      if (name !== 'test_done') return;
      onTest?.(undefined);
      tests.push({ ...ids.get(entry), ms: entry.duration ?? 0, ...failureOf(entry) });
      if (untilFirstFailure && entry.errors.length > 0) skip(() => true);
    };
    circus.addEventHandler(onEvent);
    const { unhandledErrors } = await circus.run().finally(() => circus.removeEventHandler(onEvent));
    if (unhandledErrors.length > 0) throw Object.assign(new Error(unhandledErrors[0]), { tests });
    const ran = new Set(tests.map(({ id }) => id));
    const skipped = [...ids.values()].filter(({ id }) => !ran.has(id)).map(({ titles }) => titles);
    return { tests, skipped, files };
  };
}

/** Tests by what circus knows of them, each with its number in the file and its sentence. */
function idsOf(root, file) {
  const ids = new Map();
  const collect = (block, above) => {
    for (const child of block.children) {
      const titles = [...above, child.name];
      const name = titles.join(' ');
      if (child.type === 'describeBlock') collect(child, titles);
      else ids.set(child, { id: `${file} #${ids.size} ${name}`, name, titles });
    }
  };
  collect(root, []);
  return ids;
}

function failureOf({ errors }) {
  if (errors.length === 0) return { stacks: [] };
  // Circus notes with an error where it was asynchronously awaited.
  const stacks = errors.map((error) => stackOf(Array.isArray(error) ? (error[0] ?? error[1]) : error));
  const [first] = errors.flat().filter((error) => error !== undefined);
  return { failure: first instanceof Error ? first.message : String(first), stacks };
}

function stackOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
