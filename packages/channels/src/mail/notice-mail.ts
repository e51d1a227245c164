import type { LetterSubject } from '@kyhan/words';
import type { OutgoingMessage } from '../channel.js';

/** Everything that the message about one notice says, and where it leads. */
export type NoticeMail = LetterSubject & {
  /** The page of the assignment, for those who sign in. */
  readonly page: string;
  /** The files of its copy, where they are small enough to go with it. */
  readonly attachments?: OutgoingMessage['attachments'];
};

/** A message in its two forms, which say the same. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
