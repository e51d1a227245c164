import { jumpingFields, type Form, type FormField } from '@kyhan/plan';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { drawn } from '@kyhan/engine/simulation';

/** A filled-in form, as a browser would send it: field id to text. */
export type FieldValues = Record<string, string>;

/** Whose content it is: the same for the same seed and assignment. */
export interface ExampleOf {
  readonly seed: number;
  readonly assignmentId: string;
  readonly language: Language;
  /** The day on which it is written: nobody tells of a day to come. */
  readonly on: string;
}

/** Plausible content for a form. Tables and files stay empty. */
export function exampleValues(form: Form, { seed, assignmentId, ...writing }: ExampleOf): FieldValues {
  const fields = form.sections.flatMap(({ fields: own }) => own);
  const values: FieldValues = {};
  for (const field of fields) {
    const value = exampleValue(field, drawn(seed, 'value', assignmentId, field.id), writing);
    if (value !== undefined) values[field.id] = value;
  }
  // They are drawn anew for each period, so that any of them may jump.
  for (const { reasonId } of jumpingFields(form))
    values[reasonId] = DEMONSTRATION_WORDS.note[writing.language];
  return values;
}

function exampleValue(
  field: FormField,
  share: number,
  { language, on }: Pick<ExampleOf, 'language' | 'on'>,
): string | undefined {
  switch (field.type) {
    case 'text':
      return DEMONSTRATION_WORDS.line[language];
    case 'long-text':
      return DEMONSTRATION_WORDS.reports[Math.floor(share * DEMONSTRATION_WORDS.reports.length)]?.[language];
    case 'number': {
      const lowest = typeof field.min === 'number' ? field.min : 0;
      const highest = typeof field.max === 'number' ? field.max : lowest + 40;
      return String(Math.round(lowest + share * Math.min(40, highest - lowest)));
    }
    case 'date':
      return on;
    case 'choice':
      return field.choices?.[Math.floor(share * field.choices.length)]?.value;
    case 'yes-no':
      return share < 0.5 ? 'yes' : 'no';
    case 'table':
    case 'file':
      return undefined;
  }
}
