import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A PostgreSQL of one test alone. */
export interface OwnPostgres {
  readonly url: string;
  /** As a machine that fails: nothing is ended in order. */
  crash(): Promise<void>;
  /** After a crash, at the same address. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

const SCRIPT = pathToFileURL(path.join(import.meta.dirname, '../../scripts/throwaway-postgres.mjs')).href;

/** Lives until its standard input ends, and does what the lines of that say. */
const PROGRAM = `
  const { createInterface } = await import('node:readline');
  const { throwawayPostgres } = await import(${JSON.stringify(SCRIPT)});
  const [settings, parent] = process.argv.slice(1).map((text) => JSON.parse(text));
  const postgres = await throwawayPostgres(settings, parent ?? undefined);
  if (postgres === undefined) throw new Error('PostgreSQL is not installed here');
  process.stdout.write(postgres.url + '\\n');
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (deed) => void postgres[deed]().then(() => process.stdout.write('done\\n')));
  lines.once('close', () => void postgres.stop());
`;

/**
 * Starts one whose folder is made in `parent`.
 * @param settings `name=value` as in its configuration file
 */
export async function ownPostgres(settings: readonly string[], parent?: string): Promise<OwnPostgres> {
  const args = [JSON.stringify(settings), JSON.stringify(parent ?? null)];
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('PostgreSQL did not start'))),
  ])) as [Buffer];
  const tell = async (deed: 'crash' | 'startAgain') => {
    child.stdin.write(`${deed}\n`);
    await once(child.stdout, 'data');
  };
  return {
    url: String(line).trim(),
    crash: () => tell('crash'),
    startAgain: () => tell('startAgain'),
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
