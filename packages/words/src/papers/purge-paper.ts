import type { PaperBlock, PaperDraft, PurgePart, PurgeSubject } from '@kyhan/contracts';
import { groupedDigits } from '../grouped-digits.js';
import type { InBoth, Language } from '../language.js';
import { shortInstant } from '../official-date.js';
import { saidIn, type Said } from '../said-in.js';
import { sameInBoth } from '../same-in-both.js';
import { paperFrame, type PaperIssuer } from './paper-frame.js';
import { PURGE_KIND_NAMES, PURGE_PART_NAMES, PURGE_WORDS } from './purge-words.js';
import { FACT_KIND_NAMES } from './sealing-words.js';

/** Who did something, and when; plan time, epoch milliseconds. */
interface DoneBy {
  readonly who: InBoth;
  readonly at: number;
}

/** A purge as its minutes tell of it. */
export interface PurgeFacts {
  readonly issuer: PaperIssuer;
  readonly zone: string;
  readonly purge: number;
  readonly subject: PurgeSubject;
  readonly reason?: string | undefined;
  readonly asked: DoneBy;
  readonly done: DoneBy & {
    readonly values: readonly { readonly table: string; readonly key: string; readonly part: PurgePart }[];
    readonly files: readonly { readonly sha256: string; readonly isKept: boolean }[];
    /** Keys of notices that quote it and stay. */
    readonly inClear: readonly string[];
  };
}

type Words = Said<typeof PURGE_WORDS>;

/** The minutes of a purge, for the signature of both administrators and of the office; what went is named, never told. Pure; throws nothing. */
export function purgePaper(facts: PurgeFacts, language: Language): PaperDraft {
  const words = saidIn(PURGE_WORDS, language);
  const frame = paperFrame(facts.issuer, language);
  return {
    ...frame,
    title: { kind: words.kind, about: words.about({ purge: facts.purge }) },
    addressees: { label: '', names: [] },
    blocks: [
      ...actLines(facts, words, language).map(paragraph),
      ...goneBlocks(facts, words, language),
      signatures(words),
    ],
    recipients: { label: words.copies, lines: [words.filed] },
  };
}

function actLines(facts: PurgeFacts, words: Words, language: Language): string[] {
  const { issuer, zone, subject, reason, asked, done } = facts;
  const at = (instant: number) => shortInstant(instant, zone);
  const parts = subject.parts.map((part) => PURGE_PART_NAMES[part][language]).join(', ');
  return [
    words.under({ office: issuer.office, what: PURGE_KIND_NAMES[subject.kind], id: subject.id }),
    words.asked({ who: asked.who, at: at(asked.at) }),
    ...(reason === undefined ? [] : [words.reason({ reason })]),
    words.parts({ parts: sameInBoth(parts) }),
    words.approved({ who: done.who, at: at(done.at) }),
  ];
}

function goneBlocks({ done }: PurgeFacts, words: Words, language: Language): PaperBlock[] {
  const values = done.values.map(({ table, key, part }) => [
    `${(FACT_KIND_NAMES[table] ?? sameInBoth(table))[language]} ${(JSON.parse(key) as readonly unknown[]).join(', ')}`,
    PURGE_PART_NAMES[part][language],
  ]);
  const files = done.files.map(({ sha256, isKept }) => [
    groupedDigits(sha256),
    isKept ? words.keptFile : words.file,
  ]);
  const inClear = done.inClear.length === 0 ? [] : [words.inClear({ keys: done.inClear.join(', ') })];
  const remains = [words.commitment, ...inClear, words.older, words.letters, words.destroyed];
  return [
    { type: 'heading', text: words.gone },
    {
      type: 'table',
      columns: [
        { name: words.place, percent: 10, align: 'center' },
        { name: words.where, percent: 50, align: 'left' },
        { name: words.part, percent: 40, align: 'left' },
      ],
      rows: [...values, ...files].map((row, at) => [String(at + 1), ...row]),
    },
    { type: 'heading', text: words.remains },
    ...remains.map(paragraph),
  ];
}

function signatures(words: Words): PaperBlock {
  const room = `${words.signed}\n\n\n\n`;
  return {
    type: 'table',
    columns: [
      { name: words.askedSigns, percent: 50, align: 'center' },
      { name: words.approvedSigns, percent: 50, align: 'center' },
    ],
    rows: [[room, room]],
  };
}

function paragraph(text: string): PaperBlock {
  return { type: 'paragraph', text };
}
