import type { PaperTable } from '@kyhan/contracts';
import { CONTACT_ROLE_NAMES } from '../contact-role-names.js';
import type { Language } from '../language.js';
import { shortDate } from '../official-date.js';
import { periodWords } from '../period-name.js';
import type { Said } from '../said-in.js';
import { sentence } from '../sentence.js';
import { shortDue } from '../short-due.js';
import type { UrgedWork } from './urged-work.js';
import type { URGING_WORDS } from './urging-words.js';

interface Telling {
  readonly words: Said<typeof URGING_WORDS>;
  readonly language: Language;
  readonly zone: string;
  /** Whether each row names its unit. */
  readonly names: boolean;
  /** To a body that is asked: nothing of lateness, nor how often it was written to. */
  readonly asked?: boolean;
}

/** What is urged, row by row. Pure; throws nothing. */
export function urgedTable(works: readonly UrgedWork[], telling: Telling): PaperTable {
  const { words, language, zone, names, asked = false } = telling;
  const { unit, what, due, askedDue, remark, place } = words.column;
  const [what100, due100, remark100] = names ? WIDTHS_WITH_UNIT : WIDTHS;
  return {
    type: 'table',
    columns: [
      { name: place, percent: PLACE, align: 'center' },
      ...(names ? [{ name: unit, percent: UNIT, align: 'left' as const }] : []),
      { name: what, percent: what100, align: 'left' },
      { name: asked ? askedDue : due, percent: due100, align: 'center' },
      { name: remark, percent: remark100, align: 'left' },
    ],
    rows: works.map((work, at) => [
      String(at + 1),
      ...(names ? [work.unit[language]] : []),
      words.whatAndPeriod({ what: work.what, period: periodWords(work.periodKey, work.periodFrom) }),
      shortDue(work, zone),
      asked ? askedRemark(work, words) : orderedRemark(work, telling),
    ]),
  };
}

/** Hundredths of the table: number and unit, then what, due and remark without a unit beside them, and with. */
const PLACE = 6;
const UNIT = 24;
const WIDTHS = [42, 16, 36] as const;
const WIDTHS_WITH_UNIT = [28, 15, 27] as const;

function askedRemark({ standing }: UrgedWork, words: Telling['words']): string {
  return standing === 'returned' ? words.remark.askedToComplete : '';
}

/** How it stands, what the unit has said of it, and who was told: each in a line. */
function orderedRemark(work: UrgedWork, { words }: Telling): string {
  const { standing, daysLate, wasReturned, promisedOn, asksUntil, isContested } = work;
  const { remark } = words;
  const late = wasReturned ? remark.notCompleted : remark.nothingReceived;
  const lines = [
    ...(standing === 'overdue' ? [late({ days: daysLate ?? 1 })] : []),
    ...(promisedOn === undefined ? [] : [remark.promised({ day: shortDate(promisedOn) })]),
    ...(asksUntil === undefined ? [] : [remark.asks({ day: shortDate(asksUntil) })]),
    ...(isContested ? [remark.contested] : []),
    ...(work.waitsForHead ? [remark.waitsForHead] : []),
    ...(work.isStopped ? [remark.stopped] : []),
    ...work.told.map(({ role, count, lastOn }) =>
      remark.told({ who: CONTACT_ROLE_NAMES[role], count, day: shortDate(lastOn) }),
    ),
  ];
  return lines.map(sentence).join('\n');
}
