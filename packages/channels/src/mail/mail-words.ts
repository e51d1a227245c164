import type { Language } from '@kyhan/words';
import { ENGLISH } from './english-words.js';
import type { NoticeMail } from './notice-mail.js';
import { VIETNAMESE } from './vietnamese-words.js';

/** The sentences of a message about one notice. */
export interface MailWords {
  /** What is to be done, first in the subject. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
}

/** What a notice of a ruling tells, by the fact that the ruling became. */
export type RulingWord = 'returned' | 'extended' | 'moved' | 'waived' | 'transferred' | 'accepted';

/** What a notice says, in one language. */
export function mailWords(mail: NoticeMail, language: Language): MailWords {
  return (language === 'vi' ? VIETNAMESE : ENGLISH)[mail.kind](mail);
}
