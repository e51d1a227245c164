import process from 'node:process';
import { parseArgs } from 'node:util';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/** The last commit before checkpoints, leaves and purges: the oldest whose worker and portal run apart. */
const OLDEST_TRIED = '1459c8b4';
/** Release 0.2.0, from which on data folders are carried over; it runs in one program alone. */
const FIRST_CARRIED = 'f5194a01';
/** What is built with Temporal's command line 1.5.1. */
const DEVELOPMENT_SERVER = '1.29.1';
const OPTIONS = {
  from: { type: 'string' },
  folder: { type: 'boolean', default: false },
  temporal: { type: 'string', default: DEVELOPMENT_SERVER },
  json: { type: 'boolean', default: false },
};

// Starts cycles on an older release, upgrades register, worker and portal in the middle, and finishes them:
// `npm run upgrade-drill -- [--from REF] [--temporal 1.29.1|1.32.2] [--json]`, or with
// `--folder` as `kyhan up` in one data folder, from 0.2.0 on.
quietWarnings();
const { values: wishes } = parseArgs({ options: OPTIONS });
await setupOrExit();
const { olderRelease } = await import('../test/upgrade/older-release.mjs');
const { playedDrill } = await import('../test/upgrade/played-drill.mjs');
const older = await olderRelease(wishes.from ?? (wishes.folder ? FIRST_CARRIED : OLDEST_TRIED), say);
const place = wishes.folder ? 'in one folder' : `on Temporal ${String(wishes.temporal)}`;
say(`from ${older.commit.slice(0, 8)} (${older.version}) to this one in ${ROOT}, ${place}`);
try {
  const { temporal, folder: inFolder } = wishes;
  const steps = await playedDrill({ older: older.main, temporal, inFolder, onStep: tell, say });
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
