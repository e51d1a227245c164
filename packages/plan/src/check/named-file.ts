import path from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../finding.js';
import { readYaml, type ReadText } from '../source/read-yaml.js';
import type { YamlSource } from '../source/yaml-source.js';
import { unreadable } from './unreadable.js';
import { validated } from './validated.js';

/** A plan file, the folder from which it names others, and how those are read. */
export interface PlanFolder {
  readonly source: YamlSource;
  readonly folder: string;
  readonly read: ReadText;
}

/** A file that is named in another one. */
export interface Named<S extends z.ZodType> extends PlanFolder {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly schema: S;
}

/** A named file that holds what it should, or what is wrong with it. */
export type NamedFile<T> =
  | { readonly value: T; readonly source: YamlSource }
  | { readonly findings: readonly Finding[] };

/** Reads and validates a file named from another, by a path from the other's folder. */
export async function namedFile<S extends z.ZodType>(named: Named<S>): Promise<NamedFile<z.infer<S>>> {
  const file = path.join(named.folder, named.name);
  const source = await readYaml(file, named.read);
  if ('unreadable' in source)
    return { findings: [unreadable(file, source, { source: named.source, path: named.path })] };
  const read = validated(source, named.schema);
  return 'findings' in read ? read : { value: read.value, source };
}
