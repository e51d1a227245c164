import type { InBoth, Language } from './language.js';
import { markedText } from './marked-text.js';

/** Values for the `{names}` in a text; one in both languages is taken in the language of the text. */
export type Values = Readonly<Record<string, string | number | boolean | InBoth | undefined>>;

/** A text of the catalogue of errors with its values. */
export function filled(template: string, language: Language, values: Values): string {
  const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'object' ? value[language] : String(value ?? '?');
  });
  return markedText(text);
}

/** The same in both languages, put in when it is read. */
export function filledInBoth(texts: InBoth, values: Values = {}): InBoth {
  return {
    get vi() {
      return filled(texts.vi, 'vi', values);
    },
    get en() {
      return filled(texts.en, 'en', values);
    },
  };
}
