import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/**
 * Makes the workspace ready and becomes the command line: same process, so signals, terminal and exit code are its own.
 * @param {string[]} args what stands after `kyhan`
 */
export async function runCli(args) {
  quietWarnings();
  await setupOrExit();
  const main = path.join(ROOT, 'packages', 'cli', 'dist', 'main.js');
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
