import type { PlainDate } from '@kyhan/calendar';
import type { ListedFigure, PaperBlock, PaperDraft, PaperTable } from '@kyhan/contracts';
import type { Figures, Rate, Rates } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { InBoth, Language } from '../language.js';
import { officialDay } from '../official-date.js';
import { periodWords } from '../period-name.js';
import { saidIn, type Said } from '../said-in.js';
import { paperFrame, type PaperIssuer } from './paper-frame.js';
import { RESULTS_WORDS } from './results-words.js';

/** A line of a table of results, as the page of figures counts it. */
export interface ResultRow {
  readonly name: InBoth;
  readonly figures: { readonly [Name in ListedFigure]: number };
  readonly rates: Rates;
}

/** How a plan was carried out in a period. */
export interface ResultsFacts {
  readonly plan: Pick<Plan, 'plan' | 'title'>;
  readonly issuer: PaperIssuer;
  /** To whom it is reported. */
  readonly owner: InBoth;
  /** The day as of which it is counted. */
  readonly on: PlainDate;
  readonly periodKey: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Of all, also of bodies that are asked and stand in no row. */
  readonly all: Figures;
  /** By the month in which cycles fall due, then by unit; both come to the same sum. */
  readonly months: readonly ResultRow[];
  readonly units: readonly ResultRow[];
  readonly sum: Omit<ResultRow, 'name'>;
}

/** The results of a period by the four classes, with rates per unit, drafted for the owner of a plan. Pure; throws nothing. */
export function resultsPaper(facts: ResultsFacts, language: Language): PaperDraft {
  const words = saidIn(RESULTS_WORDS, language);
  const { plan, issuer, owner, periodKey, months, units, sum } = facts;
  const table = (name: string, rows: readonly ResultRow[]) =>
    resultsTable({ name, rows, sum, words, language });
  return {
    ...paperFrame(issuer, language),
    title: {
      kind: words.report,
      about: words.about({ number: plan.plan, period: periodWords(periodKey) }),
    },
    addressees: { label: words.to, names: [owner[language]] },
    blocks: [
      paragraph(words.under(underOf(facts))),
      heading(1, words.whole),
      ...wholeOf(facts, words).map(paragraph),
      // One month says what the whole says.
      ...(months.length > 1 ? [heading(2, words.byMonth), table(words.column.month, months)] : []),
      ...(units.length > 0
        ? [heading(months.length > 1 ? 3 : 2, words.byUnit), table(words.column.unit, units)]
        : []),
      paragraph(words.denominator),
      paragraph(words.close({ office: issuer.office })),
    ],
  };
}

/** What was assigned by the four classes, the rates where something has fallen due, and who was asked. */
function wholeOf({ sum, all }: ResultsFacts, words: Said<typeof RESULTS_WORDS>): string[] {
  const { figures, rates } = sum;
  const { onTime, late, inTime, notDone } = figures;
  const { share: onTimeShare, of: due } = rates.onTime;
  const { share: doneShare } = rates.done;
  const asked = all.asked - all.askedWaived;
  return [
    words.assigned({ ...figures, done: onTime + late, open: inTime + notDone }),
    ...(onTimeShare === null || doneShare === null
      ? []
      : [words.rates({ due, onTime: onTimeShare, done: doneShare })]),
    ...(asked === 0 ? [] : [words.asked({ asked, answered: all.answered })]),
  ];
}

function underOf({ plan, issuer, periodKey, from, to, on }: ResultsFacts) {
  return {
    number: plan.plan,
    title: plan.title,
    office: issuer.office,
    period: periodWords(periodKey),
    from: officialDay(from),
    to: officialDay(to),
    day: officialDay(on),
  };
}

interface TableOf {
  readonly name: string;
  readonly rows: readonly ResultRow[];
  readonly sum: Omit<ResultRow, 'name'>;
  readonly words: Said<typeof RESULTS_WORDS>;
  readonly language: Language;
}

function resultsTable({ name, rows, sum, words, language }: TableOf): PaperTable {
  const { column } = words;
  const rate = ({ share, part, of }: Rate) => (share === null ? '–' : words.rate({ share, part, of }));
  const cells = ({ figures, rates }: Omit<ResultRow, 'name'>) => [
    ...COUNTED.map((figure) => String(figures[figure])),
    rate(rates.onTime),
    rate(rates.done),
  ];
  return {
    type: 'table',
    columns: [
      // As wide as the longest word of its head, in either language.
      { name: column.place, percent: 6, align: 'center' },
      { name, percent: 20, align: 'left' },
      { name: column.assigned, percent: 11, align: 'center' },
      { name: column.onTime, group: column.done, percent: 8, align: 'center' },
      { name: column.late, group: column.done, percent: 8, align: 'center' },
      { name: column.inTime, group: column.notDone, percent: 8, align: 'center' },
      { name: column.overdue, group: column.notDone, percent: 10, align: 'center' },
      { name: column.waived, percent: 11, align: 'center' },
      { name: column.onTime, group: column.rate, percent: 9, align: 'center' },
      { name: column.doneRate, group: column.rate, percent: 9, align: 'center' },
    ],
    rows: rows.map((row, at) => [String(at + 1), row.name[language], ...cells(row)]),
    total: ['', column.total, ...cells(sum)],
  };
}

const COUNTED = [
  'assigned',
  'onTime',
  'late',
  'inTime',
  'notDone',
  'waived',
] as const satisfies readonly ListedFigure[];

function heading(place: number, text: string): PaperBlock {
  return { type: 'heading', text: `${place}. ${text}` };
}

function paragraph(text: string): PaperBlock {
  return { type: 'paragraph', text };
}
