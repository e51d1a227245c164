import type { PaperTemplateFile } from './paper-template-file.js';

/** A paper as an office writes it beside its plan, drafted from a consolidation. */
export type PaperTemplate = PaperTemplateFile;

/** How what units hand in becomes one report. */
export interface Consolidating {
  /** Templates of papers, by the path as written in the plan file; none: one that goes without saying. */
  readonly papers?: readonly string[];
  /** The obligation of the lead whose report it goes into, in the cycle of the same period. */
  readonly into?: string;
  /** Fields of that report that are called otherwise, each with the field here that fills it; absent: alike. */
  readonly fills?: Readonly<Record<string, string>>;
}
