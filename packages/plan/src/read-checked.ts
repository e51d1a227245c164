import path from 'node:path';
import type { z } from 'zod';
import { findingIn, type Finding } from './finding.js';
import { schemaFindings } from './schema-findings.js';
import { readYaml, type Unreadable } from './read-yaml.js';
import type { YamlSource } from './yaml-source.js';

/** A value that its schema takes, or everything that is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly findings: readonly Finding[] };

/** What a source holds, checked against the schema of its kind. */
export function validated<S extends z.ZodType>(source: YamlSource, schema: S): Read<z.infer<S>> {
  const problems = syntaxFindings(source);
  if (problems.length > 0) return { findings: problems };
  const findings = schemaFindings(source, schema);
  return findings.length > 0 ? { findings } : { value: schema.parse(source.value) };
}

function syntaxFindings(source: YamlSource): Finding[] {
  if (source.problems.length > 0)
    return source.problems.map(({ line, column, message, tab }) =>
      findingIn(source, {
        code: tab ? 'PLAN_TAB' : 'PLAN_NOT_YAML',
        details: { message },
        place: { line, column },
      }),
    );
  const start = { line: 1, column: 1 };
  if (source.value === null || source.value === undefined)
    return [findingIn(source, { code: 'PLAN_EMPTY', place: start })];
  if (typeof source.value !== 'object') return [findingIn(source, { code: 'PLAN_NOT_A_MAP', place: start })];
  return [];
}

/** A file that cannot be read at all; told at the place that names it, where another file does. */
export function unreadable(
  file: string,
  { unreadable: why, detail }: Unreadable,
  from?: { source: YamlSource; path: readonly PropertyKey[] },
): Finding {
  const code =
    why === 'too-large' ? 'PLAN_TOO_LARGE' : why === 'not-utf-8' ? 'PLAN_NOT_UTF_8' : 'PLAN_UNREADABLE';
  const details = { file, reason: REASONS[why], detail };
  if (from === undefined)
    return findingIn({ file, lines: [] }, { code, details, place: { line: 1, column: 1 } });
  // The file is named from another: the place to mend is there.
  return { ...findingIn(from.source, { code, details, place: from.source.placeOf(from.path) }) };
}

const REASONS: Readonly<Record<Unreadable['unreadable'], string>> = {
  missing: 'there is no such file',
  folder: 'it is a folder',
  'too-large': 'it is too large',
  'not-utf-8': 'it is not UTF-8 text',
  refused: 'it may not be read',
};

/** A file that is named in another one. */
export interface Named<S extends z.ZodType> {
  readonly source: YamlSource;
  readonly path: readonly PropertyKey[];
  readonly folder: string;
  readonly name: string;
  readonly schema: S;
}

/** Reads and validates a file named from another, by a path from the other's folder. */
export async function namedFile<S extends z.ZodType>(
  named: Named<S>,
): Promise<{ value: z.infer<S>; source: YamlSource } | { findings: readonly Finding[] }> {
  const file = path.join(named.folder, named.name);
  const source = await readYaml(file);
  if ('unreadable' in source)
    return { findings: [unreadable(file, source, { source: named.source, path: named.path })] };
  const read = validated(source, named.schema);
  return 'findings' in read ? read : { value: read.value, source };
}
