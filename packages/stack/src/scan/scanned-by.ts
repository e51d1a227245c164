import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileVerdict, InspectedFile, InspectFile } from '@kyhan/register';

const TIMEOUT_MS = 5 * 60_000;
/** As virus scanners answer, ClamAV's among them. */
const VERDICTS: Readonly<Record<number, FileVerdict>> = { 0: 'clean', 1: 'infected' };
const OWNER_ONLY_FILE = 0o600;

/**
 * Looks at files by a program, which is told the path of each as its last argument and answers by its exit: 0 clean,
 * 1 infected, anything else that it could not tell. No shell reads the command. Pure; throws nothing.
 */
export function scannedBy(command: string, timeoutMs = TIMEOUT_MS): InspectFile {
  const [program = '', ...given] = command.split(/\s+/).filter((word) => word !== '');
  return async (file) =>
    await withPath(file, async (at) => verdictOf(await exitOf(program, [...given, at], timeoutMs), program));
}

function verdictOf(code: number | string, program: string): FileVerdict {
  const verdict = typeof code === 'number' ? VERDICTS[code] : undefined;
  if (verdict === undefined) throw new Error(`${program}: ${code}`);
  return verdict;
}

/** Where it lies in no folder of this machine it is laid into one for as long as it is looked at. */
async function withPath<Answer>(
  { path: at, read }: InspectedFile,
  work: (at: string) => Promise<Answer>,
): Promise<Answer> {
  if (at !== undefined) return await work(at);
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-scan-'));
  try {
    const copy = path.join(folder, 'file');
    await pipeline(await read(), createWriteStream(copy, { mode: OWNER_ONLY_FILE }));
    return await work(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its exit, or why it has none. Never rejects. */
async function exitOf(program: string, args: readonly string[], timeoutMs: number): Promise<number | string> {
  return await new Promise((resolve) => {
    const scanner = spawn(program, args, { stdio: 'ignore', timeout: timeoutMs, killSignal: 'SIGKILL' });
    scanner.on('error', (error) => resolve(error.message));
    scanner.on('exit', (code, signal) => resolve(code ?? `ended by ${signal ?? 'nobody knows what'}`));
  });
}
