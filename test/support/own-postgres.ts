import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A PostgreSQL of one test alone. */
export interface OwnPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const SCRIPT = pathToFileURL(path.join(import.meta.dirname, '../../scripts/throwaway-postgres.mjs')).href;

/** Lives until its standard input ends. */
const PROGRAM = `
  const { throwawayPostgres } = await import(${JSON.stringify(SCRIPT)});
  const [settings, parent] = process.argv.slice(1).map((text) => JSON.parse(text));
  const postgres = await throwawayPostgres(settings, parent ?? undefined);
  if (postgres === undefined) throw new Error('PostgreSQL is not installed here');
  process.stdout.write(postgres.url + '\\n');
  process.stdin.resume().once('end', () => void postgres.stop());
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
  return {
    url: String(line).trim(),
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
