import { officialDate, officialInstant, periodName, type Language } from '@kyhan/words';
import type { Letter } from './letter.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import { mailWords } from './mail-words.js';
import type { NoticeMail, RenderedMail } from './notice-mail.js';

/** The message about one notice. */
export function renderNotice(mail: NoticeMail, language: Language): RenderedMail {
  return rendered(letterOf(mail, language), language);
}

/** One message about several notices that one mailbox gets the same morning. */
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
    closing: closing(mail, language),
  };
}

function digestOf(mails: readonly NoticeMail[], language: Language): Letter {
  const [first] = mails;
  if (first === undefined) throw new RangeError('a digest is about at least one notice');
  const vi = language === 'vi';
  return {
    subject: vi
      ? `${mails.length} việc cần lưu ý: kế hoạch ${first.plan.number}`
      : `${mails.length} matters of plan ${first.plan.number}`,
    greeting: greeting(first, language),
    paragraphs: [
      vi ? 'Các việc dưới đây được gộp trong một thư:' : 'These matters are gathered in one message:',
    ],
    facts: [],
    items: mails.map((mail) => itemOf(mail, language)),
    closing: closing(first, language),
  };
}

function itemOf(mail: NoticeMail, language: Language) {
  const words = mailWords(mail, language);
  const unit = mail.unit[language] === mail.contactUnit[language] ? [] : [mail.unit[language]];
  const due = `${language === 'vi' ? 'Hạn' : 'Due'}: ${officialDate(mail.dueOn, language)}`;
  return {
    title: `${words.lead}: ${titleOf(mail, language)}, ${periodName(mail.periodKey, language)}`,
    lines: [...unit, due],
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
    [vi ? 'Đơn vị thực hiện' : 'Unit', mail.unit[language]],
    [vi ? 'Nội dung' : 'What', titleOf(mail, language)],
    [vi ? 'Kỳ' : 'Period', mail.periodFrom === mail.periodTo ? periodName(mail.periodKey, language) : period],
    [
      vi ? 'Hạn nộp' : 'Due',
      vi ? `hết ${officialDate(mail.dueOn, 'vi')}` : `the end of ${officialDate(mail.dueOn, 'en')}`,
    ],
    [vi ? 'Căn cứ' : 'Clause', `${mail.source.document}, ${vi ? 'mục' : 'section'} ${mail.source.section}`],
  ];
  if (mail.insteadOf !== undefined)
    facts.splice(1, 0, [vi ? 'Kế nhiệm' : 'Successor of', mail.insteadOf[language]]);
  if (mail.kind === 'receipt') facts.push(...receiptFacts(mail, language));
  if (mail.inferred)
    facts.push([
      vi ? 'Lưu ý' : 'Note',
      vi
        ? 'Cần xác nhận (suy luận): kế hoạch không nêu rõ kỳ hạn'
        : 'To be confirmed (inferred): the plan does not give this recurrence',
    ]);
  return facts;
}

function receiptFacts({ data, timeZone }: NoticeMail, language: Language): [string, string][] {
  const vi = language === 'vi';
  return [
    [vi ? 'Thời điểm nhận' : 'Received', officialInstant(Number(data['storedAt']), timeZone, language)],
    [vi ? 'Mã bản nộp' : 'Submission', String(data['submissionId'])],
  ];
}

function closing({ plan }: NoticeMail, language: Language): string[] {
  return language === 'vi'
    ? [
        `Kế hoạch ${plan.number}: ${plan.title.vi}.`,
        'Thư tự động từ sổ theo dõi Kỳ Hạn. Liên kết chỉ dùng cho đơn vị nhận thư; đề nghị không chuyển tiếp ra ngoài.',
      ]
    : [
        `Plan ${plan.number}: ${plan.title.en}.`,
        'Sent by the register of Kỳ Hạn. The link is for the unit addressed; please do not pass it on.',
      ];
}
