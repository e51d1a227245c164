import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What to run under the guard, and how patiently it is ended. */
export interface GuardedCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** How long after SIGINT the command may take before it is killed, in milliseconds. */
  readonly graceMs?: number;
  /** The user to run as; only root may name another. */
  readonly uid?: number;
  readonly gid?: number;
  /** Told once when the command ends without having been stopped by `stop`. */
  readonly onExit?: (reason: string) => void;
}

/** A running command that ends with this process, however this process ends. */
export interface Guarded {
  readonly pid: number;
  readonly guardPid: number;
  /** What the command wrote first and last, for the reason of a failure. */
  words(): string;
  /** Resolves when the command has written this; never where it does not. */
  said(what: RegExp): Promise<void>;
  /** Resolves with its words when the command has ended. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

// Plain JavaScript beside `src` and `dist`, so that it runs from the sources and from the compiled package alike.
const GUARD = fileURLToPath(new URL('../../processes/child-guard.mjs', import.meta.url));
/** A reason stands where a program begins to complain or where it ends; between them lies a trace. */
const KEPT_FIRST = 1000;
const KEPT_LAST = 3000;

/**
 * Starts a command under a small guard process, so that it is never orphaned, not even by SIGKILL of this process.
 * @throws Error with the system's reason where the command cannot be started
 */
export async function startGuarded(guarded: GuardedCommand): Promise<Guarded> {
  const { onExit, ...settings } = guarded;
  const guard = fork(GUARD, [JSON.stringify(settings)], {
    // Own process group: Ctrl-C in the terminal reaches the owner alone, which then stops its parts in order.
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { words, said } = wordsOf(guard.stdout, guard.stderr);
  const ended = new Promise<string>((resolve) => guard.once('close', () => resolve(words())));
  const pid = await startedPid(guard);
  let stopping = false;
  void ended.then((last) => {
    if (!stopping) onExit?.(last);
  });
  return {
    pid,
    guardPid: guard.pid ?? pid,
    words,
    said,
    ended,
    async stop() {
      stopping = true;
      // The command may be ending by itself, its guard with it: then nobody is there to be told, and nobody need be.
      if (guard.connected) guard.send('stop', () => undefined);
      await ended;
    },
  };
}

type GuardMessage = { started: number } | { failed: string } | { exited: unknown };

/**
 * Waits for the command's start, and from then on ends it where its guard is killed. Everything is listened for from
 * the beginning: a command that ends at once is started and has exited in one breath.
 */
function startedPid(guard: ChildProcess): Promise<number> {
  let running: number | undefined;
  return new Promise((resolve, reject) => {
    guard.on('message', (message: GuardMessage) => {
      if ('started' in message) resolve((running = message.started));
      else if ('exited' in message) running = undefined;
      else reject(new Error(message.failed));
    });
    guard.on('error', reject);
    // Not `exit`, which may come before what the guard said last has been read.
    guard.once('disconnect', () => {
      reject(new Error('the guard ended at once'));
      if (running !== undefined) kill(running);
    });
  });
}

/** Where the guard itself was killed, its command still runs, and is ours to end: unless it has ended meanwhile. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function wordsOf(...streams: (NodeJS.ReadableStream | null)[]): Pick<Guarded, 'words' | 'said'> {
  let [first, last] = ['', ''];
  let isCut = false;
  const waiting = new Set<() => void>();
  const words = () => (isCut ? `${first}\n…\n${last}` : first + last).trim();
  const hear = (chunk: Buffer) => {
    const text = chunk.toString('utf8');
    const more = text.slice(0, Math.max(KEPT_FIRST - first.length, 0));
    first += more;
    last += text.slice(more.length);
    if (last.length > KEPT_LAST) [last, isCut] = [last.slice(-KEPT_LAST), true];
    for (const look of waiting) look();
  };
  for (const stream of streams) stream?.on('data', hear);
  const said = (what: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!what.test(words())) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { words, said };
}
