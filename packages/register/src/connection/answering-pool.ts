import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectionLoad } from './connection-load.js';
import { Silence } from './silence.js';
import { answered } from './unavailable.js';

export interface AnsweringPoolOptions {
  readonly schema: string;
  /**
   * How long a statement may take, in real milliseconds, as the client counts: where the network swallows it, no limit
   * of the server ends it. Absent: as long as it takes.
   */
  readonly answersWithinMs?: number | undefined;
  /** Statements that a connection begins with. */
  readonly begin?: string;
}

/**
 * The driver's pool as Kysely uses it, with every error in the register's words and every connection on
 * the register's schema. Only ever through connect and release: `pool.query` drops the one embedded
 * connection at the first error.
 */
export class AnsweringPool implements PostgresPool {
  readonly #clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly options: AnsweringPoolOptions,
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

  load(): ConnectionLoad {
    const { options, totalCount, idleCount, waitingCount: waiting } = this.pool;
    return { most: options.max, inUse: totalCount - idleCount, waiting };
  }

  async #prepared(client: pg.PoolClient): Promise<PostgresPoolClient> {
    // The pool hears only those that lie idle; whoever uses this one hears of it from the query.
    client.on('error', () => undefined);
    const { schema, begin = '', answersWithinMs } = this.options;
    try {
      const first = `set search_path to "${schema.replaceAll('"', '""')}"; ${FOR_MANY_SHORT_STATEMENTS}; ${begin}`;
      await within(client.query(first), answersWithinMs);
    } catch (error) {
      client.release(true);
      throw error;
    }
    const prepared = answeringClient(client, answersWithinMs);
    this.#clients.set(client, prepared);
    return prepared;
  }
}

/** A reader's statements take less than to start workers for them, or to compile them. */
const FOR_MANY_SHORT_STATEMENTS =
  'set max_parallel_workers_per_gather to 0; set jit to off; set random_page_cost to 1.1';

function answeringClient(client: pg.PoolClient, withinMs: number | undefined): PostgresPoolClient {
  let isLost = false;
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    // What was asked before was not answered: nor will this be, a rollback for instance.
    if (isLost) throw answered(new Silence(withinMs));
    try {
      return await within(client.query(text, [...parameters]), withinMs);
    } catch (error) {
      isLost = error instanceof Silence;
      throw answered(error);
    }
  };
  // Cursors, the other form of `query`, are not used by the register. A connection that is silent is given up: the
  // server ends what it began on it.
  return { query: query as PostgresPoolClient['query'], release: () => client.release(isLost) };
}

async function within<Answer>(asking: Promise<Answer>, withinMs: number | undefined): Promise<Answer> {
  if (withinMs === undefined) return await asking;
  const waiting = new AbortController();
  const silence = pause(withinMs, undefined, { signal: waiting.signal }).then(() => {
    throw new Silence(withinMs);
  });
  // Whichever comes second is heard by nobody.
  silence.catch(() => undefined);
  asking.catch(() => undefined);
  try {
    return await Promise.race([asking, silence]);
  } finally {
    waiting.abort();
  }
}
