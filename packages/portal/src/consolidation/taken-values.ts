import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';
import type { Form, FormField } from '@kyhan/plan';
import { CONSOLIDATION_WORDS, consolidatedUnitNames, shownValue, type Language } from '@kyhan/words';

/**
 * What a consolidation says to the fields of another form that are called as its own: what numbers come to, and what
 * units wrote with each named. Pure; throws nothing.
 */
export function takenValues(
  form: Form,
  figures: ConsolidatedFigures,
  language: Language,
): Record<string, unknown> {
  const told = new Map(
    figures.sections.flatMap(({ fields }) => fields).map((one) => [one.field.id, one] as const),
  );
  const nameOf = consolidatedUnitNames(figures, language);
  const written = (one: ListAnswer) =>
    one.answers.map(({ unitId, value }) => {
      const answer = shownValue({ field: one.field, value, language });
      return CONSOLIDATION_WORDS.named({ unit: nameOf(unitId), answer })[language];
    });
  const fields = form.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = taken(field, told.get(field.id), written);
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
}

type ListAnswer = Extract<ConsolidatedFieldAnswer, { type: 'list' }>;

function taken(
  { type }: FormField,
  one: ConsolidatedFieldAnswer | undefined,
  written: (list: ListAnswer) => string[],
): unknown {
  if (type === 'number' && one?.type === 'number') return one.all;
  if (type !== 'long-text' || one?.type !== 'list' || one.answers.length === 0) return undefined;
  return written(one).join('\n');
}
