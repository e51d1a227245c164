import type { FormFile } from '../plan-file.js';
import { PAPER_FIGURES, PAPER_PLACE, PAPER_VALUES } from '../consolidation/paper-values.js';
import type { PaperTemplateFile } from '../consolidation/paper-template-file.js';
import type { YamlSource } from '../source/yaml-source.js';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';

/** What a template of a paper names that neither the plan nor its forms have. */
export function paperFindings(
  source: YamlSource,
  template: PaperTemplateFile,
  { forms, path = [] }: { readonly forms: readonly FormFile[]; readonly path?: readonly PropertyKey[] },
): PlanFinding[] {
  const list = new FindingList(source);
  const fields = forms.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  const idsOf = (isOne: (field: (typeof fields)[number]) => boolean) =>
    new Set(fields.filter(isOne).map(({ id }) => id));
  const numbers = idsOf(({ type, consolidate }) => type === 'number' && consolidate !== undefined);
  const known = {
    figures: numbers,
    answers: idsOf(({ type }) => type !== 'table' && type !== 'file'),
    table: idsOf(({ type }) => type === 'table'),
  };
  const field = (key: keyof typeof known, place: readonly PropertyKey[], name: string) => {
    if (!known[key].has(name))
      list.unknown('PLAN_UNKNOWN_FIELD', [...path, ...place], { name, known: known[key] });
  };
  for (const [at, block] of template.body.entries()) {
    if ('figures' in block && block.figures !== 'all')
      for (const [k, name] of block.figures.entries()) field('figures', ['body', at, 'figures', k], name);
    if ('answers' in block) field('answers', ['body', at, 'answers'], block.answers);
    if ('table' in block) field('table', ['body', at, 'table'], block.table);
  }
  const places = new Set([
    ...PAPER_VALUES,
    ...[...numbers].flatMap((id) => [id, ...PAPER_FIGURES.map((figure) => `${id}.${figure}`)]),
  ]);
  for (const { text, place } of textsIn(template, []))
    for (const [, name = ''] of text.matchAll(PAPER_PLACE))
      if (!places.has(name))
        list.unknown('PLAN_UNKNOWN_PLACEHOLDER', [...path, ...place], { name, known: places });
  return list.findings;
}

interface PlacedText {
  readonly text: string;
  readonly place: readonly PropertyKey[];
}

/** Every text of a template; one that stands in both languages at once is told once. */
function textsIn(value: unknown, place: readonly PropertyKey[]): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, place }];
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => textsIn(one, [...place, at]));
  if (typeof value !== 'object' || value === null) return [];
  const { vi, en } = value as { vi?: unknown; en?: unknown };
  if (typeof vi === 'string' && vi === en) return [{ text: vi, place }];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...place, key]));
}
