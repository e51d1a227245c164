export { runCli } from './program/run-cli.js';
export type { Terminal } from './terminal/terminal.js';
