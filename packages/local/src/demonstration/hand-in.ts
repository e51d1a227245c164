import type { FieldValues } from './example-values.js';

export interface HandIn {
  /** The signed link, as it stood in the mail. */
  readonly link: string;
  readonly nil: boolean;
  readonly values: FieldValues;
  readonly note: string;
}
