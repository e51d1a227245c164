import { CHECKPOINT_LETTER, groupedDigits, saidIn, type Language } from '@kyhan/words';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import type { Letter } from './letter.js';
import type { RenderedMail } from './notice-mail.js';

/** What the letter says beside its file; hashes in hexadecimal digits. */
export interface MailedCheckpoint {
  readonly number: number;
  readonly at: string;
  readonly facts: number;
  readonly root: string;
  readonly fingerprint: string;
  readonly url: string;
}

/** The letter by which a checkpoint leaves the machine. Pure; throws nothing. */
export function renderCheckpoint(
  { number, at, facts, root, fingerprint, url }: MailedCheckpoint,
  language: Language,
): RenderedMail {
  const words = saidIn(CHECKPOINT_LETTER, language);
  const letter: Letter = {
    subject: words.subject({ number, at }),
    greeting: words.greeting,
    paragraphs: [words.keep, words.compare],
    facts: [
      [words.facts, String(facts)],
      [words.root, groupedDigits(root)],
      [words.key, groupedDigits(fingerprint)],
    ],
    action: { label: words.action, url },
    closing: [words.automatic],
  };
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter, language) };
}
