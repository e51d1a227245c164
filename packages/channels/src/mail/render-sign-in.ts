import { SIGN_IN_LETTER, saidIn, type Language } from '@kyhan/words';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import type { Letter } from './letter.js';
import type { RenderedMail } from './notice-mail.js';

/** The letter by which somebody who asked for it is let in; the link holds for so many minutes. Pure; throws nothing. */
export function renderSignIn(
  { url, minutes }: { readonly url: string; readonly minutes: number },
  language: Language,
): RenderedMail {
  const words = saidIn(SIGN_IN_LETTER, language);
  const letter: Letter = {
    subject: words.subject,
    greeting: words.greeting,
    paragraphs: [words.asked, words.holds({ minutes })],
    facts: [],
    action: { label: words.action, url },
    closing: [words.notMe, words.secret, words.automatic],
  };
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter, language) };
}
