import { listedCount } from '@kyhan/api';
import { rates, type Figures, type Rate } from '@kyhan/engine';
import { type Language, pageWords, type Said, saidIn } from '@kyhan/words';
import { pathWith } from '../shared/path-with.js';
import { PlanSentence, planCell } from '../shared/plan-text.js';
import { RowsTable, type Cell } from '../shared/rows-table.js';
import { ClassBar } from './class-bar.js';
import { CLASS_FIGURES, type FigureRow } from './figure-row.js';
import { listAt } from './list-wish.js';

const COUNTED = ['assigned', ...CLASS_FIGURES, 'waived'] as const;

/** What a table of figures says, without its chart: the same for a page and for a file. Pure; throws nothing. */
export function figuresTable(first: string, rows: readonly FigureRow[], language: Language) {
  const words = saidIn(pageWords.figures, language);
  return {
    head: [first, ...COUNTED.map((figure) => words[figure]), words.onTimeRate, words.doneRate],
    rows: rows.map(({ name, unit, figures, wish }): readonly Cell[] => [
      unit === undefined ? name : planCell({ words: unit, language }),
      ...COUNTED.map((figure) => countCell(listedCount(figures, figure), listAt({ ...wish, figure }))),
      ...rateCells(figures, words),
    ]),
  };
}

/** Nothing leads to an empty list. */
function countCell(count: number, href: string): Cell {
  return count === 0 ? '0' : { text: String(count), href };
}

function rateCells(figures: Figures, words: Said<typeof pageWords.figures>): readonly string[] {
  const { onTime, done } = rates(figures);
  return [onTime, done].map((rate) => rateWords(rate, words));
}

function rateWords({ share, part, of }: Rate, words: Said<typeof pageWords.figures>): string {
  return share === null ? '–' : words.rate({ share, part, of });
}

interface FiguresTableProps {
  readonly caption: string;
  /** What its first column has. */
  readonly first: string;
  readonly rows: readonly FigureRow[];
  readonly language: Language;
}

/** Numbers that lead to what they count, the rates that follow from them, and a bar of the same beside them. */
export function FiguresTable({ caption, first, rows, language }: FiguresTableProps) {
  const words = saidIn(pageWords.figures, language);
  const table = figuresTable(first, rows, language);
  return (
    <RowsTable
      caption={caption}
      captionHidden
      head={[...table.head, words.bar, words.papers]}
      rows={table.rows.map((cells, place) => {
        const row = rows[place];
        return row === undefined
          ? cells
          : [...cells, <ClassBar figures={row.figures} />, <PapersLink row={row} language={language} />];
      })}
    />
  );
}

interface PapersLinkProps {
  readonly row: FigureRow;
  readonly language: Language;
}

function PapersLink({ row: { name, unit, wish }, language }: PapersLinkProps) {
  const { see, papersOf } = saidIn(pageWords.figures, language);
  const names = unit === undefined ? [] : [unit];
  return (
    <a class="govuk-link" href={pathWith('/papers', wish)}>
      {see}
      <span class="govuk-visually-hidden">
        : <PlanSentence text={papersOf({ name })} names={names} language={language} />
      </span>
    </a>
  );
}
