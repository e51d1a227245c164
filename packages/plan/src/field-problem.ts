import type { Words } from './plan.js';

/** What is wrong with one field, in words for the person who filled it in. */
export interface FieldProblem {
  readonly fieldId: string;
  readonly message: Words;
}
