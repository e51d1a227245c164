import type { LetterSubject } from '@kyhan/words';

/** Everything that the message about one notice says, and where it leads. */
export type NoticeMail = LetterSubject & {
  /** The page of the assignment, for those who sign in. */
  readonly page: string;
};

/** A message in its two forms, which say the same. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
