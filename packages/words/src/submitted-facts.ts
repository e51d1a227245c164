import type { OfficialPaper } from '@kyhan/contracts';
import { jumpingFields, type Form, type FormField } from '@kyhan/plan';
import type { InBoth, Language } from './language.js';
import { measuredLabel } from './measured-label.js';
import { officialPaperWords } from './official-paper-words.js';
import { pageWords } from './pages/page-words.js';
import { sameInBoth } from './same-in-both.js';
import { shownValue } from './shown-value.js';

/** What was handed in. */
interface Submitted {
  readonly values: Readonly<Record<string, unknown>>;
  readonly nil: boolean;
  readonly note?: string | undefined;
  readonly document?: OfficialPaper | undefined;
}

/** What was handed in, line by line with its names, in the order of the form. Pure; throws nothing. */
export function submittedFacts(
  form: Form | undefined,
  { values, nil, note = '', document }: Submitted,
): (readonly [InBoth, InBoth])[] {
  const { submittedValues: words, handInForm, signedPaper } = pageWords;
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  const reasons = new Map(
    form === undefined ? [] : jumpingFields(form).map((one) => [one.field.id, one.reasonId]),
  );
  return [
    ...(nil ? [[handInForm.nil, pageWords.yesNo.yes] as const] : []),
    ...fields
      .filter(({ id }) => values[id] !== undefined)
      .flatMap((field) => {
        const reason = values[reasons.get(field.id) ?? ''];
        const value = both((language) => lineOf(field, values[field.id], language));
        const named = [both((language) => measuredLabel(field, language)), value] as const;
        return typeof reason === 'string' ? [named, [words.reason, sameInBoth(reason)] as const] : [named];
      }),
    ...(document === undefined ? [] : [[signedPaper.name, officialPaperWords(document)] as const]),
    ...(note === '' ? [] : [[words.note, sameInBoth(note)] as const]),
  ];
}

function lineOf(field: FormField, value: unknown, language: Language): string {
  if (!Array.isArray(value)) return shownValue({ field, value, language });
  return (value as Readonly<Record<string, unknown>>[])
    .map((row, at) => `${at + 1}. ${rowOf(field, row, language)}`)
    .join('\n');
}

function rowOf(
  { columns = [] }: FormField,
  row: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  return columns
    .filter(({ id }) => row[id] !== undefined)
    .map(
      (column) =>
        `${column.label[language]}: ${shownValue({ field: column, value: row[column.id], language })}`,
    )
    .join('; ');
}

function both(said: (language: Language) => string): InBoth {
  return { vi: said('vi'), en: said('en') };
}
