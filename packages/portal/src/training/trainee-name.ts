import { pageWords, type Language } from '@kyhan/words';

/** Who somebody of a roster is, as far as the office lets it be known. Pure; throws nothing. */
export function traineeName(
  { name, office, code }: { readonly name?: string; readonly office?: string; readonly code?: string },
  language: Language,
): string {
  const known = [name, office, code].find((said) => said !== undefined && said !== '');
  return known ?? pageWords.training.erased[language];
}
