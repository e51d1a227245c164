import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';
import type { Form, FormField } from '@kyhan/plan';
import { CONSOLIDATION_WORDS, consolidatedUnitNames, shownValue, type Language } from '@kyhan/words';

/** What goes into another report, and which of its fields are called otherwise there. */
interface Filling {
  readonly into: Form;
  readonly consolidation: ConsolidatedFigures;
  /** By the field that is filled in, the one that fills it. */
  readonly fills: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** In a table of the lead's, the column that names who wrote a row, where it has one and units were not asked for it. */
const UNIT_COLUMN = 'unit';

/**
 * What a consolidation says to the fields of another form that are called as its own, or that are named for them: what
 * numbers come to, what units wrote with each named, and the rows of all of them. Pure; throws nothing.
 */
export function takenValues({ into, consolidation, fills, language }: Filling): Record<string, unknown> {
  const told = new Map(
    consolidation.sections.flatMap((section) => section.fields).map((one) => [one.field.id, one] as const),
  );
  const nameOf = consolidatedUnitNames(consolidation, language);
  const written: Written = {
    list: ({ field, answers }) =>
      answers
        .map(({ unitId, value }) => {
          const answer = shownValue({ field, value, language });
          return CONSOLIDATION_WORDS.named({ unit: nameOf(unitId), answer })[language];
        })
        .join('\n'),
    rows: (columns, { rows }) =>
      rows
        .map(({ unitId, cells }) => rowOf(columns, { [UNIT_COLUMN]: nameOf(unitId), ...cells }))
        .filter((row) => Object.keys(row).length > 0),
  };
  const values = into.sections
    .flatMap((section) => section.fields)
    .map((field) => [field.id, taken(field, told.get(fills[field.id] ?? field.id), written)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

type Answer<T extends ConsolidatedFieldAnswer['type']> = Extract<ConsolidatedFieldAnswer, { type: T }>;

/** What several units said, as one form has it. */
interface Written {
  readonly list: (answer: Answer<'list'>) => string;
  readonly rows: (columns: readonly FormField[], answer: Answer<'table'>) => readonly object[];
}

function taken(
  { type, columns = [] }: FormField,
  one: ConsolidatedFieldAnswer | undefined,
  written: Written,
): unknown {
  if (type === 'number' && one?.type === 'number') return one.all;
  if (type === 'long-text' && one?.type === 'list' && one.answers.length > 0) return written.list(one);
  if (type !== 'table' || one?.type !== 'table') return undefined;
  const rows = written.rows(columns, one);
  return rows.length === 0 ? undefined : rows;
}

/** Of a row what the other table has columns for. */
function rowOf(columns: readonly FormField[], cells: Readonly<Record<string, unknown>>): object {
  const named = columns.map(({ id }) => [id, cells[id]] as const);
  const isOwn = named.some(([id, value]) => id !== UNIT_COLUMN && value !== undefined);
  return isOwn ? Object.fromEntries(named.filter(([, value]) => value !== undefined)) : {};
}
