import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';

// Writes docs/surface.md, the names that leave the packages; the test that compares it is what writes it.
quietWarnings();
await setupOrExit();
const { ok } = await runJest(['test/repository/surface'], { ...process.env, KYHAN_WRITE_EXPECTED: '1' });
process.exitCode = ok ? 0 : 1;
