import process from 'node:process';
import { runCli } from './run-cli.mjs';

await runCli(process.argv.slice(2));
