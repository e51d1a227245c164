import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';

const OWNER_ONLY_FILE = 0o600;

/**
 * Writes a file that only its owner can read, whole or not at all.
 * @throws Error of the file system
 */
export async function writePrivateFile(file: string, content: string): Promise<void> {
  const written = `${file}.${randomUUID()}`;
  await writeFile(written, content, { mode: OWNER_ONLY_FILE });
  await rename(written, file);
}
