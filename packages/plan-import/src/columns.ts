import { folded } from '@kyhan/plan';
import type { Table } from './table.js';

/** What a column of a list of duties holds. */
export type Field = 'unit' | 'duty' | 'frequency' | 'day';

/** Where the headings stand and which column holds what; counted from 0. */
export interface Columns {
  readonly headingRow: number;
  readonly of: Readonly<Partial<Record<Field, number>>>;
}

/** Headings as offices write them, without accents; what is whole beats what is contained. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  unit: [
    'don vi',
    'don vi thuc hien',
    'don vi chu tri',
    'don vi bao cao',
    'co quan',
    'co quan thuc hien',
    'co quan chu tri',
    'noi thuc hien',
    'chu tri',
    'unit',
    'department',
    'agency',
    'office',
    'responsible',
    'who',
  ],
  duty: [
    'nhiem vu',
    'noi dung',
    'noi dung bao cao',
    'noi dung cong viec',
    'cong viec',
    'ten bao cao',
    'loai bao cao',
    'nghia vu',
    'bao cao',
    'duty',
    'task',
    'obligation',
    'report',
    'content',
    'title',
    'what',
  ],
  frequency: [
    'tan suat',
    'dinh ky',
    'chu ky',
    'ky bao cao',
    'che do bao cao',
    'che do',
    'so lan',
    'ky',
    'frequency',
    'recurrence',
    'period',
    'periodicity',
    'cycle',
    'how often',
  ],
  day: [
    'ngay',
    'han',
    'han nop',
    'han bao cao',
    'han gui',
    'thoi han',
    'thoi han gui',
    'thoi han bao cao',
    'thoi han hoan thanh',
    'thoi diem',
    'thoi gian',
    'thoi gian gui',
    'thoi gian nop',
    'ngay nop',
    'ngay gui',
    'ngay bao cao',
    'day',
    'due',
    'due day',
    'due date',
    'deadline',
    'date',
    'when',
  ],
};

/** Offices put titles and signatures above their tables. */
const ROWS_SEARCHED = 30;
const WHOLE = 100;

/** The row of headings with most fields; undefined where no row names both units and duties. Pure; throws nothing. */
export function columnsOf({ rows }: Pick<Table, 'rows'>): Columns | undefined {
  let best: (Columns & { readonly score: number }) | undefined;
  for (const [headingRow, cells] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const { of, score } = fieldsIn(cells.map(folded));
    if (of.unit === undefined || of.duty === undefined) continue;
    if (best === undefined || score > best.score) best = { headingRow, of, score };
  }
  return best === undefined ? undefined : { headingRow: best.headingRow, of: best.of };
}

function fieldsIn(headings: readonly string[]) {
  const candidates = headings.flatMap((heading, column) =>
    (Object.keys(HEADINGS) as Field[]).map((field) => ({
      field,
      column,
      score: likeness(heading, HEADINGS[field]),
    })),
  );
  const of: Partial<Record<Field, number>> = {};
  let score = 0;
  for (const candidate of candidates.filter((one) => one.score > 0).sort((a, b) => b.score - a.score)) {
    if (of[candidate.field] !== undefined || Object.values(of).includes(candidate.column)) continue;
    of[candidate.field] = candidate.column;
    score += candidate.score;
  }
  return { of, score };
}

/** The longest known heading that stands in a cell; a whole cell counts more. A sentence is no heading. */
function likeness(heading: string, known: readonly string[]): number {
  if (heading === '' || heading.length > 60) return 0;
  const words = ` ${heading.replaceAll(/[^a-z0-9]+/g, ' ').trim()} `;
  if (known.some((name) => words === ` ${name} `)) return WHOLE;
  return Math.max(0, ...known.filter((name) => words.includes(` ${name} `)).map((name) => name.length));
}
