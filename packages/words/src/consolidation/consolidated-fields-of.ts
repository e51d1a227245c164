import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';

/** The fields of all sections in the order of the form. Pure; throws nothing. */
export function consolidatedFieldsOf({ sections }: ConsolidatedFigures): readonly ConsolidatedFieldAnswer[] {
  return sections.flatMap(({ fields }) => fields);
}
