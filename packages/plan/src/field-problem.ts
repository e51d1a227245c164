import type { Words } from './words.js';

/** What is wrong with one field, in words for the person who filled it in. */
export interface FieldProblem {
  readonly fieldId: string;
  readonly message: Words;
  /** The rule of the form that it breaks, by its id; absent where it is the field by itself. */
  readonly rule?: string;
  /** In which box of a table; absent where it is about the whole field. */
  readonly cell?: TableCell;
}

/** A box of a table, by the row as it was given, the first is 0, and the id of its column. */
export interface TableCell {
  readonly row: number;
  readonly column: string;
}
