import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';

// Writes docs/life.md, the life as the decider lives it; the test that compares it is what writes it.
quietWarnings();
await setupOrExit();
const { ok } = await runJest(['test/life/life-page'], { ...process.env, KYHAN_WRITE_EXPECTED: '1' });
process.exitCode = ok ? 0 : 1;
