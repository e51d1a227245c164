import type { Instant } from '@kyhan/calendar';
import {
  CONTACT_ROLE_NAMES,
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
  standsInFor,
} from '@kyhan/words';
import { goesAlone, isAboutCycle } from '@kyhan/engine';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import type { Letter, LetterItem } from './letter.js';
import { matterGroups, type Matter, type MatterGroup } from './matter-groups.js';
import type { NoticeMail, RenderedMail } from './notice-mail.js';

/** The message about one notice. Pure; throws nothing. */
export function renderNotice(mail: NoticeMail, language: Language): RenderedMail {
  return rendered(letterOf(mail, language), language);
}

/**
 * One message about several notices that one mailbox gets the same morning, the most urgent first; where all are of one
 * matter it is that matter's own letter. `now` is plan time, epoch milliseconds.
 * @throws RangeError where there is no notice
 */
export function renderDigest(mails: readonly NoticeMail[], language: Language, now: Instant): RenderedMail {
  const matters = matterGroups(mails, now);
  const [only, ...others] = matters.flatMap((group) => group.matters);
  if (only === undefined) throw new RangeError('a digest is about at least one notice');
  if (others.length === 0) return rendered(letterOf(only[0], language, only), language);
  return rendered(digestOf(mails, matters, language), language);
}

function rendered(letter: Letter, language: Language): RenderedMail {
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter, language) };
}

function letterOf(mail: NoticeMail, language: Language, sameMatter: readonly NoticeMail[] = [mail]): Letter {
  const { action } = letterWords(mail);
  const paragraphs = sameMatter.flatMap((one) => letterWords(one).paragraphs);
  return {
    subject: subjectOf(mail)[language],
    greeting: LETTER_FRAME.greeting({ unit: mail.contactUnit })[language],
    paragraphs: distinct(paragraphs.map((paragraph) => paragraph[language])),
    facts: factsOf(mail).map(([name, value]) => [name[language], value[language]]),
    action: { label: action[language], url: mail.link ?? mail.page },
    closing: closing([mail], language),
  };
}

function digestOf(mails: readonly NoticeMail[], groups: readonly MatterGroup[], language: Language): Letter {
  const [first] = mails;
  if (first === undefined) throw new RangeError('a digest is about at least one notice');
  const count = groups.reduce((sum, { matters }) => sum + matters.length, 0);
  const plans = [...new Set(mails.map(({ plan }) => plan.number))].join(', ');
  const held = groups
    .flatMap(({ matters }) => matters)
    .filter((one) => one.some(({ isHeldBack }) => isHeldBack));
  const { digest } = LETTER_FRAME;
  const heldBack = held.length === 0 ? [] : [digest.heldBack({ count: held.length })];
  return {
    subject: digest.subject({ count, plans })[language],
    greeting: LETTER_FRAME.greeting({ unit: first.contactUnit })[language],
    paragraphs: [gathering(mails, first.contactUnit), ...heldBack].map((paragraph) => paragraph[language]),
    facts: [],
    groups: groups.map(({ urgency, matters }) => ({
      title: digest.groups[urgency][language],
      items: matters.map((matter) => itemOf(matter, language)),
    })),
    closing: closing(mails, language),
  };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** A body that is asked stays asked where its notices are gathered. */
function gathering(mails: readonly NoticeMail[], unit: InBoth): InBoth {
  const { gathered, gatheredAsked } = LETTER_FRAME.digest;
  return mails.every(({ asked }) => asked) ? gatheredAsked({ unit }) : gathered;
}

/** A matter by its most urgent notice; what others say of it besides follows. */
function itemOf([mail, ...others]: Matter, language: Language): LetterItem {
  const { paragraphs, action } = letterWords(mail);
  const unit = mail.unit[language] === mail.contactUnit[language] ? [] : [mail.unit];
  const facts = [dueFact(mail), clauseFact(mail), ...announcementFacts(mail), ...requestFacts(mail)].map(
    ([name, value]) => `${name[language]}: ${value[language]}`,
  );
  const besides = others
    .filter(({ kind }) => kind !== mail.kind)
    .flatMap((one) => letterWords(one).paragraphs);
  return {
    title: subjectOf(mail)[language],
    lines: distinct([
      ...[...unit, ...(isSaidInFull(mail) ? paragraphs : [])].map((line) => line[language]),
      ...(mail.isUndelivered ? paragraphs.slice(0, 1) : []).map((line) => line[language]),
      // What else it asks for, where it is gathered with others.
      ...(mail.isToAcknowledge === true && mail.kind === 'opening' ? paragraphs.slice(-1) : []).map(
        (line) => line[language],
      ),
      ...besides.map((line) => line[language]),
      ...facts,
      ...(mail.inferred ? [INFERRED_WORDS[language]] : []),
    ]),
    url: mail.link ?? mail.page,
    label: action[language],
  };
}

/** An answer, what a closed cycle came to and what is to be sent on is the message; everything else is about its day. */
function isSaidInFull(mail: NoticeMail): boolean {
  if (mail.kind === 'escalation') return mail.data.draftTo !== undefined;
  return isAboutCycle(mail.kind) || goesAlone(mail.kind) || mail.kind === 'unit-act';
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

/** Who is asked outside the calendar is told up to which day data count, why, and by what right. */
function requestFacts({ request }: NoticeMail): Fact[] {
  const { facts } = LETTER_FRAME;
  const { reason = '', ground, cutOff } = request ?? {};
  return [
    ...(cutOff === undefined ? [] : [[facts.dataUntil, officialDay(cutOff)] as const]),
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
  const roles = new Set(mails.flatMap(({ data }) => standsInFor(data) ?? []));
  const lines = [
    ...[...roles].map((role) => LETTER_FRAME.standsIn({ role: CONTACT_ROLE_NAMES[role] })),
    ...[...plans.values()].map((plan) => LETTER_FRAME.plan(plan)),
    LETTER_FRAME.link,
    LETTER_FRAME.automatic,
  ];
  return lines.map((line) => line[language]);
}
