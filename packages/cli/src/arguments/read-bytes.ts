import { readFile } from 'node:fs/promises';
import { KyhanError } from '@kyhan/errors';

/** The bytes of a file named on the command line. @throws KyhanError FILE_UNREADABLE */
export async function readBytes(path: string, given: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new KyhanError('FILE_UNREADABLE', { file: given, reason: code ?? message }, { cause: error });
  }
}
