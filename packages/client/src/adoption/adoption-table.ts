import { folded } from '@kyhan/plan';
import { adoptionWords, type InBoth } from '@kyhan/words';

export interface AdoptionProblem {
  /** Of the file, from 1 on. */
  readonly line: number;
  readonly message: InBoth;
}

type Column = keyof typeof adoptionWords.columns;

export const ADOPTION_COLUMNS = Object.keys(adoptionWords.columns) as readonly Column[];

/** What an office's own list need not have. */
const MAY_LACK: ReadonlySet<Column> = new Set<Column>(['step', 'due', 'document', 'note']);

/** A line by its columns. */
export type AdoptionCells = Readonly<Record<Column, string>>;

/** The lines of a list under its heading, each by its columns; what is empty is left out. */
export interface AdoptionTable {
  readonly lines: readonly { readonly line: number; readonly cells: AdoptionCells }[];
  readonly problems: readonly AdoptionProblem[];
}

/** What stands where in a list, or that its columns are not those that it needs. Pure; throws nothing. */
export function adoptionTable(rows: readonly (readonly string[])[]): AdoptionTable {
  const heading = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const names = (rows[heading] ?? []).map(columnOf);
  const missing = ADOPTION_COLUMNS.filter((name) => !MAY_LACK.has(name) && !names.includes(name));
  if (missing.length > 0) {
    const columns = missing.map((name) => adoptionWords.columns[name]);
    const message = adoptionWords.columnsMissing({
      columns: { vi: columns.map(({ vi }) => vi).join(', '), en: columns.map(({ en }) => en).join(', ') },
    });
    return { lines: [], problems: [{ line: Math.max(1, heading + 1), message }] };
  }
  const lines = rows.flatMap((row, place) => {
    if (place <= heading) return [];
    const cells = cellsOf(names, row);
    return ADOPTION_COLUMNS.every((name) => cells[name] === '') ? [] : [{ line: place + 1, cells }];
  });
  return { lines, problems: [] };
}

/** By the name that programs give it, or as the list to fill in calls it. */
function columnOf(cell: string): string {
  const called = folded(cell.trim());
  const { columns } = adoptionWords;
  const known = ADOPTION_COLUMNS.find((name) =>
    [name, columns[name].vi, columns[name].en].some((one) => folded(one) === called),
  );
  return known ?? called;
}

function cellsOf(names: readonly string[], row: readonly string[]): AdoptionCells {
  const cell = (name: Column) => [name, row[names.indexOf(name)]?.trim() ?? ''] as const;
  return Object.fromEntries(ADOPTION_COLUMNS.map(cell)) as AdoptionCells;
}
