import pg from 'pg';
import { nextSchema, OpenRegisters, type FreshRegisters } from './fresh-registers.js';

/** Registers on a PostgreSQL server, such as `postgres://user@host/database`; the database keeps nothing of them. */
export function serverRegisters(url: string): FreshRegisters {
  const opened = new OpenRegisters(() => ({ kind: 'server', url, schema: nextSchema() }));
  return {
    settings: opened.settings,
    open: opened.open,
    end: async () => {
      await opened.close();
      await drop(url, opened.schemas);
    },
  };
}

async function drop(url: string, schemas: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const schema of schemas) await client.query(`drop schema if exists "${schema}" cascade`);
  await client.end();
}
