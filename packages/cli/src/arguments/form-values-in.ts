import { KyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';

/**
 * The values of a form from a JSON or YAML file: field ids and what was filled in.
 * @throws KyhanError FILE_UNREADABLE
 */
export async function formValuesIn({ pathOf }: Cli, file: string): Promise<Record<string, unknown>> {
  const { readYamlValue } = await import('@kyhan/plan');
  const values = await readYamlValue(pathOf(file), file);
  if (typeof values === 'object' && values !== null && !Array.isArray(values))
    return values as Record<string, unknown>;
  throw new KyhanError('FILE_UNREADABLE', { file, reason: cliWords.value.formLines });
}
