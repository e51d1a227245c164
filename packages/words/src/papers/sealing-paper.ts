import type { PlainDate } from '@kyhan/calendar';
import type { PaperBlock, PaperDraft } from '@kyhan/contracts';
import type { Language } from '../language.js';
import { groupedDigits } from '../grouped-digits.js';
import { officialDay, shortInstant } from '../official-date.js';
import { periodWords } from '../period-name.js';
import { saidIn, type Said } from '../said-in.js';
import { sameInBoth } from '../same-in-both.js';
import { paperFrame, type PaperIssuer } from './paper-frame.js';
import { FACT_KIND_NAMES, SEALING_WORDS } from './sealing-words.js';

/** A checkpoint as minutes name it; plan time, epoch milliseconds. */
interface NamedCheckpoint {
  readonly number: number;
  readonly at: number;
}

/** What was sealed in a period. */
export interface SealingFacts {
  readonly issuer: PaperIssuer;
  readonly zone: string;
  readonly periodKey: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day as of which it is counted. */
  readonly on: PlainDate;
  readonly first: NamedCheckpoint;
  readonly last: NamedCheckpoint & { readonly root: string; readonly fingerprint: string };
  readonly checkpoints: number;
  readonly stamped: number;
  /** When the last of these stamps was given, by the authority's clock. */
  readonly lastStampAt?: number;
  readonly facts: readonly { readonly table: string; readonly count: number }[];
}

type Words = Said<typeof SEALING_WORDS>;

/** The minutes of what was sealed, for the signature of the office: a root on paper is out of reach of whoever runs the machine. Pure; throws nothing. */
export function sealingPaper(facts: SealingFacts, language: Language): PaperDraft {
  const words = saidIn(SEALING_WORDS, language);
  const { issuer, last, periodKey } = facts;
  return {
    ...paperFrame(issuer, language),
    title: { kind: words.kind, about: words.about({ period: periodWords(periodKey) }) },
    addressees: { label: '', names: [] },
    blocks: [
      ...sealedLines(facts, words).map(paragraph),
      paragraph(words.root({ number: last.number })),
      paragraph(groupedDigits(last.root)),
      paragraph(words.fingerprint),
      paragraph(groupedDigits(last.fingerprint)),
      paragraph(words.howTo({ number: last.number })),
      { type: 'heading', text: words.byKind },
      factsTable(facts, words, language),
      paragraph(words.counted),
      signatures(words),
    ],
    recipients: { label: words.copies, lines: [words.filed] },
  };
}

function sealedLines(facts: SealingFacts, words: Words): string[] {
  const { issuer, from, to, on, zone, first, last, checkpoints, stamped, lastStampAt } = facts;
  return [
    words.under({
      office: issuer.office,
      from: officialDay(from),
      to: officialDay(to),
      day: officialDay(on),
    }),
    words.checkpoints({
      count: checkpoints,
      first: first.number,
      firstAt: shortInstant(first.at, zone),
      last: last.number,
      lastAt: shortInstant(last.at, zone),
    }),
    lastStampAt === undefined
      ? words.stamped({ count: stamped, of: checkpoints })
      : words.stampedUntil({ count: stamped, of: checkpoints, at: shortInstant(lastStampAt, zone) }),
  ];
}

function factsTable({ facts }: SealingFacts, words: Words, language: Language): PaperBlock {
  const count = new Intl.NumberFormat(language);
  const total = facts.reduce((sum, one) => sum + one.count, 0);
  return {
    type: 'table',
    columns: [
      { name: words.place, percent: 10, align: 'center' },
      { name: words.fact, percent: 65, align: 'left' },
      { name: words.count, percent: 25, align: 'center' },
    ],
    rows: facts.map(({ table, count: many }, at) => [
      String(at + 1),
      (FACT_KIND_NAMES[table] ?? sameInBoth(table))[language],
      count.format(many),
    ]),
    total: ['', words.total, count.format(total)],
  };
}

/** Who draws them up and who keeps the key sign beside the head of the office. */
function signatures(words: Words): PaperBlock {
  const room = `${words.signed}\n\n\n\n`;
  return {
    type: 'table',
    columns: [
      { name: words.drawnUp, percent: 50, align: 'center' },
      { name: words.keyKept, percent: 50, align: 'center' },
    ],
    rows: [[room, room]],
  };
}

function paragraph(text: string): PaperBlock {
  return { type: 'paragraph', text };
}
