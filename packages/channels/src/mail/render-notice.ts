import { officialDate, officialInstant, periodName, type Language } from '@kyhan/words';
import type { Letter } from './letter.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import { mailWords } from './mail-words.js';
import type { NoticeMail, RenderedMail } from './notice-mail.js';

/** The message about one notice. Pure; throws nothing. */
export function renderNotice(mail: NoticeMail, language: Language): RenderedMail {
  return rendered(letterOf(mail, language), language);
}

/**
 * One message about several notices that one mailbox gets the same morning.
 * @throws RangeError where there is no notice
 */
export function renderDigest(mails: readonly NoticeMail[], language: Language): RenderedMail {
  return rendered(digestOf(mails, language), language);
}

function rendered(letter: Letter, language: Language): RenderedMail {
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter, language) };
}

function letterOf(mail: NoticeMail, language: Language): Letter {
  const words = mailWords(mail, language);
  const what = titleOf(mail, language);
  return {
    subject: `${words.lead}: ${what}, ${periodName(mail.periodKey, language)}`,
    greeting: greeting(mail, language),
    paragraphs: words.paragraphs,
    facts: factsOf(mail, language),
    action: { label: words.action, url: mail.link ?? mail.page },
    closing: closing([mail], language),
  };
}

function digestOf(mails: readonly NoticeMail[], language: Language): Letter {
  const [first] = mails;
  if (first === undefined) throw new RangeError('a digest is about at least one notice');
  const items = distinct(mails.map((mail) => itemOf(mail, language)));
  const numbers = [...new Set(mails.map(({ plan }) => plan.number))].join(', ');
  return {
    subject:
      language === 'vi'
        ? `${items.length} việc cần lưu ý: kế hoạch ${numbers}`
        : `${items.length} matters of plan ${numbers}`,
    greeting: greeting(first, language),
    paragraphs: [gathering(mails, language)],
    facts: [],
    items,
    closing: closing(mails, language),
  };
}

/** After a pause two reminders of one thing may leave together: saying it once is enough. */
function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** A body that is asked stays asked where its notices are gathered. */
function gathering(mails: readonly NoticeMail[], language: Language): string {
  const isAsked = mails.every(({ asked }) => asked);
  if (language === 'vi')
    return isAsked
      ? 'Kính đề nghị quý cơ quan quan tâm các việc dưới đây, được gộp trong một thư:'
      : 'Các việc dưới đây được gộp trong một thư:';
  return isAsked
    ? 'We kindly ask you to look at these matters, gathered in one message:'
    : 'These matters are gathered in one message:';
}

function itemOf(mail: NoticeMail, language: Language) {
  const words = mailWords(mail, language);
  const unit = mail.unit[language] === mail.contactUnit[language] ? [] : [mail.unit[language]];
  return {
    title: `${words.lead}: ${titleOf(mail, language)}, ${periodName(mail.periodKey, language)}`,
    lines: [
      ...unit,
      // What a closed cycle came to is its message; everything else is about its day.
      ...(mail.kind === 'cycle-summary' ? words.paragraphs : []),
      ...[dueFact(mail, language), clauseFact(mail, language)].map(([name, value]) => `${name}: ${value}`),
      ...(mail.inferred ? [INFERRED[language]] : []),
    ],
    url: mail.link ?? mail.page,
    label: words.action,
  };
}

function titleOf({ obligation, step }: NoticeMail, language: Language): string {
  return step === undefined ? obligation[language] : `${obligation[language]} – ${step[language]}`;
}

function greeting({ contactUnit }: NoticeMail, language: Language): string {
  return language === 'vi' ? `Kính gửi: ${contactUnit.vi}` : `To: ${contactUnit.en}`;
}

function factsOf(mail: NoticeMail, language: Language): [string, string][] {
  const vi = language === 'vi';
  const period = `${periodName(mail.periodKey, language)} (${officialDate(mail.periodFrom, language)} – ${officialDate(mail.periodTo, language)})`;
  const facts: [string, string][] = [
    // A cycle's summary is about many units.
    ...(mail.kind === 'cycle-summary' ? [] : [unitFact(mail, language)]),
    [vi ? 'Nội dung' : 'What', titleOf(mail, language)],
    [vi ? 'Kỳ' : 'Period', mail.periodFrom === mail.periodTo ? periodName(mail.periodKey, language) : period],
    dueFact(mail, language),
    clauseFact(mail, language),
  ];
  if (mail.insteadOf !== undefined)
    facts.splice(1, 0, [vi ? 'Kế nhiệm' : 'Successor of', mail.insteadOf[language]]);
  if (mail.kind === 'receipt') facts.push(...receiptFacts(mail, language));
  if (mail.inferred) facts.push([vi ? 'Lưu ý' : 'Note', INFERRED[language]]);
  return facts;
}

const INFERRED = {
  vi: 'Cần xác nhận (suy luận): kế hoạch không nêu rõ kỳ hạn',
  en: 'To be confirmed (inferred): the plan does not give this recurrence',
} as const;

function unitFact({ unit }: NoticeMail, language: Language): [string, string] {
  return [language === 'vi' ? 'Đơn vị thực hiện' : 'Unit', unit[language]];
}

function dueFact({ dueOn }: NoticeMail, language: Language): [string, string] {
  const day = officialDate(dueOn, language);
  return language === 'vi' ? ['Hạn nộp', `hết ${day}`] : ['Due', `the end of ${day}`];
}

function clauseFact({ source }: NoticeMail, language: Language): [string, string] {
  const { document, section } = source;
  return language === 'vi'
    ? ['Căn cứ', `${document}, mục ${section}`]
    : ['Clause', `${document}, section ${section}`];
}

function receiptFacts({ data, timeZone }: NoticeMail, language: Language): [string, string][] {
  const vi = language === 'vi';
  return [
    [vi ? 'Thời điểm nhận' : 'Received', officialInstant(Number(data['storedAt']), timeZone, language)],
    [vi ? 'Mã bản nộp' : 'Submission', String(data['submissionId'])],
  ];
}

function closing(mails: readonly NoticeMail[], language: Language): string[] {
  const plans = new Map(mails.map(({ plan }) => [plan.number, plan.title[language]]));
  const named = [...plans].map(
    ([number, title]) => `${language === 'vi' ? 'Kế hoạch' : 'Plan'} ${number}: ${title}.`,
  );
  return language === 'vi'
    ? [
        ...named,
        'Thư tự động từ sổ theo dõi Kỳ Hạn. Liên kết chỉ dùng cho đơn vị nhận thư; đề nghị không chuyển tiếp ra ngoài.',
      ]
    : [
        ...named,
        'Sent by the register of Kỳ Hạn. The link is for the unit addressed; please do not pass it on.',
      ];
}
