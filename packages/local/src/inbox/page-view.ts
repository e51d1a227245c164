import { type Language, pageWords, type Said, saidIn } from '@kyhan/words';

/** What every page needs to know of the request: language, words, and how to write a link or a time. */
export interface PageView {
  readonly language: Language;
  readonly words: Said<typeof pageWords.inbox>;
  /** A link that keeps the language; empty values are left out. */
  href(path: string, query?: Readonly<Record<string, string | number | undefined>>): string;
  /** An instant as people in the inbox's time zone read it. */
  time(iso: string): string;
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** How the inbox is shown: in which zone, and in which language until somebody asks for the other. */
export interface InboxView {
  readonly timeZone: string;
  readonly language: Language;
}

/** Pure; throws RangeError where the zone is unknown. */
export function pageView(language: Language, { timeZone, language: usual }: InboxView): PageView {
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
    words: saidIn(pageWords.inbox, language),
    href(path, query = {}) {
      const given = new URLSearchParams();
      for (const [name, value] of Object.entries(query))
        if (value !== undefined && value !== '') given.set(name, String(value));
      if (language !== usual) given.set('lang', language);
      return given.size === 0 ? path : `${path}?${given.toString()}`;
    },
    time: (iso) => format.format(new Date(iso)),
  };
}
