import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';
import { PAPER_PLACE, type Plan, type PaperCondition, type PaperCount, type UnitStanding } from '@kyhan/plan';
import type { Language } from '../language.js';
import { officialDay } from '../official-date.js';
import { periodName } from '../period-name.js';
import { shownValue } from '../shown-value.js';
import { CONSOLIDATED_PAPER_WORDS } from './consolidated-paper-words.js';

/** What the places of a template stand for, in one language. */
export interface PaperValues {
  /** A text with its places filled in; a place that nothing is known for stays as it is written. */
  readonly filled: (text: string) => string;
  /** Whether a part that stands under a condition is drafted. */
  readonly holds: (when: PaperCondition | undefined) => boolean;
}

interface PaperValuesOf {
  readonly plan: Pick<Plan, 'plan' | 'title'>;
  readonly figures: ConsolidatedFigures;
  readonly language: Language;
}

/** What the places of a template stand for. Pure; throws nothing. */
export function paperValues({ plan, figures, language }: PaperValuesOf): PaperValues {
  const names = namesBy(figures, language);
  const counts = Object.fromEntries(Object.entries(names).map(([name, of]) => [name, of.length])) as Readonly<
    Record<PaperCount, number>
  >;
  const { before } = figures;
  const values = new Map<string, string>([
    ['plan', plan.plan],
    ['planTitle', plan.title[language]],
    ['title', figures.obligationTitle[language]],
    ['period', periodName(figures.periodKey, language, figures.periodFrom)],
    ['from', officialDay(figures.periodFrom)[language]],
    ['to', officialDay(figures.periodTo)[language]],
    ['dueOn', officialDay(figures.dueOn)[language]],
    ['countedOn', officialDay(figures.countedOn)[language]],
    [
      'lastPeriod',
      before === undefined ? NOTHING : periodName(before.periodKey, language, before.periodFrom),
    ],
    ...Object.entries(counts).map(([name, count]): [string, string] => [name, number(count, language)]),
    ...Object.entries(names).map(([name, of]): [string, string] => [`${name}.names`, of.join('; ')]),
    ...figures.sections.flatMap(({ fields }) => fields.flatMap((field) => fieldValues(field, language))),
  ]);
  return {
    filled: (text) => text.replaceAll(PAPER_PLACE, (place, name: string) => values.get(name) ?? place),
    holds: (when) => when === undefined || (when === 'before' ? before !== undefined : counts[when] > 0),
  };
}

const NOTHING = '–';

function namesBy(
  { units, before }: ConsolidatedFigures,
  language: Language,
): Readonly<Record<PaperCount, readonly string[]>> {
  const of = (...standings: readonly UnitStanding[]) =>
    units.flatMap(({ standing, unitName }) => (standings.includes(standing) ? [unitName[language]] : []));
  const named = (list: readonly { readonly unitName: Readonly<Record<Language, string>> }[]) =>
    list.map(({ unitName }) => unitName[language]);
  return {
    assigned: of('in', 'nil', 'late', 'waiting', 'missing', 'unanswered'),
    accepted: of('in', 'nil', 'late'),
    inTime: of('in', 'nil'),
    nil: of('nil'),
    late: of('late'),
    waiting: of('waiting'),
    missing: of('missing'),
    unanswered: of('unanswered'),
    waived: of('waived'),
    joined: named(before?.joined ?? []),
    left: named(before?.left ?? []),
  };
}

function fieldValues(one: ConsolidatedFieldAnswer, language: Language): [string, string][] {
  if (one.type !== 'number') return [];
  const { id } = one.field;
  const shown = (value: number | undefined) => (value === undefined ? NOTHING : number(value, language));
  return [
    [id, shown(one.all)],
    [`${id}.all`, shown(one.all)],
    [`${id}.inTime`, shown(one.inTime)],
    [`${id}.late`, shown(one.late)],
    [`${id}.before`, shown(one.before)],
    [`${id}.change`, changeWords(one.change?.difference, language)],
  ];
}

/** "tăng 12", "giảm 3", "không thay đổi". Pure; throws nothing. */
export function changeWords(difference: number | undefined, language: Language): string {
  if (difference === undefined) return NOTHING;
  const { more, fewer, same } = CONSOLIDATED_PAPER_WORDS;
  if (difference === 0) return same[language];
  const by = number(Math.abs(difference), language);
  return (difference > 0 ? more({ by }) : fewer({ by }))[language];
}

function number(value: number, language: Language): string {
  return shownValue({ field: { type: 'number' }, value, language });
}
