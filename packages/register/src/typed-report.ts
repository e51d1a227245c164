import type { OfficialPaper } from '@kyhan/contracts';

/** A form as somebody types it: texts, not yet what they mean. */
export interface TypedReport {
  /** By field; a table has rows of texts. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly nil: boolean;
  /** The unit's own signed paper, line by line. */
  readonly document: OfficialPaper;
  /** Where it is entered for a unit: how and when it had come, line by line. */
  readonly entry?: Readonly<Record<string, string>>;
}
