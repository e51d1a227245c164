import type { KeptContent } from './contents/kept-files.js';

/** A file as it is stored, its content among the kept files already: what kind it is, that says. */
export interface NewFile extends KeptContent {
  readonly name: string;
  readonly mediaType: string;
  /** It shows the signed paper. */
  readonly isDocument?: boolean;
}
