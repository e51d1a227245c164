import type { PaperDraft } from '@kyhan/contracts';
import type { Plan } from '@kyhan/plan';
import type { ToldCycle } from '../cycle-facts.js';
import { dueDay } from '../due-day.js';
import type { InBoth, Language } from '../language.js';
import { message } from '../message.js';
import { officialDay } from '../official-date.js';
import { periodWords } from '../period-name.js';
import { saidIn } from '../said-in.js';
import { text } from '../text.js';
import { paperFrame, type PaperIssuer } from './paper-frame.js';

/** A cycle as its announcement tells of it. */
export interface AnnouncedCycle extends ToldCycle {
  readonly plan: ToldCycle['plan'] & Pick<Plan, 'title'>;
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
  under: message<{ number: string; title: InBoth; section: string; quote: string; office: InBoth }>({
    vi: 'Thực hiện Kế hoạch {number} ({title}), mục {section} (“{quote}”), {office} đề nghị các cơ quan, đơn vị nêu trên thực hiện nội dung sau:',
    en: 'Under plan {number} ({title}), section {section} (“{quote}”), {office} asks the offices named above for the following:',
  }),
  what: message<{ what: InBoth }>({ vi: '1. Nội dung: {what}.', en: '1. What: {what}.' }),
  period: message<{ period: InBoth; from: InBoth; to: InBoth }>({
    vi: '2. Kỳ: {period}, từ {from} đến hết {to}.',
    en: '2. Period: {period}, from {from} to the end of {to}.',
  }),
  due: message<{ due: InBoth }>({ vi: '3. Thời hạn: {due}.', en: '3. Due: {due}.' }),
  how: text({
    vi: '4. Cách gửi: theo liên kết trong thư gửi đến hộp thư của từng đơn vị, hoặc bằng văn bản.',
    en: '4. How: by the link in the letter to the mailbox of each unit, or on paper.',
  }),
  close: text({ vi: 'Đề nghị các cơ quan, đơn vị quan tâm, thực hiện./.', en: 'With our thanks.' }),
} as const;

/**
 * The announcement of a cycle in the form of an official letter (Nghị định 30/2020/NĐ-CP), with its number, date and
 * signature left open: the office gives them in its own way. Pure; throws nothing.
 */
export function announcementPaper(
  { plan, obligation, cycle, issuer, units }: AnnouncedCycle,
  language: Language,
): PaperDraft {
  const words = saidIn(WORDS, language);
  const { dueOn, dueAt, periodKey, periodFrom, periodTo } = cycle;
  const { title: what, source } = obligation;
  const period = periodWords(periodKey);
  const { plan: number, title } = plan;
  const paragraphs = [
    words.under({ number, title, office: issuer.office, section: source.section, quote: source.quote }),
    words.what({ what }),
    words.period({ period, from: officialDay(periodFrom), to: officialDay(periodTo) }),
    words.due({ due: dueDay({ dueOn, dueAt, timeZone: plan.timeZone }) }),
    words.how,
    words.close,
  ];
  return {
    ...paperFrame(issuer, language),
    subject: words.subject({ what, period }),
    addressees: { label: words.to, names: units.map((unit) => unit[language]) },
    blocks: paragraphs.map((said) => ({ type: 'paragraph', text: said })),
  };
}
