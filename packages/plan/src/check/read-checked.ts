import path from 'node:path';
import type { z } from 'zod';
import { findingIn, type Finding } from '../finding.js';
import { readYaml, type ReadText, type Unreadable } from '../source/read-yaml.js';
import { parsed, type Parsed } from './schema-findings.js';
import { yamlReason } from '../source/yaml-reason.js';
import type { YamlSource } from '../source/yaml-source.js';

/** What a source holds, checked against the schema of its kind. */
export function validated<S extends z.ZodType>(source: YamlSource, schema: S): Parsed<z.infer<S>> {
  const findings = syntaxFindings(source);
  return findings.length > 0 ? { findings } : parsed(source, schema);
}

/** Why a source cannot be looked at any closer: no YAML, nothing in it, no keys. */
export function syntaxFindings(source: YamlSource): Finding[] {
  if (source.problems.length > 0)
    return source.problems.map(({ line, column, message, tab }) =>
      findingIn(source, {
        code: tab ? 'PLAN_TAB' : 'PLAN_NOT_YAML',
        details: { message: yamlReason(message) },
        place: { line, column },
      }),
    );
  const { value } = source;
  if (typeof value === 'object' && value !== null) return [];
  const code = value === null || value === undefined ? 'PLAN_EMPTY' : 'PLAN_NOT_A_MAP';
  return [findingIn(source, { code, place: source.placeOf([]) })];
}

/** What is read although another program would read it otherwise. */
export function readingWarnings(source: YamlSource): Finding[] {
  return source.commas.map((place) =>
    findingIn(source, { code: 'PLAN_COMMA_IN_TEXT', place, severity: 'warning' }),
  );
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
  return findingIn(from.source, { code, details, place: from.source.placeOf(from.path) });
}

const REASONS: Readonly<Record<Unreadable['unreadable'], { vi: string; en: string }>> = {
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
  folder: { vi: 'đây là thư mục', en: 'it is a folder' },
  'too-large': { vi: 'tệp quá lớn', en: 'it is too large' },
  'not-utf-8': { vi: 'tệp không phải văn bản UTF-8', en: 'it is not UTF-8 text' },
  refused: { vi: 'không được phép đọc', en: 'it may not be read' },
};

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
