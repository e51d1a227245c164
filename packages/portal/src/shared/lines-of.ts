import { problemOf } from '@kyhan/api';
import type { KyhanError } from '@kyhan/errors';
import type { InBoth } from '@kyhan/words';

/** What refuses a list with each of its lines. */
const BY_LINE: ReadonlySet<string> = new Set(['ROSTER_REFUSED', 'ADOPTION_REFUSED']);

/** Line by line, where lines of a list are what is wrong: the heading of the page says what that means. */
export function linesOf({ code, details }: KyhanError): InBoth[] {
  const { problems } = details;
  if (!BY_LINE.has(code) || !isInBoth(problems)) return [problemOf({ code, details }).message];
  const [inVietnamese, inEnglish] = [problems.vi.split('\n'), problems.en.split('\n')];
  return inVietnamese.map((line, place) => ({ vi: line, en: inEnglish[place] ?? '' }));
}

function isInBoth(value: unknown): value is InBoth {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
