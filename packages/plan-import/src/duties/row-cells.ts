import type { DutyColumns, DutyField } from '../headings/duty-columns.js';
import type { Cells, TextCell } from '../table/cells.js';
import { cellName } from '../table/table.js';
import { isDitto, isNothing } from './is-ditto.js';
import { unitNames } from './unit-names.js';

/** The cells of the rows one after the other: marks that repeat are what they repeat. */
export class RowCells {
  /** What a mark that repeats stands for, by column. */
  private readonly above = new Map<number, TextCell>();
  /** Offices merge the cells of a unit over its rows, which a CSV file tells by leaving them empty. */
  private unitAbove: TextCell | undefined;
  section: TextCell | undefined;

  constructor(
    private readonly cells: Cells,
    readonly columns: DutyColumns,
  ) {}

  /** The cell of a field; empty where the table has no such column. */
  cell(field: DutyField, row: number): TextCell {
    const column = this.columns.of[field];
    return column === undefined ? { text: '', row, column: 0 } : this.meant(row, column);
  }

  /** Who owes: by its own cell, else by the last one above, else by the title of the section. */
  unit(row: number): TextCell | undefined {
    const own = this.cell(this.unitField, row);
    if (own.text === '') return this.unitAbove;
    if (unitNames(own.text).length === 0) return undefined;
    this.unitAbove = own;
    return own;
  }

  get unitField(): 'lead' | 'unit' {
    return this.columns.of.lead === undefined ? 'unit' : 'lead';
  }

  beginSection(row: number): void {
    const filled = this.cells.filled(row);
    this.section = filled.at(-1);
    const unit = this.columns.of[this.unitField];
    // A section that stands under the heading of units says who owes what is below it.
    if (this.section !== undefined && this.section.column === unit && !this.cells.isWide(this.section))
      this.unitAbove = this.section;
  }

  /** All cells of a row as they stand. */
  written(row: number): readonly string[] {
    return this.cells.rows[row] ?? [];
  }

  /** What stands in columns that no field uses, under its heading. */
  remarks(row: number, used: ReadonlySet<number>): string[] {
    return Array.from({ length: this.cells.width }, (_, column) => this.meant(row, column)).flatMap(
      (cell, column) => {
        if (used.has(column) || cell.text === '') return [];
        const name = this.columns.names[column]?.trim() || cellName({ row, column });
        return [`${name}: ${cell.text}`];
      },
    );
  }

  /** Reads a row, so that the marks of the next can repeat it. */
  read(row: number): void {
    for (let column = 0; column < this.cells.width; column += 1) {
      const cell = this.meant(row, column);
      if (cell.text !== '') this.above.set(column, cell);
    }
  }

  private meant(row: number, column: number): TextCell {
    const own = this.cells.at({ row, column });
    if (isDitto(own.text)) return this.above.get(column) ?? { ...own, text: '' };
    return isNothing(own.text) ? { ...own, text: '' } : own;
  }
}

/** A cell as it is named in reasons: `D5: "ngày 25"`. */
export function quotedCell({ text, row, column }: TextCell): string {
  return `${cellName({ row, column })}: "${text.replaceAll(/\s+/g, ' ')}"`;
}
