import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { KyhanError } from '@kyhan/errors';
import { runStatements, setUpRegister, type RegisterSettings } from '@kyhan/register';
import { hasOwnPostgres, ownPostgres, registerPlace, type Settings } from '@kyhan/stack';
import { writePrivateFile, type Environment } from '@kyhan/stack/places';
import type { OnProvisionStep } from '../temporal-server/provision-step.js';
import { provisionPostgres } from './provision-postgres.js';
import { databaseMajor, startPostgres } from './start-postgres.js';

/** What the register of a data folder may lie in. */
export type RegisterKind = 'pglite' | 'postgres';

/** Whose register to open, and how. */
export interface FolderRegisterWish {
  readonly dataFolder: string;
  readonly settings: Settings;
  /** What it is to lie in where there is none yet; absent: PGlite. One that is there stays what it is. */
  readonly kind?: RegisterKind | undefined;
  readonly environment: Environment;
  readonly onStep?: OnProvisionStep;
  readonly signal?: AbortSignal | undefined;
  /** Told where a server of our own ends without having been stopped. */
  readonly onExit?: (reason: string) => void;
}

/** Where a register is reached, as long as nobody stops what it lies in. */
export interface FolderRegister {
  readonly place: RegisterSettings;
  readonly stop: () => Promise<void>;
}

/** One office, one process: little memory, and what was committed is on the disk. */
const SETTINGS = ['max_connections=40', 'shared_buffers=64MB', 'max_wal_size=512MB'];

/**
 * Makes the register of the settings or of a data folder ready to be opened. A private PostgreSQL is started for it
 * where the folder has one, or is to have one; it ends with this process at the latest.
 * @throws KyhanError REGISTER_KIND_KEPT, POSTGRES_AS_ROOT, POSTGRES_NOT_PROVISIONED, REGISTER_UNAVAILABLE
 */
export async function openFolderRegister(wish: FolderRegisterWish): Promise<FolderRegister> {
  const { dataFolder, settings, kind } = wish;
  const place = registerPlace(settings, path.join(dataFolder, 'register'));
  const there = place.kind === 'server' ? 'postgres' : registerKind(dataFolder);
  if (kind !== undefined && there !== undefined && (kind !== there || place.kind === 'server'))
    throw new KyhanError('REGISTER_KIND_KEPT', { folder: dataFolder });
  if (place.kind === 'server' || (there ?? kind) !== 'postgres')
    return { place, stop: async () => undefined };
  if (process.getuid?.() === 0) throw new KyhanError('POSTGRES_AS_ROOT');
  return await withPostgres(wish);
}

/** In what the register of a data folder lies; undefined where it has none. Throws nothing. */
export function registerKind(dataFolder: string): RegisterKind | undefined {
  if (hasOwnPostgres(dataFolder)) return 'postgres';
  const pglite = path.join(dataFolder, 'register');
  return existsSync(pglite) && readdirSync(pglite).length > 0 ? 'pglite' : undefined;
}

async function withPostgres(wish: FolderRegisterWish): Promise<FolderRegister> {
  const { dataFolder, environment, onStep, signal, onExit, settings } = wish;
  const { folder, passwords: passwordsFile } = ownPostgres(dataFolder);
  const provisioning = { environment, signal, ...(onStep === undefined ? {} : { onStep }) };
  const programs = await provisionPostgres({ ...provisioning, major: databaseMajor(folder) });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { owner, application } = await passwords(passwordsFile);
  const passwordFile = path.join(folder, 'initdb-password');
  await writePrivateFile(passwordFile, owner);
  try {
    const server = await startPostgres({
      programs,
      folder,
      settings: SETTINGS,
      initdb: ['-A', 'scram-sha-256', '--pwfile', passwordFile],
      ...(onExit === undefined ? {} : { onExit }),
    });
    try {
      const at = (user: string, password: string) =>
        `postgres://${user}:${password}@127.0.0.1:${server.port}/postgres`;
      const [ownerUrl, databaseUrl] = [at('postgres', owner), at('kyhan', application)];
      await runStatements(ownerUrl, keptRole(application));
      const files = settings.files ?? path.join(path.dirname(folder), 'files');
      await setUpRegister({ ownerUrl, url: databaseUrl, files });
      return { place: registerPlace({ ...settings, databaseUrl }, folder), stop: () => server.stop() };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
}

interface Passwords {
  readonly owner: string;
  readonly application: string;
}

/** Other users of the machine reach the same port. */
async function passwords(file: string): Promise<Passwords> {
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Passwords;
  const made = { owner: randomBytes(24).toString('hex'), application: randomBytes(24).toString('hex') };
  await writePrivateFile(file, JSON.stringify(made));
  return made;
}

/** The role by which the product comes, as where an office has two. */
function keptRole(password: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = 'kyhan') then
      create role kyhan login password '${password}';
    end if;
  end $$`;
}
