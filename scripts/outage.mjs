import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';
import { withTestServers } from './with-test-servers.mjs';

// Stops the server of an office for three weeks and for two hours, and prints what five mailboxes got and when.
quietWarnings();
await setupOrExit();
const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-outage-'));
const letters = path.join(folder, 'letters.txt');
try {
  const { ok } = await withTestServers((environment) =>
    runJest(['test/faults/outage.test.ts'], { ...environment, KYHAN_LETTERS_TO: letters }),
  );
  if (existsSync(letters)) process.stdout.write(readFileSync(letters, 'utf8'));
  process.exitCode = ok ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
