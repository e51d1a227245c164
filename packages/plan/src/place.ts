/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
