import { spawn } from 'node:child_process';
import { MAIN } from './kyhan.js';

/** A `kyhan` that runs in a process of its own, until it is interrupted. */
export interface RunningKyhan {
  /** What it has said so far. */
  said(): string;
  /** Ctrl-C; resolves with the exit code once everything has stopped. */
  interrupt(): Promise<number>;
  /** As a machine that fails: nothing is ended in order. Resolves when it is gone. */
  kill(): Promise<number>;
}

/** What to start, and how one hears that it is up. */
export interface KyhanStart {
  readonly args: readonly string[];
  /** Where it works. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Words of its that tell that it is up; absent: those after the addresses of the whole stack. */
  readonly upOnce?: string;
}

/** Starts a command that goes on, and resolves when it has said that it is up. */
export function startKyhan({
  args,
  folder,
  environment,
  upOnce = 'Ctrl+C',
}: KyhanStart): Promise<RunningKyhan> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { PATH, HOME, ...cacheOf(process.env), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const running: RunningKyhan = {
    said: () => said,
    interrupt: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
  return new Promise((resolve, reject) => {
    const hear = (chunk: string) => {
      said += chunk;
      if (said.includes(upOnce)) resolve(running);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}

function cacheOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const { KYHAN_CACHE, XDG_CACHE_HOME } = environment;
  return {
    ...(KYHAN_CACHE === undefined ? {} : { KYHAN_CACHE }),
    ...(XDG_CACHE_HOME === undefined ? {} : { XDG_CACHE_HOME }),
  };
}
