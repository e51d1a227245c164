import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.js';
import { loadRegister } from '../backup/load-register.js';
import { AnsweringPool } from './answering-pool.js';
import { moveContents } from '../files/move-contents.js';
import { NO_FILES } from '../contents/no-files.js';
import { openFiles, type OpenFiles } from '../open-files.js';
import { migrate } from './migrate.js';
import type { Register } from './register.js';
import type { RegisterSettings } from './register-settings.js';
import { columnTypes } from './column-types.js';
import { unavailable } from './unavailable.js';

/**
 * Long enough for a queue of honest work, short enough that a transaction which asks for a second
 * connection (the embedded form has one) fails with a clear error instead of hanging.
 */
const CONNECT_WITHIN_MS = 10_000;
/** The client waits a little longer than the server lets a statement run, so that a slow one is told from a silence. */
const ANSWERS_WITHIN_MS = 30_000;
const SERVERS_SHARE = 0.8;

/**
 * Opens the register and brings its tables up to date under a lock, on PostgreSQL 15+ or embedded.
 * The embedded form has no lock on its folder: the caller makes sure that one process owns it.
 * @throws KyhanError REGISTER_UNAVAILABLE, MIGRATION_CHANGED, REGISTER_NEWER, REGISTER_TOO_OLD, FILES_UNAVAILABLE; as
 * `loadRegister` where a dump is given
 */
export async function openRegister(settings: RegisterSettings): Promise<Register> {
  const opened = await openFiles(settings);
  try {
    return await withFiles(settings, opened);
  } catch (error) {
    await opened.end().catch(() => undefined);
    throw error;
  }
}

async function withFiles(settings: RegisterSettings, { files, end: endFiles }: OpenFiles): Promise<Register> {
  const { pool, end } = settings.kind === 'server' ? serverPool(settings) : await embeddedPool(settings);
  const schema = settings.schema ?? 'public';
  const answersWithinMs = settings.kind === 'server' ? answersWithin(settings) : undefined;
  const db = database(new AnsweringPool(pool, { schema, answersWithinMs }));
  // The pool is ended, not Kysely: who asks a closed register gets an answer that says so.
  const close = async () => {
    if (!pool.ended) await pool.end();
    await end();
    await endFiles();
  };
  try {
    // However long it takes.
    const patient = database(new AnsweringPool(pool, { schema }));
    if (settings.dump !== undefined) await loadRegister(patient, schema, settings.dump);
    await migrate(patient, schema);
    if (files !== NO_FILES) await moveContents(patient, schema, files);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  const { kind, inspectFile } = settings;
  return { db, kind, files, ...(inspectFile === undefined ? {} : { inspectFile }), close };
}

function database(pool: AnsweringPool): Kysely<Schema> {
  const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [camelCase] });
}

type ServerSettings = Extract<RegisterSettings, { kind: 'server' }>;

function answersWithin({ answersWithinMs = ANSWERS_WITHIN_MS }: ServerSettings): number {
  return answersWithinMs;
}

interface OpenPool {
  readonly pool: pg.Pool;
  readonly end: () => Promise<void>;
}

function serverPool(settings: ServerSettings): OpenPool {
  const { url, maxConnections } = settings;
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections ?? 10,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: answersWithin(settings) * SERVERS_SHARE,
    keepAlive: true,
    application_name: 'kyhan',
    types: columnTypes,
  });
  return { pool, end: () => Promise.resolve() };
}

async function embeddedPool(settings: Exclude<RegisterSettings, { kind: 'server' }>): Promise<OpenPool> {
  const given = settings.kind === 'memory' ? settings.pglite : undefined;
  const pglite = given ?? (await createPglite(settings.kind === 'folder' ? settings.folder : undefined));
  // One that still starts would spend the time that a connection may take.
  await pglite.waitReady;
  // Assigned, not spread: the connection lives on the prototype of the configuration.
  const config = Object.assign(createPgConfig(pglite), {
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    types: columnTypes,
  });
  const end = async () => {
    if (given === undefined && !pglite.closed) await pglite.close();
  };
  return { pool: new pg.Pool(config), end };
}

async function createPglite(folder: string | undefined): Promise<PGlite> {
  try {
    return await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  } catch (error) {
    throw unavailable(error);
  }
}
