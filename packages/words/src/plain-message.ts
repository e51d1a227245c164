import type { InBoth, Language } from './language.js';

/** A text with its values put in, where ICU is not to be had: `{name}` stands for a value. */
export function plainMessage(
  texts: InBoth,
  language: Language,
  values: Readonly<Record<string, string | number>>,
): string {
  return texts[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
