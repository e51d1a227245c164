import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';

// Keeps what the workflows of this release do in test/replay/histories, for later releases to be held to.
quietWarnings();
await setupOrExit();
const { ok } = await runJest(['--testMatch', '**/test/replay/*.recording.ts'], process.env);
process.exitCode = ok ? 0 : 1;
