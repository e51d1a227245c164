import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const PROGRAM = fileURLToPath(new URL('run-hand-made.mjs', import.meta.url));

interface Shown {
  /** How often the text to be changed is in its source. */
  readonly places: number;
  /** The tests that fail as the source is, and as the mutant makes it. */
  readonly failures: readonly string[];
  readonly noticed: readonly string[];
}

describe('changes made by hand', () => {
  let shown: readonly (readonly [string, Shown])[];

  // A process of its own, since it is a test runner itself.
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM]);
    shown = Object.entries(JSON.parse(stdout) as Record<string, Shown>);
  });

  const saying = (isSo: (one: Shown) => boolean) =>
    shown.filter(([, one]) => isSo(one)).map(([says]) => says);

  it('are each made in one place of sources whose tests pass', () => {
    expect(shown.length).toBeGreaterThan(35);
    expect(saying(({ places, failures }) => places !== 1 || failures.length > 0)).toEqual([]);
  });

  it('are each noticed by the tests beside the module', () => {
    expect(saying(({ noticed }) => noticed.length === 0)).toEqual([]);
  });
});
