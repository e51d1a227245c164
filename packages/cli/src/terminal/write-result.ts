import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cli } from './cli.js';

/** Writes what was asked for as a file, whose folder is made where there is none; one that is there is written anew. */
export async function writeResult(cli: Cli, file: string, content: string | Uint8Array): Promise<string> {
  const whole = cli.pathOf(file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, content);
  return whole;
}
