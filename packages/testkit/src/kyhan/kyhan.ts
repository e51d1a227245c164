import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The compiled command line. */
export const MAIN = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));

/** What a command line answered. */
export interface KyhanEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `kyhan` as its users do: a process of its own, no terminal, Vietnamese. It is the compiled one, which every
 * script of the repository brings up to date first.
 */
export function kyhan(
  args: readonly string[],
  settings: { readonly environment?: Readonly<Record<string, string>>; readonly folder?: string } = {},
): Promise<KyhanEnd> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: settings.folder,
      env: { PATH, HOME, ...settings.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
}
