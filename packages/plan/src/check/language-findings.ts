import type { z } from 'zod';
import { fileValues } from '../file-values.js';
import { LANGUAGES, type PlanLanguage } from '../plan.js';
import type { YamlSource } from '../source/yaml-source.js';
import { FindingList } from './finding-list.js';
import { within, type SchemaForm } from './keys-at.js';
import { itemsOf, partOf } from './part-of.js';
import type { PlanFinding } from './plan-finding.js';

type Path = readonly PropertyKey[];

/** The languages in which a plan gives its texts, as far as that can be read. */
export function languagesOf(plan: unknown): readonly PlanLanguage[] {
  const written = itemsOf(partOf(plan, 'languages'));
  const known = LANGUAGES.filter((language) => written.includes(language));
  return known.length === 0 ? LANGUAGES : known;
}

/** Texts that a file does not give in each language of its plan. */
export function languageFindings(
  source: YamlSource,
  schema: z.ZodType,
  languages: readonly PlanLanguage[],
): PlanFinding[] {
  const list = new FindingList(source);
  const told = new Set<string>();
  for (const { value, path } of texts(schema, source.value, [])) {
    const name = path.map(String).join('.');
    if (told.has(name)) continue;
    told.add(name);
    if (typeof value === 'string' && languages.length > 1)
      list.error('PLAN_KEYS_EXPECTED', path, { key: String(path.at(-1)), path: name, value });
    if (typeof value !== 'object' || value === null) continue;
    for (const key of languages.filter((language) => partOf(value, language) === undefined))
      list.error('PLAN_KEY_MISSING', [...path, key], { key, path: name });
  }
  return list.findings;
}

interface FoundText {
  readonly value: unknown;
  readonly path: Path;
}

/** Wherever a schema has a text in the languages of the plan. */
function texts(schema: unknown, value: unknown, path: Path): FoundText[] {
  if (value === undefined || value === null) return [];
  if (schema === fileValues.words) return [{ value, path }];
  const definition = (schema as { _zod?: { def?: SchemaForm } } | undefined)?._zod?.def;
  if (definition === undefined) return [];
  if (definition.options !== undefined) return definition.options.flatMap((one) => texts(one, value, path));
  const inner = definition.innerType ?? definition.in;
  if (inner !== undefined) return texts(inner, value, path);
  if (Array.isArray(value))
    return value.flatMap((one: unknown, i) => texts(definition.element, one, [...path, i]));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => texts(within(definition, key), one, [...path, key]));
}
