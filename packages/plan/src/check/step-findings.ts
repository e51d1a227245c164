import { PLAN_PHRASES } from '@kyhan/errors';
import type { DraftNames } from './draft-names.js';
import type { FindingList } from './finding-list.js';
import { entriesOf, itemsOf, partOf, textOf } from './part-of.js';

type Path = readonly PropertyKey[];

interface Around {
  readonly list: FindingList;
  readonly names: DraftNames;
  readonly path: Path;
}

/** What the steps of an obligation say of one another, and of the ground that each rests on. `path` is that of the obligation. */
export function stepFindings(obligation: unknown, { list, names, path }: Around): void {
  const steps = itemsOf(partOf(obligation, 'steps'));
  const ids = steps.map((step) => textOf(partOf(step, 'id')));
  for (const [j, step] of steps.entries()) {
    const at = [...path, 'steps', j];
    const earlier = ids.slice(0, j).filter((id) => id !== undefined);
    for (const { name, key } of namedSteps(step))
      if (!earlier.includes(name))
        list.unknown('PLAN_UNKNOWN_STEP', [...at, ...key], { name, known: earlier });
    sourceFindings(step, { list, names, path: at });
    basisFindings(step, { list, path: at, id: ids[j] ?? '' });
  }
}

/** The steps above that one names: what it gathers, and what it opens after. */
function namedSteps(step: unknown): { readonly name: string; readonly key: Path }[] {
  const gathers = partOf(step, 'gathers');
  const opens = partOf(step, 'opens');
  // A day that is counted from another says how much.
  const after = entriesOf(opens).length === 1 ? textOf(partOf(opens, 'after')) : undefined;
  const gathered = textOf(gathers);
  const inKeys = textOf(partOf(gathers, 'step'));
  return [
    { name: gathered, key: ['gathers'] },
    { name: inKeys, key: ['gathers', 'step'] },
    { name: after, key: ['opens', 'after'] },
  ].flatMap(({ name, key }) => (name === undefined ? [] : [{ name, key }]));
}

/** A document that a clause cites is one of the plan's; where evidence is asked, the clause has its words. */
export function sourceFindings(part: unknown, { list, names, path }: Around): void {
  const source = partOf(part, 'source');
  if (names.isEvidenceRequired && typeof source === 'string')
    list.error('PLAN_EVIDENCE_MISSING', [...path, 'source'], {
      obligation: textOf(partOf(part, 'id')) ?? '',
    });
  const name = textOf(partOf(source, 'document'));
  const { sources } = names;
  if (name !== undefined && !sources.has(name))
    list.unknown('PLAN_UNKNOWN_SOURCE', [...path, 'source', 'document'], { name, known: sources });
}

const UNCERTAIN: ReadonlySet<string> = new Set(['inferred', 'ambiguous']);

interface Ground {
  readonly list: FindingList;
  readonly path: Path;
  readonly id: string;
}

/** What is not given in the plan says what it is inferred from, or who confirmed it with which note. */
export function basisFindings(part: unknown, { list, path, id }: Ground): void {
  const note = partOf(part, 'inferredFrom') ?? partOf(partOf(part, 'confirmed'), 'note');
  if (note !== undefined) return;
  const keys = ['basis', 'dueBasis'] as const;
  const key = keys.find((one) => UNCERTAIN.has(textOf(partOf(part, one)) ?? ''));
  const basis = textOf(partOf(part, key ?? ''));
  if (key !== undefined && (basis === 'inferred' || basis === 'ambiguous'))
    list.error('PLAN_INFERENCE_UNEXPLAINED', [...path, key], {
      obligation: id,
      basis: PLAN_PHRASES.bases[basis],
    });
}
