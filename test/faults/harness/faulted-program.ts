import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { FailPointName } from '@kyhan/register';
import { MAIN } from '@kyhan/testkit/kyhan';

export interface ProgramWish {
  readonly name: string;
  /** What Node runs; `kyhan` where it is not said. */
  readonly main?: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Words of its that tell that it is up. */
  readonly upOnce: string;
  /** Where what it says is kept. */
  readonly log: string;
}

/** Where the next start of a program is to end, and the how-manieth time that it comes there. */
export interface PointWish {
  readonly point: FailPointName;
  readonly nth: number;
}

const RESTART_AFTER_MS = 300;

/** A `kyhan` of its own that is started again whenever it ends, as whoever runs a machine would have it. */
export class FaultedProgram {
  #child: ChildProcess | undefined;
  #isWanted = true;
  #upAt: number | undefined;
  #up: { resolve: () => void; promise: Promise<void> } = deferred();
  #armed: PointWish | undefined;
  /** Whom somebody here has killed. */
  #killed: ChildProcess | undefined;
  #pausedUntil = 0;
  readonly #log: WriteStream;
  /** How often it ended by itself, neither killed by anybody here nor at a point that it was to end at. */
  ownEnds = 0;
  /** How often it ended at each point that it was to end at. */
  readonly reached = new Map<FailPointName, number>();

  constructor(private readonly wish: ProgramWish) {
    this.#log = createWriteStream(wish.log, { flags: 'a' });
  }

  get isUp(): boolean {
    return this.#upAt !== undefined;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const { PATH = '', HOME = '', KYHAN_CACHE, XDG_CACHE_HOME } = process.env;
    const cache = Object.entries({ KYHAN_CACHE, XDG_CACHE_HOME }).filter(([, value]) => value !== undefined);
    const armed = this.#armed;
    this.#armed = undefined;
    const child = spawn(process.execPath, [this.wish.main ?? MAIN, ...this.wish.args], {
      cwd: this.wish.folder,
      env: {
        PATH,
        HOME,
        ...Object.fromEntries(cache),
        ...this.wish.environment,
        ...(armed === undefined ? {} : { KYHAN_FAIL_POINT: `${armed.point}:${armed.nth}` }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    const hear = (chunk: Buffer) => {
      this.#log.write(chunk);
      if (this.#upAt !== undefined) return;
      said += chunk.toString('utf8');
      if (!said.includes(this.wish.upOnce)) return;
      this.#upAt = Date.now();
      this.#up.resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code, signal) => {
      if (this.#isWanted && this.#killed !== child)
        this.#note(signal === 'SIGKILL' ? armed?.point : undefined);
      void this.#ended();
    });
  }

  /** As a machine that fails. It comes again after `awayMs`. False where it was away already. */
  async kill(awayMs: number): Promise<boolean> {
    const child = this.#living();
    if (child === undefined) return false;
    this.#killed = child;
    this.#pausedUntil = Date.now() + awayMs;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    return true;
  }

  /** It stands still for so long. False where it is away, and so nothing stands still. */
  async freeze(forMs: number): Promise<boolean> {
    const child = this.#living();
    if (child === undefined) return false;
    child.kill('SIGSTOP');
    await pause(forMs);
    child.kill('SIGCONT');
    return true;
  }

  /** The next start, which is now, is to end at a point; whether it comes there, `reached` tells. */
  async restartAt(wish: PointWish): Promise<void> {
    this.#armed = wish;
    await this.kill(0);
  }

  async untilUp(): Promise<void> {
    await this.#up.promise;
  }

  /** Ends it in order, and for good. */
  async end(): Promise<void> {
    this.#isWanted = false;
    const child = this.#living();
    if (child !== undefined) {
      const gone = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGINT');
      const isGone = await Promise.race([gone.then(() => true), pause(20_000, false, { ref: false })]);
      if (!isGone) child.kill('SIGKILL');
      await gone;
    }
    this.#log.end();
  }

  #living(): ChildProcess | undefined {
    const child = this.#child;
    return child?.exitCode === null && child.signalCode === null ? child : undefined;
  }

  /** An end that nobody here has made; at which point, where it was to end at one. */
  #note(point: FailPointName | undefined): void {
    if (point === undefined) this.ownEnds += 1;
    else this.reached.set(point, (this.reached.get(point) ?? 0) + 1);
  }

  async #ended(): Promise<void> {
    if (this.#upAt !== undefined) this.#up = deferred();
    this.#upAt = undefined;
    if (!this.#isWanted) return;
    await pause(Math.max(RESTART_AFTER_MS, this.#pausedUntil - Date.now()));
    if (this.#isWanted) this.start();
  }
}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { resolve, promise };
}
