import process from 'node:process';
import { parseArgs } from 'node:util';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/** The last commit before checkpoints, leaves and purges. */
const OLDEST_TRIED = '1459c8b4';
/** What is built with Temporal's command line 1.5.1. */
const DEVELOPMENT_SERVER = '1.29.1';
const OPTIONS = {
  from: { type: 'string', default: OLDEST_TRIED },
  temporal: { type: 'string', default: DEVELOPMENT_SERVER },
  json: { type: 'boolean', default: false },
};

// Starts cycles on an older release, upgrades register, worker and portal in the middle, and finishes them:
// `npm run upgrade-drill -- [--from REF] [--temporal 1.29.1|1.32.2] [--json]`.
quietWarnings();
const { values: wishes } = parseArgs({ options: OPTIONS });
await setupOrExit();
const { olderRelease } = await import('../test/upgrade/older-release.mjs');
const { playedDrill } = await import('../test/upgrade/played-drill.mjs');
const older = await olderRelease(wishes.from, say);
say(
  `from ${older.commit.slice(0, 8)} (${older.version}) to this one in ${ROOT}, on Temporal ${String(wishes.temporal)}`,
);
try {
  const steps = await playedDrill({ older: older.main, temporal: wishes.temporal, onStep: tell, say });
  if (wishes.json) process.stdout.write(`${JSON.stringify({ ...wishes, ...older, steps })}\n`);
} catch (error) {
  say(`✗ ${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = 1;
}
process.exit();

function tell({ what, outcome, seconds }) {
  const line = `✓ ${what}: ${outcome} (${seconds} s)\n`;
  (wishes.json ? process.stderr : process.stdout).write(line);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
