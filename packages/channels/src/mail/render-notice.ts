import {
  dueDay,
  INFERRED_WORDS,
  LETTER_FRAME,
  letterWords,
  officialDay,
  officialMoment,
  officialPaperWords,
  periodWords,
  type InBoth,
  type Language,
  sameInBoth,
} from '@kyhan/words';
import { isAboutCycle } from '@kyhan/engine';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import type { Letter } from './letter.js';
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
  const { paragraphs, action } = letterWords(mail);
  return {
    subject: subjectOf(mail)[language],
    greeting: LETTER_FRAME.greeting({ unit: mail.contactUnit })[language],
    paragraphs: paragraphs.map((paragraph) => paragraph[language]),
    facts: factsOf(mail).map(([name, value]) => [name[language], value[language]]),
    action: { label: action[language], url: mail.link ?? mail.page },
    closing: closing([mail], language),
  };
}

function digestOf(mails: readonly NoticeMail[], language: Language): Letter {
  const [first] = mails;
  if (first === undefined) throw new RangeError('a digest is about at least one notice');
  const items = distinct(mails.map((mail) => itemOf(mail, language)));
  const plans = [...new Set(mails.map(({ plan }) => plan.number))].join(', ');
  return {
    subject: LETTER_FRAME.digest.subject({ count: items.length, plans })[language],
    greeting: LETTER_FRAME.greeting({ unit: first.contactUnit })[language],
    paragraphs: [gathering(mails, first.contactUnit)[language]],
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
function gathering(mails: readonly NoticeMail[], unit: InBoth): InBoth {
  const { gathered, gatheredAsked } = LETTER_FRAME.digest;
  return mails.every(({ asked }) => asked) ? gatheredAsked({ unit }) : gathered;
}

function itemOf(mail: NoticeMail, language: Language) {
  const { paragraphs, action } = letterWords(mail);
  const unit = mail.unit[language] === mail.contactUnit[language] ? [] : [mail.unit];
  const facts = [dueFact(mail), clauseFact(mail), ...announcementFacts(mail), ...requestFacts(mail)].map(
    ([name, value]) => `${name[language]}: ${value[language]}`,
  );
  return {
    title: subjectOf(mail)[language],
    lines: [
      // What a closed cycle came to is its message; everything else is about its day.
      ...[...unit, ...(isAboutCycle(mail.kind) ? paragraphs : [])].map((line) => line[language]),
      ...(mail.isUndelivered ? paragraphs.slice(0, 1) : []).map((line) => line[language]),
      ...facts,
      ...(mail.inferred ? [INFERRED_WORDS[language]] : []),
    ],
    url: mail.link ?? mail.page,
    label: action[language],
  };
}

function subjectOf(mail: NoticeMail): InBoth {
  const { lead } = letterWords(mail);
  return LETTER_FRAME.subject({ lead, what: titleOf(mail), period: periodWords(mail.periodKey) });
}

function titleOf({ obligation, step }: NoticeMail): InBoth {
  return step === undefined ? obligation : LETTER_FRAME.title({ obligation, step });
}

type Fact = readonly [InBoth, InBoth];

function factsOf(mail: NoticeMail): Fact[] {
  const { facts } = LETTER_FRAME;
  return [
    // What is about a cycle is about many units.
    ...(isAboutCycle(mail.kind) ? [] : [unitFact(mail)]),
    ...(mail.insteadOf === undefined ? [] : [[facts.successorOf, mail.insteadOf] as const]),
    [facts.what, titleOf(mail)],
    [facts.period, periodOf(mail)],
    dueFact(mail),
    clauseFact(mail),
    ...announcementFacts(mail),
    ...requestFacts(mail),
    ...(mail.kind === 'receipt' ? receiptFacts(mail) : []),
    ...(mail.inferred ? [[facts.note, INFERRED_WORDS] as const] : []),
  ];
}

function unitFact({ unit, asked }: NoticeMail): Fact {
  return [asked ? LETTER_FRAME.facts.askedUnit : LETTER_FRAME.facts.unit, unit];
}

function periodOf({ periodKey, periodFrom, periodTo }: NoticeMail): InBoth {
  const name = periodWords(periodKey);
  if (periodFrom === periodTo) return name;
  return LETTER_FRAME.periodFact({ name, from: officialDay(periodFrom), to: officialDay(periodTo) });
}

function dueFact(mail: NoticeMail): Fact {
  return [LETTER_FRAME.facts.due, dueDay(mail)];
}

function clauseFact({ source }: NoticeMail): Fact {
  return [LETTER_FRAME.facts.clause, LETTER_FRAME.clause(source)];
}

/** The paper is the act; the letter reminds of it. */
function announcementFacts({ announcement }: NoticeMail): Fact[] {
  if (announcement === undefined) return [];
  return [[LETTER_FRAME.facts.announcement, officialPaperWords(announcement)]];
}

/** Who is asked outside the calendar is told why, and by what right. */
function requestFacts({ request }: NoticeMail): Fact[] {
  const { facts } = LETTER_FRAME;
  const { reason = '', ground } = request ?? {};
  return [
    ...(reason === '' ? [] : [[facts.requestReason, sameInBoth(reason)] as const]),
    ...(ground === undefined ? [] : [[facts.requestGround, sameInBoth(ground)] as const]),
  ];
}

function receiptFacts({ data, timeZone }: Extract<NoticeMail, { kind: 'receipt' }>): Fact[] {
  const { facts } = LETTER_FRAME;
  const { storedAt, submissionId } = data;
  return [
    [facts.receivedAt, officialMoment(storedAt, timeZone)],
    [facts.submission, sameInBoth(submissionId)],
  ];
}

function closing(mails: readonly NoticeMail[], language: Language): string[] {
  const plans = new Map(mails.map(({ plan }) => [plan.number, plan]));
  const lines = [
    ...[...plans.values()].map((plan) => LETTER_FRAME.plan(plan)),
    LETTER_FRAME.link,
    LETTER_FRAME.automatic,
  ];
  return lines.map((line) => line[language]);
}
