/** What a cell of a spreadsheet holds; a day is told as `YYYY-MM-DD`, an empty cell as an empty text. */
export type SheetCell = string | number | boolean;

/** A sheet as it came back. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Addresses of the cells that hold a formula, such as `C7`. */
  readonly formulas: readonly string[];
}
