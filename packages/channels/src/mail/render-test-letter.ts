import { TEST_LETTER, saidIn, type Language } from '@kyhan/words';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import type { Letter } from './letter.js';
import type { RenderedMail } from './notice-mail.js';

/** A letter by which somebody tries whether letters arrive. Pure; throws nothing. */
export function renderTestLetter(
  { url, by, at }: { readonly url: string; readonly by: string; readonly at: string },
  language: Language,
): RenderedMail {
  const words = saidIn(TEST_LETTER, language);
  const letter: Letter = {
    subject: words.subject,
    greeting: words.greeting,
    paragraphs: [words.sent({ by, at })],
    facts: [],
    action: { label: words.action, url },
    closing: [words.automatic],
  };
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter, language) };
}
