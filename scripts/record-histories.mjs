import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';

const INVALID = 2;

// Keeps what the workflows of this release do in test/replay/histories, for later releases to be held to:
// `npm run record-histories -- 0.3.0`. Which are kept of which release stands in test/replay/releases.json.
quietWarnings();
const [release] = process.argv.slice(2);
if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release)) {
  process.stderr.write('Name the release whose workflows these are: npm run record-histories -- 0.3.0\n');
  process.exit(INVALID);
}
await setupOrExit();
const environment = { ...process.env, KYHAN_RECORDED_RELEASE: release };
const { ok } = await runJest(['--testMatch', '**/test/replay/*.recording.ts'], environment);
process.exitCode = ok ? 0 : 1;
