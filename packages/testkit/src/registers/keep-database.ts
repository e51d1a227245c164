import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { PGlite } from '@electric-sql/pglite';

/** Keeps what is in a database in a file, and closes it. Another process that keeps the same meanwhile is not in the way. */
export async function keepDatabase(pglite: PGlite, file: string): Promise<void> {
  const database = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(path.dirname(file), { recursive: true });
  const written = `${file}.${process.pid}`;
  await writeFile(written, Buffer.from(await database.arrayBuffer()));
  await rename(written, file);
}
