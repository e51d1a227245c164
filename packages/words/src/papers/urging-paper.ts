import type { PlainDate } from '@kyhan/calendar';
import { URGED_STANDINGS, type PaperBlock, type PaperDraft, type UrgedStanding } from '@kyhan/contracts';
import type { Plan } from '@kyhan/plan';
import type { Language } from '../language.js';
import { officialDay } from '../official-date.js';
import { periodWords } from '../period-name.js';
import { saidIn, type Said } from '../said-in.js';
import { paperFrame, type PaperIssuer } from './paper-frame.js';
import { urgedTable } from './urged-table.js';
import type { UrgedWork } from './urged-work.js';
import { URGING_WORDS } from './urging-words.js';

/** What a letter that urges speaks about: to units that are ordered, or to one body that is asked. */
export interface UrgingFacts {
  readonly plan: Pick<Plan, 'plan' | 'title' | 'timeZone'>;
  readonly issuer: PaperIssuer;
  /** The day as of which it speaks. */
  readonly on: PlainDate;
  readonly periodKey: string;
  /** Up to which day what falls due is named. */
  readonly to: PlainDate;
  readonly asked: boolean;
  /** Of how many units, and how much stands how: of all, where the works below are the first of it. */
  readonly units: number;
  readonly counts: Readonly<
    Record<
      UrgedStanding,
      {
        readonly works: number;
        readonly units: number;
        /** Of the works what is contributed to a lead's result. */
        readonly contributions: number;
      }
    >
  >;
  /** In the order in which it is told, with those of a unit together; never none. */
  readonly works: readonly UrgedWork[];
}

/** Bodies that are written to are named one by one while a letter's head has room for them. */
const MOST_NAMED = 12;

/**
 * A letter that urges (công văn đôn đốc): what units owe and are late with, what is to be completed, what falls due,
 * and who was told when. A body that is asked is asked again, and called late with nothing. Pure; throws nothing.
 */
export function urgingPaper(facts: UrgingFacts, language: Language): PaperDraft {
  const words = saidIn(URGING_WORDS, language);
  const { issuer, plan, asked, periodKey, works, units } = facts;
  const period = periodWords(periodKey);
  const names = [...new Set(works.map(({ unit }) => unit[language]))];
  return {
    ...paperFrame(issuer, language),
    subject: (asked ? words.askedSubject : words.subject)({ number: plan.plan, period }),
    addressees: {
      label: words.to,
      names: units > MOST_NAMED || units > names.length ? [words.thoseNamed] : names,
    },
    blocks: asked ? askedBlocks(facts, words, language) : orderedBlocks(facts, words, language),
  };
}

type Words = Said<typeof URGING_WORDS>;

function orderedBlocks(facts: UrgingFacts, words: Words, language: Language): PaperBlock[] {
  const { plan, issuer, on, to, works, counts, units } = facts;
  const { plan: number, title } = plan;
  const named = URGED_STANDINGS.filter((standing) => counts[standing].works > 0);
  const told = named.map((standing) => words.count[standing]({ ...counts[standing], to: officialDay(to) }));
  const [first] = works;
  const alone = units === 1 ? first?.unit : undefined;
  const isLate = named.some((standing) => standing !== 'due');
  const close = alone === undefined ? words.close : words.closeToOne;
  return [
    paragraph(
      words.under({ number, title, office: issuer.office, day: officialDay(on), counts: told.join('; ') }),
    ),
    ...named.flatMap((standing, at): PaperBlock[] => {
      const part = works.filter((one) => one.standing === standing);
      return [
        { type: 'heading', text: `${at + 1}. ${words.heading[standing]}` },
        urgedTable(part, { words, language, zone: plan.timeZone, names: alone === undefined }),
        ...othersTold(part.length, counts[standing].works, words),
      ];
    }),
    paragraph((isLate ? close.late : close.due)({ unit: alone ?? first?.unit ?? issuer.office })),
  ];
}

function askedBlocks(facts: UrgingFacts, words: Words, language: Language): PaperBlock[] {
  const { plan, issuer, works, counts } = facts;
  const unit = works[0]?.unit ?? issuer.office;
  const { plan: number, title, timeZone: zone } = plan;
  const all = URGED_STANDINGS.reduce((sum, standing) => sum + counts[standing].works, 0);
  return [
    paragraph(words.askedUnder({ number, title, office: issuer.office, unit })),
    urgedTable(works, { words, language, zone, names: false, asked: true }),
    ...othersTold(works.length, all, words),
    paragraph(words.askedClose({ office: issuer.office, unit })),
  ];
}

/** A paper of which the first alone is shown says so where it ends. */
function othersTold(shown: number, all: number, words: Words): PaperBlock[] {
  return shown < all ? [paragraph(words.shownOf({ shown, all }))] : [];
}

function paragraph(text: string): PaperBlock {
  return { type: 'paragraph', text };
}
