/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Where the plan was written as an object, not as text: the path of the value; line and column are then 0. */
  readonly path?: string;
}
