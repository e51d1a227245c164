import type { z } from 'zod';
import type { PlanFinding } from './plan-finding.js';
import { readBelow, type ReadFolder } from '../source/read-below.js';
import { yamlSource, type YamlSource } from '../source/yaml-source.js';
import { unreadable } from './unreadable.js';
import { validated } from './validated.js';

/** A plan file, the folder from which it names others, and how those are read. */
export interface PlanFolder extends ReadFolder {
  readonly source: YamlSource;
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
  | { readonly findings: readonly PlanFinding[] };

/** Reads and validates a file named from another, by a path from the other's folder. */
export async function namedFile<S extends z.ZodType>(named: Named<S>): Promise<NamedFile<z.infer<S>>> {
  const own = await namedSource(named);
  if ('findings' in own) return own;
  const read = validated(own.source, named.schema);
  return 'findings' in read ? read : { value: read.value, source: own.source };
}

/** The same, of which nothing is known yet but that it can be read. */
export async function namedSource(
  named: Omit<Named<z.ZodType>, 'schema'>,
): Promise<{ readonly source: YamlSource } | { readonly findings: readonly PlanFinding[] }> {
  const { file, text } = await readBelow(named, named.name);
  if (typeof text === 'string') return { source: yamlSource(file, text) };
  return { findings: [unreadable(file, text, named)] };
}
