import type { InBoth } from '@kyhan/words';

/** What to do, and where. */
export interface LetterAction {
  readonly label: string;
  readonly url: string;
}

/** One matter of a digest. */
export interface LetterItem {
  readonly title: string;
  readonly lines: readonly string[];
  /** Absent where it leads nowhere. */
  readonly action?: LetterAction;
}

/** What a message says, before it takes the form of text or HTML; both say the same. */
export interface Letter {
  readonly subject: string;
  /** Who is addressed. */
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Facts with their names, in order. */
  readonly facts: readonly (readonly [string, string])[];
  /** What to do, and where. */
  readonly action?: LetterAction;
  /** What a digest gathers, the most urgent first. */
  readonly groups?: readonly { readonly title: string; readonly items: readonly LetterItem[] }[];
  /** What was handed in, with its names, under a heading. */
  readonly copy?: { readonly title: string; readonly facts: readonly (readonly [string, string])[] };
  /** What its plan calls things that are named in it. */
  readonly names?: readonly InBoth[];
  /** Small print at the end. */
  readonly closing: readonly string[];
}
