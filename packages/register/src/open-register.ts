import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { KyhanError } from '@kyhan/errors';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.js';
import { loadRegister, type RegisterDump } from './backup/load-register.js';
import { AnsweringPool } from './connection/answering-pool.js';
import { moveContents } from './files/move-contents.js';
import { NO_FILES } from './contents/no-files.js';
import { openFiles, type OpenFiles } from './open-files.js';
import { isMigrated, migrate } from './connection/migrate.js';
import type { Register } from './connection/register.js';
import type { RegisterSettings } from './connection/register-settings.js';
import { columnTypes } from './connection/column-types.js';
import { unavailable } from './connection/unavailable.js';

/**
 * Long enough for a queue of honest work, short enough that a transaction which asks for a second
 * connection (the embedded form has one) fails with a clear error instead of hanging.
 */
const CONNECT_WITHIN_MS = 10_000;
/** Whoever waits for a page is told by then, and tries again. */
const ANSWERS_WITHIN_MS = 20_000;
/** Of that time. The client waits longest: a slow statement is told from a silence, and a lock from both. */
const SHARES = { connecting: 0.5, lock: 0.5, statement: 0.8, idleInTransaction: 1 } as const;
const MOST_CONNECTIONS = 10;
/** A connection on which nothing is heard is asked whether it lives, from both ends. */
const LISTENS_FOR_MS = 10_000;

/**
 * Opens the register and brings its tables up to date under a lock, on PostgreSQL 15+ or embedded.
 * The embedded form has no lock on its folder: the caller makes sure that one process owns it.
 * @throws KyhanError REGISTER_UNAVAILABLE, REGISTER_NOT_SET_UP, MIGRATION_CHANGED, REGISTER_NEWER, REGISTER_TOO_OLD,
 * FILES_UNAVAILABLE; as
 * `loadRegister` where a dump is given
 */
export async function openRegister(settings: Opening): Promise<Register> {
  const opened = settings.kind === 'server' ? serverPool(settings) : await embeddedPool(settings);
  try {
    return await withFiles(settings, opened, await openFiles(settings));
  } catch (error) {
    await ended(opened).catch(() => undefined);
    throw error;
  }
}

async function ended({ pool, letters, end }: OpenPool): Promise<void> {
  if (!pool.ended) await pool.end();
  if (letters?.ended === false) await letters.end();
  await end();
}

/** Where a register lies, and what it begins with. */
type Opening = RegisterSettings & {
  /** Loaded before anything else; refused where there is something already. */
  readonly dump?: RegisterDump;
};

async function withFiles(
  settings: Opening,
  opened: OpenPool,
  { files, end: endFiles }: OpenFiles,
): Promise<Register> {
  const { pool } = opened;
  const schema = settings.schema ?? 'public';
  const limits =
    settings.kind === 'server'
      ? { answersWithinMs: answersWithin(settings), begin: limitsOfServer(answersWithin(settings)) }
      : {};
  const answering = new AnsweringPool(pool, { schema, ...limits });
  const letters =
    opened.letters === undefined ? undefined : new AnsweringPool(opened.letters, { schema, ...limits });
  // The pool is ended, not Kysely: who asks a closed register gets an answer that says so.
  const close = async () => {
    await ended(opened);
    await endFiles();
  };
  const db = database(answering);
  try {
    // However long it takes.
    const patient = database(new AnsweringPool(pool, { schema }));
    if (settings.dump !== undefined) await loadRegister(patient, schema, settings.dump);
    // A start on a server that finds its tables as they should be is not to hang where the network is silent; the
    // embedded form is asked in one transaction alone, since two at once share its one session.
    if (settings.kind !== 'server' || !(await isMigrated(db, schema))) await migrate(patient, schema);
    if (files !== NO_FILES) await moveContents(patient, schema, files);
  } catch (error) {
    await endFiles().catch(() => undefined);
    throw isDenied(error) ? new KyhanError('REGISTER_NOT_SET_UP', {}, { cause: error }) : error;
  }
  const { kind, inspectFile } = settings;
  const connections = () => answering.load();
  const register = {
    db,
    kind,
    files,
    ...(inspectFile === undefined ? {} : { inspectFile }),
    connections,
    close,
  };
  if (letters === undefined) return register;
  const forLetters = { ...register, db: database(letters), connections: () => letters.load() };
  return { ...register, forLetters };
}

/** The tables are to be made by their owner, and whoever opens them here is another. */
function isDenied(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '42501';
}

function database(pool: AnsweringPool): Kysely<Schema> {
  const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [camelCase] });
}

type ServerSettings = Extract<RegisterSettings, { kind: 'server' }>;

function answersWithin({ answersWithinMs = ANSWERS_WITHIN_MS }: ServerSettings): number {
  return answersWithinMs;
}

/**
 * The server ends by itself what a client that is gone has begun, and frees its locks: what is cut off cannot say so.
 * Said on the connection and not where it is made, which not every pooler before a server lets through.
 */
function limitsOfServer(answersWithinMs: number): string {
  const share = (part: keyof typeof SHARES) => Math.ceil(answersWithinMs * SHARES[part]);
  return [
    `set statement_timeout to ${share('statement')}`,
    `set lock_timeout to ${share('lock')}`,
    `set idle_in_transaction_session_timeout to ${share('idleInTransaction')}`,
    `set tcp_keepalives_idle to ${LISTENS_FOR_MS / 1000}`,
    `set tcp_keepalives_interval to ${LISTENS_FOR_MS / 1000}`,
    'set tcp_keepalives_count to 3',
  ].join('; ');
}

interface OpenPool {
  readonly pool: pg.Pool;
  /** Of connections that are kept for letters. */
  readonly letters?: pg.Pool;
  readonly end: () => Promise<void>;
}

function serverPool(settings: ServerSettings): OpenPool {
  const { maxConnections = MOST_CONNECTIONS, connectionsForLetters = 0 } = settings;
  const end = () => Promise.resolve();
  const pool = poolOf(settings, maxConnections - connectionsForLetters);
  if (connectionsForLetters === 0) return { pool, end };
  return { pool, letters: poolOf(settings, connectionsForLetters), end };
}

function poolOf(settings: ServerSettings, max: number): pg.Pool {
  return new pg.Pool({
    connectionString: settings.url,
    max,
    connectionTimeoutMillis: Math.min(CONNECT_WITHIN_MS, answersWithin(settings) * SHARES.connecting),
    keepAlive: true,
    keepAliveInitialDelayMillis: LISTENS_FOR_MS,
    application_name: 'kyhan',
    types: columnTypes,
  });
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

/** One office's register: a quarter of the server's own wish, which stays taken for as long as the process lives. */
const BUFFERS = ['-c', 'shared_buffers=32MB'];

async function createPglite(folder: string | undefined): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams, ...BUFFERS];
  try {
    return await PGlite.create(folder === undefined ? { startParams } : { dataDir: folder, startParams });
  } catch (error) {
    throw unavailable(error);
  }
}
