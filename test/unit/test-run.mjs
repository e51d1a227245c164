import path from 'node:path';
import { expect } from 'expect';
import * as circus from 'jest-circus';
import { freshModules } from './fresh-modules.mjs';

const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;

const GLOBALS = { describe, it, test, expect, beforeAll, beforeEach, afterAll, afterEach };

/**
 * Runs files of unit tests in this process: a whole run takes milliseconds.
 * @param {string} root the folder of the workspace
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.given] stands in for packages by name
 * @param {number} [options.timeoutMs] a bound for a test that hangs; circus has one of its own
 */
export function testRuns(root, { given = {}, timeoutMs } = {}) {
  const modules = freshModules({ root, given: { '@jest/globals': GLOBALS, ...given } });

  /**
   * @param {string} file absolute path of a test file
   * @param {object} options
   * @param {ReadonlyMap<string, string>} [options.changed] other texts of some files
   * @param {(id: string) => boolean} [options.isWanted] which tests to run; all where absent
   * @param {(id: string | undefined) => void} [options.onTest] told which test begins, and when none runs
   * @param {boolean} [options.untilFirstFailure]
   * @returns {Promise<{ tests: { id: string, name: string, ms: number, failure?: string }[], files: string[] }>}
   * `files` are the sources that were loaded
   * @throws where the file cannot be loaded, or fails outside of its tests
   */
  return async function testRun(file, { changed, isWanted = () => true, onTest, untilFirstFailure } = {}) {
    circus.resetState();
    if (timeoutMs !== undefined) circus.getState().testTimeout = timeoutMs;
    const { files } = modules.load(file, changed);
    const ids = idsOf(circus.getState().rootDescribeBlock, path.relative(root, file));
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
    if (unhandledErrors.length > 0) throw new Error(unhandledErrors[0]);
    return { tests, files };
  };
}

/** Tests by what circus knows of them, each with its number in the file and its sentence. */
function idsOf(root, file) {
  const ids = new Map();
  const collect = (block, begins) => {
    for (const child of block.children) {
      const name = `${begins}${child.name}`;
      if (child.type === 'describeBlock') collect(child, `${name} `);
      else ids.set(child, { id: `${file} #${ids.size} ${name}`, name });
    }
  };
  collect(root, '');
  return ids;
}

function failureOf({ errors }) {
  if (errors.length === 0) return {};
  const [first] = errors.flat().filter((error) => error !== undefined);
  return { failure: first instanceof Error ? first.message : String(first) };
}
