import { IntlMessageFormat } from 'intl-messageformat';
import { markedText, type InBoth, type Language } from '@kyhan/errors';

/** What a text speaks about; numbers are chosen by and written as the language does. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A text of the catalogue that needs no values. */
export function text(texts: InBoth): InBoth {
  return {
    get vi() {
      return markedText(texts.vi);
    },
    get en() {
      return markedText(texts.en);
    },
  };
}

/**
 * A text of the catalogue with values, in ICU message syntax: `{count, plural, one {# matter} other {# matters}}`.
 * Values of people (names, titles) are taken as they are, braces in them too.
 * @returns the text in both languages, formatted when it is read
 */
export function message<V extends MessageValues>(texts: InBoth): (values: V) => InBoth {
  const formats: Partial<Record<Language, IntlMessageFormat>> = {};
  const said = (language: Language, values: V) => {
    const format = (formats[language] ??= new IntlMessageFormat(
      texts[language],
      LOCALES[language],
      undefined,
      {
        ignoreTag: true,
      },
    ));
    return markedText(String(format.format(values)));
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
