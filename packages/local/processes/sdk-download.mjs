/**
 * Has the Temporal SDK download a server program into a folder. Usage: node sdk-download.mjs dev-server|time-skipping FOLDER VERSION
 * The SDK downloads by starting the server, so that it is started once and stopped at once.
 */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { Runtime } from '@temporalio/worker';

const FIRST_BYTES_WITHIN_MS = 10_000;
const [type, downloadDir, version = 'default'] = process.argv.slice(2);
const exe = {
  type: 'cached-download',
  downloadDir,
  version,
  ttl: 365 * 24 * 3600 * 1000,
  sdkName: 'sdk-typescript',
  sdkVersion: '1.24.0',
};
const SERVERS = {
  'dev-server': {
    type: 'dev-server',
    exe,
    ip: '127.0.0.1',
    port: null,
    ui: false,
    uiPort: null,
    namespace: 'default',
    dbFilename: null,
    log: { format: 'pretty', level: 'error' },
    extraArgs: [],
  },
  'time-skipping': { type: 'time-skipping', exe, port: null, extraArgs: [] },
};

const silence = setTimeout(() => {
  if (readdirSync(downloadDir).length > 0) return;
  process.stderr.write(`no answer after ${FIRST_BYTES_WITHIN_MS / 1000} s`);
  process.exit(1);
}, FIRST_BYTES_WITHIN_MS);

try {
  const server = await Runtime.instance().createEphemeralServer(SERVERS[type]);
  await Runtime.instance().shutdownEphemeralServer(server);
  process.exitCode = 0;
} catch (error) {
  process.stderr.write(String(error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
clearTimeout(silence);
process.exit();
