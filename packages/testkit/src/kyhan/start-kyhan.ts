import { spawn } from 'node:child_process';
import path from 'node:path';
import { MAIN } from './kyhan.js';

/** `kyhan up` in a process of its own, until it is interrupted. */
export interface RunningKyhan {
  /** What it has said so far. */
  said(): string;
  /** Ctrl-C; resolves with the exit code once everything has stopped. */
  interrupt(): Promise<number>;
}

/** Starts the stack on a data folder and resolves when it has printed its addresses. */
export function startKyhan(plan: string, dataFolder: string): Promise<RunningKyhan> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, 'up', plan, '--data', dataFolder], {
    cwd: path.dirname(dataFolder),
    env: { PATH, HOME, ...cacheOf(process.env) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const running: RunningKyhan = {
    said: () => said,
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
  return new Promise((resolve, reject) => {
    const hear = (chunk: string) => {
      said += chunk;
      if (said.includes('Ctrl+C')) resolve(running);
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
