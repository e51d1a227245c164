import type { PlainDate } from '@kyhan/calendar';
import type { PaperBlock, PaperDraft } from '@kyhan/contracts';
import type { InBoth, Language } from '../language.js';
import { message } from '../message.js';
import { periodWords } from '../period-name.js';
import { saidIn } from '../said-in.js';
import { text } from '../text.js';
import { paperFrame, type PaperIssuer } from './paper-frame.js';

/** A meeting as its agenda tells of it, with what the units have brought up. */
export interface AgendaOf {
  readonly issuer: PaperIssuer;
  readonly what: InBoth;
  readonly periodKey: string;
  readonly periodFrom: PlainDate;
  /** From when to when. */
  readonly time: InBoth;
  readonly place?: InBoth | undefined;
  /** In the order of the plan. */
  readonly invited: readonly InBoth[];
  readonly topics: readonly {
    readonly unit: InBoth;
    /** What its form asks and what it has said. */
    readonly facts: readonly (readonly [InBoth, InBoth])[];
  }[];
}

const WORDS = {
  kind: text({ vi: 'CHƯƠNG TRÌNH', en: 'AGENDA' }),
  about: message<{ what: InBoth; period: InBoth }>({ vi: '{what}, {period}', en: '{what}, {period}' }),
  to: text({ vi: 'Kính gửi:', en: 'To:' }),
  time: message<{ time: InBoth }>({ vi: 'Thời gian: {time}.', en: 'When: {time}.' }),
  place: message<{ place: InBoth }>({ vi: 'Địa điểm: {place}.', en: 'Where: {place}.' }),
  topics: text({ vi: 'Nội dung do các cơ quan, đơn vị đề xuất', en: 'What the offices bring up' }),
  none: text({
    vi: 'Đến nay chưa có nội dung nào do các cơ quan, đơn vị đề xuất.',
    en: 'No office has brought anything up so far.',
  }),
  number: text({ vi: 'TT', en: 'No.' }),
  unit: text({ vi: 'Cơ quan, đơn vị', en: 'Office' }),
  topic: text({ vi: 'Nội dung', en: 'Topic' }),
  said: message<{ name: InBoth; value: InBoth }>({ vi: '{name}: {value}', en: '{name}: {value}' }),
} as const;

/** The agenda of a meeting (Nghị định 30/2020/NĐ-CP), its number, day and signature left open. Pure; throws nothing. */
export function agendaPaper(agenda: AgendaOf, language: Language): PaperDraft {
  const { issuer, what, periodKey, periodFrom, time, place, invited } = agenda;
  const words = saidIn(WORDS, language);
  return {
    ...paperFrame(issuer, language),
    title: { kind: words.kind, about: words.about({ what, period: periodWords(periodKey, periodFrom) }) },
    addressees: { label: words.to, names: invited.map((unit) => unit[language]) },
    blocks: [
      paragraph(words.time({ time })),
      ...(place === undefined ? [] : [paragraph(words.place({ place }))]),
      ...topicBlocks(agenda, language),
    ],
  };
}

function topicBlocks({ topics }: AgendaOf, language: Language): PaperBlock[] {
  const words = saidIn(WORDS, language);
  if (topics.length === 0) return [paragraph(words.none)];
  // What is a sentence is none among others.
  const said = ({ facts }: AgendaOf['topics'][number]) =>
    facts.map(([name, value]) => WORDS.said({ name, value })[language].replace(/\.\s*$/, '')).join('; ');
  return [
    { type: 'heading', text: words.topics },
    {
      type: 'table',
      columns: [
        { name: words.number, percent: 8, align: 'center' },
        { name: words.unit, percent: 32, align: 'left' },
        { name: words.topic, percent: 60, align: 'left' },
      ],
      rows: topics.map((one, at) => [String(at + 1), one.unit[language], said(one)]),
    },
  ];
}

function paragraph(said: string): PaperBlock {
  return { type: 'paragraph', text: said };
}
