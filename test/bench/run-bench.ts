import { spawn } from 'node:child_process';
import path from 'node:path';

const SCRIPT = path.join(import.meta.dirname, '../../scripts/bench.mjs');

/** How a program ended, and what it said. */
interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run bench -- ARGS`, as a process of its own. */
export function runBench(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [SCRIPT, ...args]);
  const told = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => (told[stream] += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...told }));
  });
}
