import type { OfficialPaper, SubmissionChannel } from '@kyhan/contracts';
import type { NewEntry } from '../new-entry.js';
import type { NewFile } from '../new-file.js';

/** What a unit hands in, or who coordinates enters for it. */
export interface NewSubmission {
  /** The sender's own id: sending the same again is safe. */
  readonly submissionId: string;
  readonly assignmentId: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** A declared nil return (không phát sinh). */
  readonly nil: boolean;
  readonly note?: string | undefined;
  readonly files: readonly NewFile[];
  /** Plan time; decides on time or late. */
  readonly storedAt: number;
  readonly storedRealAt: number;
  readonly actor: string;
  readonly channel: SubmissionChannel;
  /** The unit that the sender took for the one that owes it: refused where it was handed over meanwhile. */
  readonly owedBy?: string | undefined;
  /** Where who coordinates enters what reached them beside the page. */
  readonly entry?: NewEntry | undefined;
  /** The unit's own signed paper. */
  readonly document?: OfficialPaper | undefined;
  /** The newest version that its sender knew of (0: none): refused where another came meanwhile. */
  readonly afterVersion?: number | undefined;
  /** The revision of what was being filled in that this hands in: it goes with it. */
  readonly unsent?: number | undefined;
}
