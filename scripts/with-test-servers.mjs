import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { startProgress } from './progress.mjs';
import { ROOT } from './setup.mjs';
import { throwawayPostgres } from './throwaway-postgres.mjs';

const STEPS = {
  downloading: 'downloading',
  'fetching-modules': 'fetching modules for a build',
  compiling: 'compiling, some three minutes',
};

/**
 * Makes ready what tests need beyond this workspace, runs `work` with the environment that names it, and clears up.
 * What cannot be had is said, and the tests that need it say so again.
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTestServers(work) {
  await provisionPrograms();
  await sayWhereBrowser();
  if (process.env.TEST_DATABASE_URL) return work(process.env);
  const postgres = await throwawayPostgres().catch((error) => say(`PostgreSQL: ${error.message}`));
  if (postgres === undefined) {
    say('PostgreSQL is not installed here: the register is tested on PGlite alone.');
    return work(process.env);
  }
  try {
    return await work({ ...process.env, TEST_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

/** Downloads or builds Temporal's servers before the tests, which have no three minutes to wait. */
async function provisionPrograms() {
  const testkit = path.join(ROOT, 'packages', 'testkit', 'dist', 'servers', 'provision-test-programs.js');
  const { provisionTestPrograms } = await import(pathToFileURL(testkit).href);
  let progress;
  const failures = await provisionTestPrograms({
    environment: process.env,
    onStep: (step) => {
      progress ??= startProgress('Providing Temporal servers for the tests');
      progress.phase(`${step.subject}: ${STEPS[step.step]}`);
      if (step.done !== undefined)
        progress.note(step.total === undefined ? `${step.done}` : `${step.done} of about ${step.total}`);
    },
  });
  if (failures.length === 0) progress?.done();
  else progress?.failed();
  for (const failure of failures) say(failure);
}

/** Nothing is installed here: the tests look for the browser by themselves. */
async function sayWhereBrowser() {
  const provisioning = path.join(ROOT, 'packages', 'local', 'dist', 'provisioning.js');
  const { findChromium } = await import(pathToFileURL(provisioning).href);
  if (findChromium(process.env) === undefined)
    say('Chromium is not installed here: no page is looked at in a browser (apt-get install chromium).');
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
