import { IntlMessageFormat } from 'intl-messageformat';
import { markedText, type InBoth, type Language } from '@kyhan/errors';

/**
 * What a text speaks about; numbers are chosen by and written as the language does. A value in both languages (a
 * name, a date, another text) is taken in the language of the message; yes and no are chosen by `select`.
 */
export type MessageValues = Readonly<Record<string, string | number | boolean | InBoth>>;

/**
 * A text of the catalogue with values, in ICU message syntax: `{count, plural, one {# matter} other {# matters}}`.
 * Values of people (names, titles) are taken as they are, braces in them too.
 * Throws nothing here: reading the text throws where it is no ICU message, or a value is missing.
 * @returns the text in both languages, formatted when it is read
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- only whoever writes the texts knows their values
export function message<V extends MessageValues>(texts: InBoth): (values: V) => InBoth {
  const formats: Partial<Record<Language, IntlMessageFormat>> = {};
  const said = (language: Language, values: V) => {
    const format = (formats[language] ??= new IntlMessageFormat(
      texts[language],
      LOCALES[language],
      undefined,
      { ignoreTag: true },
    ));
    return markedText(String(format.format(valuesIn(values, language))));
  };
  return (values) => ({
    get vi() {
      return said('vi', values);
    },
    get en() {
      return said('en', values);
    },
  });
}

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

function valuesIn(values: MessageValues, language: Language): Record<string, string | number> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : typeof value === 'boolean' ? String(value) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, string | number>;
}
