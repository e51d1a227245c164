import { KyhanError, type InBoth } from '@kyhan/errors';

/** Refuses a list with all that is wrong, each line of the list on a line of its own. Pure; throws nothing. */
export function rosterRefused(
  problems: readonly { readonly line: number; readonly message: InBoth }[],
): KyhanError {
  const lines = problems.toSorted((one, other) => one.line - other.line);
  const said = (language: 'vi' | 'en', line: string) =>
    lines.map((one) => `${line} ${one.line}: ${one.message[language]}`).join('\n');
  return new KyhanError('ROSTER_REFUSED', { problems: { vi: said('vi', 'dòng'), en: said('en', 'line') } });
}
