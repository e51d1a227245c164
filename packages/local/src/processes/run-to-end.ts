import { spawn } from 'node:child_process';

/** A command whose end is awaited. */
export interface AwaitedCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** The command is killed after this many milliseconds. */
  readonly timeoutMs?: number;
  /** Kills it. */
  readonly signal?: AbortSignal | undefined;
  readonly onLine?: (line: string) => void;
}

/** How a command ended; where it could not be started, `exitCode` is 127 and `output` says why. */
export interface CommandEnd {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a command to its end and keeps what it wrote. Never throws. */
export function runToEnd({
  command,
  args,
  environment,
  cwd,
  timeoutMs,
  signal,
  onLine,
}: AwaitedCommand): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment ?? process.env,
      ...(cwd === undefined ? {} : { cwd }),
      ...(signal === undefined ? {} : { signal, killSignal: 'SIGKILL' as const }),
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' as const }),
    });
    const lines = linesOf(onLine);
    child.stdout.setEncoding('utf8').on('data', lines.hear);
    child.stderr.setEncoding('utf8').on('data', lines.hear);
    child.on('error', (error) => resolve({ exitCode: 127, output: error.message }));
    child.on('close', (code, signal) =>
      resolve({
        exitCode: code ?? 1,
        output: signal === 'SIGKILL' ? `no answer after ${timeoutMs} ms` : lines.all(),
      }),
    );
  });
}

function linesOf(onLine: ((line: string) => void) | undefined): {
  hear: (chunk: string) => void;
  all: () => string;
} {
  let all = '';
  let rest = '';
  return {
    hear(chunk) {
      all += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
    },
    all: () => all.trim(),
  };
}
