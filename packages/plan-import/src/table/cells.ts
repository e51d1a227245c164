import type { CellPlace, Table } from './table.js';

/** A text and where it stands: of merged cells the first. */
export interface TextCell extends CellPlace {
  readonly text: string;
}

/** The cells of a table, where each of merged cells says what the first of them says. */
export class Cells {
  private readonly origins = new Map<string, CellPlace>();
  readonly rows: Table['rows'];
  readonly width: number;

  constructor({ rows, merges = [] }: Pick<Table, 'rows' | 'merges'>) {
    this.rows = rows.map((cells) => cells.map(keepableText));
    this.width = Math.max(0, ...rows.map(({ length }) => length));
    const last = { row: rows.length - 1, column: this.width - 1 };
    for (const { from, to } of merges)
      for (let row = from.row; row <= Math.min(to.row, last.row); row += 1)
        for (let column = from.column; column <= Math.min(to.column, last.column); column += 1)
          this.origins.set(`${row} ${column}`, from);
  }

  at({ row, column }: CellPlace): TextCell {
    const origin = this.origins.get(`${row} ${column}`) ?? { row, column };
    return { text: (this.rows[origin.row]?.[origin.column] ?? '').trim(), ...origin };
  }

  /** The cells of a row that say something; merged ones once. */
  filled(row: number): TextCell[] {
    const cells = Array.from({ length: this.width }, (_, column) => this.at({ row, column }));
    const distinct = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    return [...distinct.values()].filter(({ text }) => text !== '');
  }

  /** Whether a cell is one with others of its row. */
  isWide({ row, column }: CellPlace): boolean {
    const origin = this.origins.get(`${row} ${column}`);
    const next = this.origins.get(`${row} ${column + 1}`);
    return origin !== undefined && next?.row === origin.row && next.column === origin.column;
  }
}

/** What no plan can hold (NUL, half a character) is shown as what it is: a sign that could not be read. */
function keepableText(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}');
}
