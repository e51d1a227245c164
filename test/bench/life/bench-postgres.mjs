import pg from 'pg';
import { DURABLE, throwawayPostgres } from '../../../scripts/throwaway-postgres.mjs';

/** One PostgreSQL for all runs, durable as an office's, with a fresh database for each; undefined where none is installed. */
export async function benchPostgres() {
  const server = await throwawayPostgres(DURABLE);
  if (server === undefined) return undefined;
  const admin = new pg.Client({ connectionString: server.url });
  admin.on('error', () => undefined);
  await admin.connect();
  let last = 0;
  return {
    pid: server.pid,
    checkpoint: () => admin.query('checkpoint'),
    walBytes: async () => {
      const { rows } = await admin.query("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bytes");
      return Number(rows[0].bytes);
    },
    freshDatabase: () => freshDatabase(admin, { url: server.url, name: `life_${(last += 1)}` }),
    stop: async () => {
      await admin.end();
      await server.stop();
    },
  };
}

async function freshDatabase(admin, { url, name }) {
  await admin.query(`create database ${name}`);
  const ownUrl = new URL(url);
  ownUrl.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: ownUrl.href });
  // A connection that ends says so at its next use.
  client.on('error', () => undefined);
  await client.connect();
  const all = async (text) => (await client.query(text)).rows;
  return {
    url: ownUrl.href,
    all,
    one: async (text) => (await all(text))[0],
    drop: async () => {
      await client.end();
      await admin.query(`drop database ${name} with (force)`);
    },
  };
}
