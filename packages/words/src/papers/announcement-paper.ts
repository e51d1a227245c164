import type { PaperDraft } from '@kyhan/contracts';
import type { Obligation, Plan } from '@kyhan/plan';
import { clauseName } from '../clause-name.js';
import type { ToldCycle } from '../cycle-facts.js';
import { dueDay } from '../due-day.js';
import type { InBoth, Language } from '../language.js';
import { message } from '../message.js';
import { officialDay } from '../official-date.js';
import { periodWords } from '../period-name.js';
import { saidIn, type Said } from '../said-in.js';
import { text } from '../text.js';
import { paperFrame, type PaperIssuer } from './paper-frame.js';

/** A cycle as its announcement tells of it. */
export interface AnnouncedCycle extends ToldCycle {
  readonly plan: ToldCycle['plan'] & Pick<Plan, 'title'>;
  readonly obligation: ToldCycle['obligation'] & Pick<Obligation, 'submission' | 'product' | 'assignedBy'>;
  /** The unit that runs the plan, which signs. */
  readonly issuer: PaperIssuer;
  /** Who owes, in the order of the plan. */
  readonly units: readonly InBoth[];
}

const WORDS = {
  subject: message<{ what: InBoth; period: InBoth }>({
    vi: 'V/v {what}, {period}',
    en: 'Subject: {what}, {period}',
  }),
  to: text({ vi: 'Kính gửi:', en: 'To:' }),
  under: message<{ number: string; title: InBoth; rests: InBoth; office: InBoth }>({
    vi: 'Thực hiện Kế hoạch {number} ({title}), {rests}, {office} đề nghị các cơ quan, đơn vị nêu trên thực hiện nội dung sau:',
    en: 'Under plan {number} ({title}), {rests}, {office} asks the offices named above for the following:',
  }),
  quoted: message<{ clause: InBoth; quote: string }>({
    vi: '{clause} (“{quote}”)',
    en: '{clause} (“{quote}”)',
  }),
  numbered: message<{ place: number; said: string }>({ vi: '{place}. {said}.', en: '{place}. {said}.' }),
  what: message<{ what: InBoth }>({ vi: 'Nội dung: {what}', en: 'What: {what}' }),
  product: message<{ product: InBoth }>({ vi: 'Sản phẩm: {product}', en: 'What comes out: {product}' }),
  assignedBy: message<{ by: InBoth }>({ vi: 'Người giao: {by}', en: 'Assigned by: {by}' }),
  period: message<{ period: InBoth; from: InBoth; to: InBoth }>({
    vi: 'Kỳ: {period}, từ {from} đến hết {to}',
    en: 'Period: {period}, from {from} to the end of {to}',
  }),
  due: message<{ due: InBoth }>({ vi: 'Thời hạn: {due}', en: 'Due: {due}' }),
  how: text({
    vi: 'Cách gửi: theo liên kết trong thư gửi đến hộp thư của từng đơn vị, hoặc bằng văn bản',
    en: 'How: by the link in the letter to the mailbox of each unit, or on paper',
  }),
  onPaper: text({
    vi: 'Cách gửi: bằng văn bản giấy đã ký, không gửi qua mạng',
    en: 'How: by the signed paper alone; nothing travels by network',
  }),
  close: text({ vi: 'Đề nghị các cơ quan, đơn vị quan tâm, thực hiện./.', en: 'With our thanks.' }),
} as const;

/**
 * The announcement of a cycle in the form of an official letter (Nghị định 30/2020/NĐ-CP), with its number, date and
 * signature left open: the office gives them in its own way. Pure; throws nothing.
 */
export function announcementPaper(told: AnnouncedCycle, language: Language): PaperDraft {
  const words = saidIn(WORDS, language);
  const { plan, obligation, cycle, issuer, units } = told;
  const { title: what } = obligation;
  const period = periodWords(cycle.periodKey, cycle.periodFrom);
  const { plan: number, title } = plan;
  const { office } = issuer;
  const paragraphs = [
    words.under({ number, title, office, rests: restsOn(told) }),
    ...matters(told, words).map((said, at) => words.numbered({ place: at + 1, said })),
    words.close,
  ];
  return {
    ...paperFrame(issuer, language),
    subject: words.subject({ what, period }),
    addressees: { label: words.to, names: units.map((unit) => unit[language]) },
    blocks: paragraphs.map((said) => ({ type: 'paragraph', text: said })),
  };
}

/** The clause, and its words where the plan quotes them. */
function restsOn({ obligation: { source } }: AnnouncedCycle): InBoth {
  const clause = clauseName(source.section);
  return source.quote === '' ? clause : WORDS.quoted({ clause, quote: source.quote });
}

/** What, for when and how, with what the plan says of it besides. */
function matters({ plan, obligation, cycle }: AnnouncedCycle, words: Said<typeof WORDS>): string[] {
  const { title: what, product, assignedBy: by, submission } = obligation;
  const { dueOn, dueAt, periodKey, periodFrom, periodTo } = cycle;
  const period = periodWords(periodKey, periodFrom);
  return [
    words.what({ what }),
    ...(product === undefined ? [] : [words.product({ product })]),
    ...(by === undefined ? [] : [words.assignedBy({ by })]),
    words.period({ period, from: officialDay(periodFrom), to: officialDay(periodTo) }),
    words.due({ due: dueDay({ dueOn, dueAt, timeZone: plan.timeZone }) }),
    submission === 'on-paper' ? words.onPaper : words.how,
  ];
}
