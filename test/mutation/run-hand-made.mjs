import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import jestConfig from '../../jest.config.mjs';
import { testRuns } from '../runner/test-run.mjs';
import { FEW_CASES } from './few-cases.mjs';
import { HAND_MADE_MUTANTS } from './hand-made-mutants.mjs';

/**
 * A program: shows each hand-made mutant to its file of tests. Its one line on stdout is JSON: by what the mutant
 * says, how often its text is in the source, and what failed as the source is and as the mutant makes it.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const testRun = testRuns(ROOT, { given: FEW_CASES, timeoutMs: jestConfig.testTimeout });

const shown = [];
for (const mutant of HAND_MADE_MUTANTS) shown.push([mutant.says, await show(mutant)]);
process.stdout.write(`${JSON.stringify(Object.fromEntries(shown))}\n`);

async function show({ file, from, to, noticedBy }) {
  const source = path.join(ROOT, file);
  const text = readFileSync(source, 'utf8');
  const places = text.split(from).length - 1;
  const changed = new Map([[source, text.replace(from, () => to)]]);
  return { places, failures: await failures(noticedBy), noticed: await failures(noticedBy, changed) };
}

async function failures(file, changed) {
  // A file that cannot even be loaded has noticed it too.
  const { tests } = await testRun(path.join(ROOT, file), { changed, untilFirstFailure: true }).catch(
    (error) => ({ tests: [{ name: String(error), failure: error }] }),
  );
  return tests.filter(({ failure }) => failure !== undefined).map(({ name }) => name);
}
