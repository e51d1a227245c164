import { FindingList } from './finding-list.js';
import { itemsOf, partOf, textOf } from './part-of.js';
import type { PlanFinding } from './plan-finding.js';
import { formsOf, type Forms } from './read-papers.js';
import type { YamlSource } from '../source/yaml-source.js';

/** Fields that a consolidation fills in another report, and that fill them: each is one of its form. */
export function fillsFindings(source: YamlSource, forms: Forms): PlanFinding[] {
  const list = new FindingList(source);
  const obligations = itemsOf(partOf(source.value, 'obligations'));
  for (const [i, own] of obligations.entries()) {
    const consolidation = partOf(own, 'consolidation');
    const fills = partOf(consolidation, 'fills');
    if (typeof fills !== 'object' || fills === null) continue;
    const path = ['obligations', i, 'consolidation', 'fills'];
    const into = obligations.find(
      (one) => textOf(partOf(one, 'id')) === textOf(partOf(consolidation, 'into')),
    );
    const [filled, filling] = [fieldIds(into, forms), fieldIds(own, forms)];
    for (const [field, by] of Object.entries(fills)) {
      const at = [...path, field];
      if (filled !== undefined && !filled.has(field))
        list.unknown('PLAN_UNKNOWN_FIELD', at, { name: field, known: filled });
      const name = textOf(by);
      if (name !== undefined && filling !== undefined && !filling.has(name))
        list.unknown('PLAN_UNKNOWN_FIELD', at, { name, known: filling });
    }
  }
  return list.findings;
}

/** Of all forms of an obligation; undefined where none could be read. */
function fieldIds(obligation: unknown, forms: Forms): ReadonlySet<string> | undefined {
  const own = formsOf(obligation, forms);
  if (own.length === 0) return undefined;
  return new Set(own.flatMap(({ sections }) => sections).flatMap(({ fields }) => fields.map(({ id }) => id)));
}
