import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { answered } from './unavailable.js';

/**
 * The driver's pool as Kysely uses it, with every error in the register's words and every connection on
 * the register's schema. Only ever through connect and release: `pool.query` drops the one embedded
 * connection at the first error.
 */
export class AnsweringPool implements PostgresPool {
  readonly #clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly schema: string,
  ) {
    // A connection that dies is replaced at the next use; unheard, its error would end the process.
    pool.on('error', () => undefined);
  }

  async connect(): Promise<PostgresPoolClient> {
    try {
      const client = await this.pool.connect();
      return this.#clients.get(client) ?? (await this.#prepared(client));
    } catch (error) {
      throw answered(error);
    }
  }

  async end(): Promise<void> {
    await this.pool.end();
  }

  async #prepared(client: pg.PoolClient): Promise<PostgresPoolClient> {
    // The pool hears only those that lie idle; whoever uses this one hears of it from the query.
    client.on('error', () => undefined);
    try {
      await client.query(`set search_path to "${this.schema.replaceAll('"', '""')}"`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    const prepared = answeringClient(client);
    this.#clients.set(client, prepared);
    return prepared;
  }
}

function answeringClient(client: pg.PoolClient): PostgresPoolClient {
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(text, [...parameters]);
    } catch (error) {
      throw answered(error);
    }
  };
  // Cursors, the other form of `query`, are not used by the register.
  return { query: query as PostgresPoolClient['query'], release: () => client.release() };
}
