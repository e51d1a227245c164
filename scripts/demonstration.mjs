import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';

// Five minutes of the demonstration: each turn of a life is shown, and the figures add up.
quietWarnings();
await setupOrExit();
const { ok } = await runJest(['test/local/lived-demonstration'], {
  ...process.env,
  KYHAN_DEMONSTRATION: 'yes',
});
process.exitCode = ok ? 0 : 1;
