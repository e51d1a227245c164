import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { SetupFailure, setup } from './setup.mjs';
import { withTestServers } from './with-test-servers.mjs';

// From nothing to tested; the last line says how many tests passed and failed, whatever happens.
quietWarnings();
const { passed, failed, ok } = await tested();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = ok && failed === 0 ? 0 : 1;

async function tested() {
  try {
    await setup();
    return await withTestServers((environment) => runJest(process.argv.slice(2), environment));
  } catch (error) {
    process.stderr.write(`${error instanceof SetupFailure ? error.message : error.stack}\n`);
    return { passed: 0, failed: 1, ok: false };
  }
}
