import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { asApplication } from './as-application.js';
import { nextSchema, OpenRegisters, type FreshRegisters } from './fresh-registers.js';

/**
 * Registers on a PostgreSQL server, such as `postgres://user@host/database`; the database keeps nothing of them. What is
 * opened here comes by the role of the application, and may do what that may.
 */
export function serverRegisters(url: string): FreshRegisters {
  const files = path.join(tmpdir(), `kyhan-files-${nextSchema()}`);
  const opened = new OpenRegisters(
    () => ({ kind: 'server', url, schema: nextSchema(), files }),
    async (settings) => (settings.kind === 'server' ? await asApplication(settings) : settings),
  );
  return {
    settings: opened.settings,
    open: opened.open,
    end: async () => {
      await opened.close();
      await drop(url, opened.schemas);
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** Each commit waits for the disk; and each object that goes takes a lock, of which a server has some thousands. */
const AT_ONCE = 10;

async function drop(url: string, schemas: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let i = 0; i < schemas.length; i += AT_ONCE) {
    const some = schemas.slice(i, i + AT_ONCE).map((schema) => `"${schema}"`);
    await client.query(`drop schema if exists ${some.join(', ')} cascade`);
  }
  await client.end();
}
