import type { Language } from './language.js';

/** The other of the two languages, and what it calls itself: never translated. */
export const OTHER_LANGUAGE = {
  vi: { language: 'en', name: 'English' },
  en: { language: 'vi', name: 'Tiếng Việt' },
} as const satisfies Record<Language, { readonly language: Language; readonly name: string }>;
