import process from 'node:process';
import { runCli } from './run-cli.mjs';

// From nothing to a running demonstration of plan 632.
await runCli(['demo', ...process.argv.slice(2)]);
