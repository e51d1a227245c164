import type { ErrorCode } from '../errors.js';

/** What a code means beyond its sentence: why it is an error, and what follows. */
export interface Explanation {
  readonly vi: string;
  readonly en: string;
  /** How it comes about, and the same mended; each may have several lines. */
  readonly bad?: string;
  readonly good?: string;
}

/** A test proves that every code of the catalogue has one, and that the examples of plan files are true. */
export type Explanations = Readonly<Partial<Record<ErrorCode, Explanation>>>;
