import { PLAN_PHRASES } from '@kyhan/errors';
import { ruleIdOf } from '../rule-id-of.js';
import { isJumpRule } from '../jumping-fields.js';
import type { FormRule } from '../form.js';
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
  const placed = { fields, path: [...path, 'rules'] };
  for (const [i, rule] of rules.entries()) ruleFindings(list, rule, { ...placed, path: [...placed.path, i] });
  list.doubles(
    'PLAN_DOUBLE_FIELD',
    rules.map((rule) => (isJumpRule(rule) ? rule.jump : undefined)),
    (i) => [...placed.path, i, 'jump'],
  );
  list.doubles(
    'PLAN_DOUBLE_RULE',
    // Two reasons of one number are told above.
    rules.map((rule) => (isJumpRule(rule) && rule.id === undefined ? undefined : ruleIdOf(rule))),
    (i) => [...placed.path, i],
  );
  return list.findings;
}

/** What a rule names are fields that stand for themselves; what it compares are numbers. */
function ruleFindings(
  list: FindingList,
  rule: FormRule,
  { fields, path }: { readonly fields: readonly PlacedField[]; readonly path: Path },
): void {
  const byId = new Map(fields.map(({ field }) => [field.id, field]));
  for (const { name, place, isNumber } of namedBy(rule)) {
    const field = byId.get(name);
    const at = [...path, ...place];
    if (field === undefined) list.unknown('PLAN_UNKNOWN_FIELD', at, { name, known: byId.keys() });
    else if (isNumber && field.type !== 'number')
      list.misplaced([...path, ...place.slice(0, 1)], PLAN_PHRASES.misplaced.number);
  }
}

interface NamedField {
  readonly name: string;
  readonly place: Path;
  readonly isNumber: boolean;
}

function namedBy(rule: FormRule): NamedField[] {
  const number = (name: string, ...place: PropertyKey[]) => ({ name, place, isNumber: true });
  if ('jump' in rule) return [number(rule.jump, 'jump')];
  if ('atMost' in rule) return rule.atMost.map((name, i) => number(name, 'atMost', i));
  if ('sum' in rule)
    return [...rule.sum.map((name, i) => number(name, 'sum', i)), number(rule.equals, 'equals')];
  return [
    { name: rule.required, place: ['required'], isNumber: false },
    { name: rule.when.field, place: ['when', 'field'], isNumber: false },
  ];
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
  const { type, choices = [], columns = [] } = field;
  typeKeys(list, field, path);
  if (type !== 'number') numberKeys(list, field, path);
  bounds(list, field, path);
  list.doubles(
    'PLAN_DOUBLE_FIELD',
    choices.map(({ value }) => value),
    (i) => [...path, 'choices', i, 'value'],
  );
  const inner = columns.map((column, i) => ({ field: column, path: [...path, 'columns', i] }));
  uniqueFields(list, inner);
  for (const { field: column, path: place } of inner) fieldFindings(list, column, place);
}

/** Of a number they are numbers, of a date days, and the first comes first. */
function bounds(list: FindingList, { type, min, max }: FieldFile, path: Path): void {
  for (const [key, bound] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (bound === undefined) continue;
    if (type !== 'number' && type !== 'date')
      list.misplaced([...path, key], PLAN_PHRASES.misplaced.numberOrDate);
    else if ((typeof bound === 'number') !== (type === 'number'))
      list.error('PLAN_BAD_BOUND', [...path, key], { value: bound });
  }
  const isComparable = typeof min === typeof max && min !== 'today' && max !== 'today';
  if (isComparable && min !== undefined && max !== undefined && max < min)
    list.error('PLAN_BOUNDS_REVERSED', [...path, 'max'], { min, max });
}

/** A choice has choices, a table has columns and a file has kinds, and nothing else has. */
function typeKeys(list: FindingList, field: FieldFile, path: Path): void {
  const { id, type, choices, columns } = field;
  for (const key of ['accept', 'maxSize'] as const)
    if (type !== 'file' && field[key] !== undefined)
      list.misplaced([...path, key], PLAN_PHRASES.misplaced.file);

  if (type === 'choice' && choices === undefined) incomplete(list, { id, type, key: 'choices' }, path);
  if (type === 'table' && columns === undefined) incomplete(list, { id, type, key: 'columns' }, path);
  if (type !== 'choice' && choices !== undefined)
    list.misplaced([...path, 'choices'], PLAN_PHRASES.misplaced.choices);
  if (type !== 'table' && columns !== undefined)
    list.misplaced([...path, 'columns'], PLAN_PHRASES.misplaced.columns);
}

/** A unit of measure and sums belong to numbers; other fields may be listed or left out. */
function numberKeys(list: FindingList, field: FieldFile, path: Path): void {
  for (const key of ['unit', 'whole'] as const)
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
