/** Languages of everything that people read; Vietnamese is the official one. */
export type Language = 'vi' | 'en';

/** A text in both. */
export type InBoth = Readonly<Record<Language, string>>;
