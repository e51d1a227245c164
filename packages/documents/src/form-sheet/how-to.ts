import type { FormField } from '@kyhan/plan';
import { FORM_SHEET_WORDS, saidIn, type Language, YES_NO_CHOICES } from '@kyhan/words';

/** What is asked of a box: whether it must be filled in, what it takes, and the help of the plan. Pure; throws nothing. */
export function howTo(field: FormField, language: Language): string {
  const { required, optional } = saidIn(FORM_SHEET_WORDS, language);
  const said = [field.required ? required : optional, taken(field, language), field.help?.[language]];
  return said.filter((one) => one !== undefined && one !== '').join('. ');
}

function taken(field: FormField, language: Language): string | undefined {
  const words = saidIn(FORM_SHEET_WORDS, language);
  const { type, whole } = field;
  const [min, max] = [field.min, field.max].map((bound) => (typeof bound === 'number' ? bound : undefined));
  const offers = offersOf(field, language);
  if (offers.length > 0) return words.oneOf({ offers: offers.join('; ') });
  if (type === 'date') return words.day;
  if (type !== 'number') return undefined;
  const bounds = [
    ...(min === undefined ? [] : [words.atLeast({ min })]),
    ...(max === undefined ? [] : [words.atMost({ max })]),
  ];
  return [whole === true ? words.whole : words.number, ...bounds].join(', ');
}

/** The answers that a box takes, in words; none where it takes any. Pure; throws nothing. */
export function offersOf({ type, choices = [] }: FormField, language: Language): readonly string[] {
  if (type === 'yes-no') return YES_NO_CHOICES.map(({ label }) => label[language]);
  return type === 'choice' ? choices.map(({ label }) => label[language]) : [];
}
