import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** One that nobody has written to for so long comes no more, whoever had begun it. */
const GIVEN_UP_MS = 24 * 60 * 60 * 1000;

/** Tells this process from another with its number, before it or in another container. */
const RUN = randomUUID().slice(0, 8);

/** What is being received is named after who receives it: `<machine>~<process>~<run>~<id>`. */
export class IncomingNames {
  readonly #machine = encodeURIComponent(hostname()).replaceAll('~', '%7E');

  constructor(readonly folder: string) {}

  next(): string {
    return path.join(this.folder, [this.#machine, process.pid, RUN, randomUUID()].join('~'));
  }

  /** Removes what belongs to processes of this machine that are no more, and of others what is a day old. */
  async clearLeft(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const file = path.join(this.folder, name);
      if (await this.#isLeft(name, file)) await rm(file, { force: true });
    }
  }

  async #isLeft(name: string, file: string): Promise<boolean> {
    const [machine, pid, run] = name.split('~');
    if (machine === this.#machine && run !== RUN && !isAlive(Number(pid))) return true;
    const found = await stat(file).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs > GIVEN_UP_MS;
  }
}

function isAlive(pid: number): boolean {
  // This process has just begun: what bears its number and not its run is of another before it.
  if (pid === process.pid || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
