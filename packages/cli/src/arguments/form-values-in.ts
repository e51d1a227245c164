import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { KyhanError } from '@kyhan/errors';
import { valueWords } from '@kyhan/words/cli';
import type { Cli } from '../program/cli.js';

/**
 * The values of a form from a JSON or YAML file: field ids and what was filled in.
 * @throws KyhanError FILE_UNREADABLE
 */
export async function formValuesIn({ pathOf }: Cli, file: string): Promise<Record<string, unknown>> {
  const written = await readBytes(pathOf(file), file);
  const values = parsed(written.toString('utf8'), file);
  if (typeof values === 'object' && values !== null && !Array.isArray(values))
    return values as Record<string, unknown>;
  throw new KyhanError('FILE_UNREADABLE', { file, reason: valueWords.formLines });
}

/** The bytes of a file named on the command line. @throws KyhanError FILE_UNREADABLE */
export async function readBytes(path: string, given: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new KyhanError('FILE_UNREADABLE', { file: given, reason: code ?? message }, { cause: error });
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new KyhanError('FILE_UNREADABLE', { file, reason }, { cause: error });
  }
}
