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

/** What an administrator reads in Temporal's own page of a reorganisation. Pure; throws nothing. */
export const REORGANISATION_PAGE = {
  /** What it waits for, in one line. `on` as people write days. */
  wait(
    { on, units }: { readonly on: string; readonly units: readonly InBoth[] },
    language: Language,
  ): string {
    const names = units.map((unit) => unit[language]).join(', ');
    return clippedSummary(WAITS({ on, count: units.length, units: names })[language]);
  },

  /** A version that was applied since has taken it back. */
  takenBack: (on: string, language: Language): string => TAKEN_BACK({ on })[language],

  /** Who ends and who follows, as Markdown. */
  details(ending: readonly EndingUnitNames[], language: Language): string {
    const lines = ending.slice(0, MOST_LINES).map((one) => endingLine(one, language));
    const more = ending.length - lines.length;
    if (more > 0) lines.push(MORE({ count: more })[language]);
    return lines.map((line) => `- ${line}`).join('\n');
  },

  /** What became of what they owed. */
  done: (counts: DoneCounts, language: Language): string => DONE(counts)[language],
} as const;

interface DoneCounts {
  readonly passed: number;
  /** For a person to decide. */
  readonly asked: number;
  /** Could not pass yet. */
  readonly left: number;
}

function endingLine({ unit, successors }: EndingUnitNames, language: Language): string {
  const after = successors.map((one) => one[language]).join(', ');
  return SUCCEEDED({ unit: unit[language], after: after === '' ? NOBODY[language] : after })[language];
}
