import { KyhanError, yamlReason } from '@kyhan/errors';
import { readYaml } from './read-yaml.js';
import { unreadableReason } from './unreadable-reason.js';
import { yamlSource, type YamlSource } from './yaml-source.js';

/**
 * What a file of YAML or JSON says, read as the files of a plan are: UTF-8 brought to Unicode NFC, 2 MB and 40 levels
 * at most, one document.
 * @param named the file as the person named it, for the error
 * @throws KyhanError FILE_UNREADABLE
 */
export async function readYamlValue(file: string, named = file): Promise<unknown> {
  const source = await readYaml(file);
  if ('unreadable' in source)
    throw new KyhanError('FILE_UNREADABLE', { file: named, reason: unreadableReason(source) });
  return valueOf(source, named);
}

/** The same of a text. @throws KyhanError FILE_UNREADABLE */
export function yamlValue(text: string, named: string): unknown {
  return valueOf(yamlSource(named, text.normalize('NFC')), named);
}

function valueOf({ value, problems }: YamlSource, named: string): unknown {
  const [problem] = problems;
  if (problem === undefined) return value;
  const { message, line, column } = problem;
  throw new KyhanError('FILE_UNREADABLE', {
    file: `${named}:${line}:${column}`,
    reason: yamlReason(message),
  });
}
