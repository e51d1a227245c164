import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

export interface MigrationFile {
  /** `0001_register.sql`; the number gives the order. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text: a file that has run is never edited. */
  readonly checksum: string;
}

/** Found from `src` and from `dist` alike, both two levels below the package. */
const FOLDER = new URL('../../migrations/', import.meta.url);

/** The migrations of a folder in their order; without one, those of this package. */
export async function migrationFiles(folder: URL = FOLDER): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name)).sort();
  return await Promise.all(names.map((name) => migrationFile(folder, name)));
}

async function migrationFile(folder: URL, name: string): Promise<MigrationFile> {
  const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
  return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
}
