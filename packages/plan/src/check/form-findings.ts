import { PLAN_PHRASES } from '@kyhan/errors';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';
import type { FormFile } from '../plan-file.js';
import type { YamlSource } from '../source/yaml-source.js';

type FieldFile = FormFile['sections'][number]['fields'][number];
type Path = readonly PropertyKey[];

/** What a form says that cannot be meant, though each part of it is well written. */
export function formFindings(
  source: YamlSource,
  { sections, rules = [] }: FormFile,
  path: Path = [],
): PlanFinding[] {
  const list = new FindingList(source);
  const at = (...rest: PropertyKey[]) => [...path, 'sections', ...rest];
  list.doubles(
    'PLAN_DOUBLE_FIELD',
    sections.map(({ id }) => id),
    (i) => at(i, 'id'),
  );
  const fields = sections.flatMap(({ fields: own }, i) =>
    own.map((field, j) => ({ field, path: at(i, 'fields', j) })),
  );
  uniqueFields(list, fields);
  for (const { field, path: place } of fields) fieldFindings(list, field, place);
  jumpFindings(list, rules, { fields, path: [...path, 'rules'] });
  return list.findings;
}

/** A reason is asked of numbers that stand for themselves, once of each. */
function jumpFindings(
  list: FindingList,
  rules: NonNullable<FormFile['rules']>,
  { fields, path }: { readonly fields: readonly PlacedField[]; readonly path: Path },
): void {
  const byId = new Map(fields.map(({ field }) => [field.id, field]));
  for (const [i, { jump }] of rules.entries()) {
    const place = [...path, i, 'jump'];
    const field = byId.get(jump);
    if (field === undefined) list.unknown('PLAN_UNKNOWN_FIELD', place, { name: jump, known: byId.keys() });
    else if (field.type !== 'number') list.misplaced(place, PLAN_PHRASES.misplaced.number);
  }
  list.doubles(
    'PLAN_DOUBLE_FIELD',
    rules.map(({ jump }) => jump),
    (i) => [...path, i, 'jump'],
  );
}

interface PlacedField {
  readonly field: FieldFile;
  readonly path: Path;
}

function uniqueFields(list: FindingList, fields: readonly PlacedField[]): void {
  list.doubles(
    'PLAN_DOUBLE_FIELD',
    fields.map(({ field }) => field.id),
    (i) => [...(fields[i]?.path ?? []), 'id'],
  );
}

function fieldFindings(list: FindingList, field: FieldFile, path: Path): void {
  const { type, min, max, choices = [], columns = [] } = field;
  typeKeys(list, field, path);
  if (type !== 'number') numberKeys(list, field, path);
  if (min !== undefined && max !== undefined && max < min)
    list.error('PLAN_BOUNDS_REVERSED', [...path, 'max'], { min, max });
  list.doubles(
    'PLAN_DOUBLE_FIELD',
    choices.map(({ value }) => value),
    (i) => [...path, 'choices', i, 'value'],
  );
  const inner = columns.map((column, i) => ({ field: column, path: [...path, 'columns', i] }));
  uniqueFields(list, inner);
  for (const { field: column, path: place } of inner) fieldFindings(list, column, place);
}

/** A choice has choices and a table has columns, and nothing else has. */
function typeKeys(list: FindingList, { id, type, choices, columns }: FieldFile, path: Path): void {
  if (type === 'choice' && choices === undefined) incomplete(list, { id, type, key: 'choices' }, path);
  if (type === 'table' && columns === undefined) incomplete(list, { id, type, key: 'columns' }, path);
  if (type !== 'choice' && choices !== undefined)
    list.misplaced([...path, 'choices'], PLAN_PHRASES.misplaced.choices);
  if (type !== 'table' && columns !== undefined)
    list.misplaced([...path, 'columns'], PLAN_PHRASES.misplaced.columns);
}

/** A unit of measure, bounds and sums belong to numbers; other fields may be listed or left out. */
function numberKeys(list: FindingList, field: FieldFile, path: Path): void {
  for (const key of ['unit', 'min', 'max', 'whole'] as const)
    if (field[key] !== undefined) list.misplaced([...path, key], PLAN_PHRASES.misplaced.number);
  if (field.consolidate === 'sum' || field.consolidate === 'average')
    list.misplaced([...path, 'consolidate'], PLAN_PHRASES.misplaced.number);
}

function incomplete(
  list: FindingList,
  details: { readonly id: string; readonly type: string; readonly key: string },
  path: Path,
): void {
  list.error('PLAN_FIELD_INCOMPLETE', path, details);
}
