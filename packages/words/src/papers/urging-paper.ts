import type { PlainDate } from '@kyhan/calendar';
import { URGED_STANDINGS, type PaperBlock, type PaperDraft } from '@kyhan/contracts';
import type { Plan } from '@kyhan/plan';
import type { InBoth, Language } from '../language.js';
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
  const { issuer, plan, asked, periodKey, works } = facts;
  const period = periodWords(periodKey);
  const names = [...new Set(works.map(({ unit }) => unit[language]))];
  return {
    ...paperFrame(issuer, language),
    subject: (asked ? words.askedSubject : words.subject)({ number: plan.plan, period }),
    addressees: { label: words.to, names: names.length > MOST_NAMED ? [words.thoseNamed] : names },
    blocks: asked ? askedBlocks(facts, words, language) : orderedBlocks(facts, words, language),
  };
}

type Words = Said<typeof URGING_WORDS>;

function orderedBlocks(facts: UrgingFacts, words: Words, language: Language): PaperBlock[] {
  const { plan, issuer, on, to, works } = facts;
  const { plan: number, title } = plan;
  const parts = URGED_STANDINGS.map((standing) => works.filter((one) => one.standing === standing));
  const told = URGED_STANDINGS.flatMap((standing, at) => {
    const part = parts[at] ?? [];
    const units = new Set(part.map(({ unit }) => unit.vi)).size;
    return part.length === 0
      ? []
      : [words.count[standing]({ works: part.length, units, to: officialDay(to) })];
  });
  const alone = oneUnit(works);
  const isLate = works.some(({ standing }) => standing !== 'due');
  const close = alone === undefined ? words.close : words.closeToOne;
  return [
    paragraph(
      words.under({ number, title, office: issuer.office, day: officialDay(on), counts: told.join('; ') }),
    ),
    ...URGED_STANDINGS.flatMap((standing, at): PaperBlock[] => {
      const part = parts[at] ?? [];
      if (part.length === 0) return [];
      const place = parts.slice(0, at + 1).filter(({ length }) => length > 0).length;
      return [
        { type: 'heading', text: `${place}. ${words.heading[standing]}` },
        urgedTable(part, { words, language, zone: plan.timeZone, names: alone === undefined }),
      ];
    }),
    paragraph((isLate ? close.late : close.due)({ unit: alone ?? works[0]?.unit ?? issuer.office })),
  ];
}

function askedBlocks(facts: UrgingFacts, words: Words, language: Language): PaperBlock[] {
  const { plan, issuer, works } = facts;
  const unit = works[0]?.unit ?? issuer.office;
  const { plan: number, title, timeZone: zone } = plan;
  return [
    paragraph(words.askedUnder({ number, title, office: issuer.office, unit })),
    urgedTable(works, { words, language, zone, names: false, asked: true }),
    paragraph(words.askedClose({ office: issuer.office, unit })),
  ];
}

function oneUnit(works: readonly UrgedWork[]): InBoth | undefined {
  const [first, ...rest] = works;
  return rest.every(({ unit }) => unit.vi === first?.unit.vi) ? first?.unit : undefined;
}

function paragraph(text: string): PaperBlock {
  return { type: 'paragraph', text };
}
