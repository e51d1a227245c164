import { yamlReason } from '@kyhan/errors';
import type { z } from 'zod';
import { findingIn, type PlanFinding } from './plan-finding.js';
import type { YamlSource } from '../source/yaml-source.js';
import { parsed, type Parsed } from './parsed.js';

/** What a source holds, checked against the schema of its kind. */
export function validated<S extends z.ZodType>(source: YamlSource, schema: S): Parsed<z.infer<S>> {
  const findings = syntaxFindings(source);
  return findings.length > 0 ? { findings } : parsed(source, schema);
}

/** Why a source cannot be looked at any closer: no YAML, nothing in it, no keys. */
export function syntaxFindings(source: YamlSource): PlanFinding[] {
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
export function readingWarnings(source: YamlSource): PlanFinding[] {
  return source.commas.map((place) =>
    findingIn(source, { code: 'PLAN_COMMA_IN_TEXT', place, severity: 'warning' }),
  );
}
