import type { InboxLanguage, InboxWords } from './inbox-words.js';
import { INBOX_WORDS } from './inbox-words.js';

/** What every page needs to know of the request: language, words, and how to write a link or a time. */
export interface PageView {
  readonly language: InboxLanguage;
  readonly words: InboxWords;
  /** A link that keeps the language; empty values are left out. */
  href(path: string, query?: Readonly<Record<string, string | number | undefined>>): string;
  /** An instant as people in the inbox's time zone read it. */
  time(iso: string): string;
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

export function pageView(language: InboxLanguage, timeZone: string): PageView {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  });
  return {
    language,
    words: INBOX_WORDS[language],
    href(path, query = {}) {
      const given = new URLSearchParams();
      for (const [name, value] of Object.entries(query))
        if (value !== undefined && value !== '') given.set(name, String(value));
      if (language !== 'vi') given.set('lang', language);
      return given.size === 0 ? path : `${path}?${given.toString()}`;
    },
    time: (iso) => format.format(new Date(iso)),
  };
}
