import { clippedSummary } from './clipped-summary.js';
import type { InBoth, Language } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** A unit that ends with a reorganisation, and who lives in its place. */
export interface EndingUnitNames {
  readonly unit: InBoth;
  readonly successors: readonly InBoth[];
}

const WAITS = message<{ on: string; count: number; units: string }>({
  vi: 'Chờ đến ngày {on}: {count, number} đơn vị kết thúc ({units})',
  en: 'Wait until {on}: {count, plural, one {# unit ends} other {# units end}} ({units})',
});
const TAKEN_BACK = message<{ on: string }>({
  vi: 'Phiên bản đang áp dụng không còn đơn vị nào kết thúc trước ngày {on}',
  en: 'By the version in force no unit ends before {on} any more',
});
const SUCCEEDED = message<{ unit: string; after: string }>({
  vi: '{unit} → {after}',
  en: '{unit} → {after}',
});
const NOBODY = text({ vi: 'không có đơn vị kế nhiệm', en: 'nobody follows' });
const MORE = message<{ count: number }>({
  vi: '… và {count, number} đơn vị khác',
  en: '… and {count, plural, one {# other} other {# others}}',
});
const DONE = message<{ passed: number; asked: number; left: number }>({
  vi: 'Đã chuyển {passed, number} việc cho đơn vị kế nhiệm; {asked, number} việc chờ người quyết định{left, plural, =0 {} other {; # việc chưa chuyển được, sẽ làm lại}}',
  en: '{passed, plural, one {# assignment} other {# assignments}} passed to successors; {asked, number} wait for a person to decide{left, plural, =0 {} other {; # could not pass yet and will be tried again}}',
});

/** A list in Temporal's own page stays as long as a screen. */
const MOST_LINES = 40;

/** What the workflow of a reorganisation waits for, in one line. `on` as people write days. Pure; throws nothing. */
export function reorganisationWait(
  { on, units }: { readonly on: string; readonly units: readonly InBoth[] },
  language: Language,
): string {
  const names = units.map((unit) => unit[language]).join(', ');
  return clippedSummary(WAITS({ on, count: units.length, units: names })[language]);
}

/** A version that was applied since has taken it back. Pure; throws nothing. */
export function reorganisationTakenBack(on: string, language: Language): string {
  return TAKEN_BACK({ on })[language];
}

/** Who ends and who follows: Markdown for Temporal's own page. Pure; throws nothing. */
export function reorganisationDetails(ending: readonly EndingUnitNames[], language: Language): string {
  const lines = ending.slice(0, MOST_LINES).map(({ unit, successors }) => {
    const after = successors.map((one) => one[language]).join(', ');
    return SUCCEEDED({ unit: unit[language], after: after === '' ? NOBODY[language] : after })[language];
  });
  const more = ending.length - lines.length;
  return [...lines, ...(more > 0 ? [MORE({ count: more })[language]] : [])]
    .map((line) => `- ${line}`)
    .join('\n');
}

/** What became of what they owed. Pure; throws nothing. */
export function reorganisationDone(
  counts: { readonly passed: number; readonly asked: number; readonly left: number },
  language: Language,
): string {
  return DONE(counts)[language];
}
