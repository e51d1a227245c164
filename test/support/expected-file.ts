import { readFile, writeFile } from 'node:fs/promises';

/**
 * What a committed file is expected to hold. Run with KYHAN_WRITE_EXPECTED=1 the test writes the file instead: then
 * read the difference before it is committed.
 */
export async function expectedFile(file: string, found: string): Promise<string> {
  if (process.env['KYHAN_WRITE_EXPECTED'] !== undefined) await writeFile(file, found);
  return await readFile(file, 'utf8');
}
