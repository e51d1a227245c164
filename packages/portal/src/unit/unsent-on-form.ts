import type { UploadLimits } from '@kyhan/contracts';
import type { TypedReport, UnsentFile } from '@kyhan/register';
import type { InBoth } from '@kyhan/words';

/** What the form says of its being kept on the server while it is filled in. */
export interface UnsentOnForm {
  /** Which revision is shown; 0: nothing is kept yet. */
  readonly revision: number;
  /** The newest version that its reader knows of; 0: none. */
  readonly seen: number;
  /** Who saved last, and when. */
  readonly saved?: InBoth | undefined;
  readonly files: readonly UnsentFile[];
  /** What may be uploaded; `UPLOAD_LIMITS` where none are given. */
  readonly limits?: UploadLimits | undefined;
  readonly fileAt: (fileId: number) => string;
  /** Where the form is taken away as an Excel file. */
  readonly sheetAt: string;
  /** It is sent by one press, without being looked through before; nothing is asked of a signed paper. */
  readonly isSentAtOnce?: true;
  /** What somebody else has saved meanwhile, told beside what was typed here. */
  readonly theirs?: TypedReport | undefined;
}
