import type { Instant } from '@kyhan/calendar';
import {
  clauseName,
  CONTACT_ROLE_NAMES,
  INFERRED_WORDS,
  LETTER_FRAME,
  letterWords,
  sameInBoth,
  type InBoth,
  type Language,
  standsInFor,
} from '@kyhan/words';
import { goesAlone, isAboutCycle } from '@kyhan/engine';
import { itemFacts, letterFacts } from './letter-facts.js';
import { letterHtml } from './letter-html.js';
import { digestSubject, letterSubject, matterTitle, whatIsOwed } from './letter-subject.js';
import { letterText } from './letter-text.js';
import type { Letter, LetterAction, LetterItem } from './letter.js';
import { matterGroups, type Matter, type MatterGroup } from './matter-groups.js';
import type { NoticeMail, RenderedMail } from './notice-mail.js';

/** The message about one notice; `now` is plan time, epoch milliseconds. Pure; throws nothing. */
export function renderNotice(mail: NoticeMail, language: Language, now: Instant): RenderedMail {
  return rendered(letterOf([mail], language, now), language);
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
  if (others.length === 0) return rendered(letterOf(only, language, now), language);
  return rendered(digestOf(mails, matters, { language, now }), language);
}

function rendered(letter: Letter, language: Language): RenderedMail {
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter, language) };
}

function letterOf(matter: Matter, language: Language, now: Instant): Letter {
  const [mail] = matter;
  const paragraphs = matter.flatMap((one) => letterWords(one).paragraphs);
  return {
    subject: letterSubject(mail)[language],
    greeting: LETTER_FRAME.greeting({ unit: mail.contactUnit })[language],
    paragraphs: distinct(paragraphs.map((paragraph) => paragraph[language])),
    facts: letterFacts(mail, now).map(([name, value]) => [name[language], value[language]]),
    ...actionOf(mail, language),
    ...copyOf(mail, language),
    names: matter.flatMap(namesIn),
    closing: closing([mail], language),
  };
}

/** Where the letter leads, where whoever gets it may go. */
function actionOf(mail: NoticeMail, language: Language): { readonly action?: LetterAction } {
  const { action } = letterWords(mail);
  return action === undefined ? {} : { action: { label: action[language], url: mail.link ?? mail.page } };
}

/** What was handed in, where the receipt may carry it. */
function copyOf({ copy }: NoticeMail, language: Language): Pick<Letter, 'copy'> {
  if (copy === undefined) return {};
  const { title, attached, behindLink } = LETTER_FRAME.copy;
  const names = copy.files.join('\n');
  const files = names === '' ? [] : [[copy.isAttached ? attached : behindLink, sameInBoth(names)] as const];
  const facts = [...copy.facts, ...files].map(([name, value]) => [name[language], value[language]] as const);
  return { copy: { title: title[language], facts } };
}

interface Rendering {
  readonly language: Language;
  readonly now: Instant;
}

function digestOf(
  mails: readonly NoticeMail[],
  groups: readonly MatterGroup[],
  { language, now }: Rendering,
): Letter {
  const [first] = mails;
  if (first === undefined) throw new RangeError('a digest is about at least one notice');
  const held = groups
    .flatMap(({ matters }) => matters)
    .filter((one) => one.some(({ isHeldBack }) => isHeldBack));
  const { digest } = LETTER_FRAME;
  const heldBack = held.length === 0 ? [] : [digest.heldBack({ count: held.length })];
  return {
    subject: digestSubject(groups)[language],
    greeting: LETTER_FRAME.greeting({ unit: first.contactUnit })[language],
    paragraphs: [gathering(mails, first.contactUnit), ...heldBack].map((paragraph) => paragraph[language]),
    facts: [],
    groups: groups.map(({ urgency, matters }) => ({
      title: digest.groups[urgency][language],
      items: matters.map((matter) => itemOf(matter, { language, now })),
    })),
    names: mails.flatMap(namesIn),
    closing: closing(mails, language),
  };
}

/** What a plan calls what is said in a letter about it. */
function namesIn(mail: NoticeMail): InBoth[] {
  const { plan, obligation, step, unit, contactUnit, coordinator, insteadOf, proposedUnit, otherUnit } = mail;
  const others = (mail.alsoTold ?? []).map((one) => one.unit);
  const { product, assignedBy, source } = mail;
  const titles = [plan.title, whatIsOwed(mail), obligation, step, source.document, product, assignedBy];
  const clause = clauseName(source.section);
  const units = [
    mail.place,
    unit,
    contactUnit,
    coordinator,
    insteadOf,
    proposedUnit,
    otherUnit,
    mail.call?.unit,
  ];
  return [...titles, clause, ...units, ...others].filter((name) => name !== undefined);
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
function itemOf([mail, ...others]: Matter, { language, now }: Rendering): LetterItem {
  const { paragraphs } = letterWords(mail);
  const unit = mail.unit[language] === mail.contactUnit[language] ? [] : [mail.unit];
  const facts = itemFacts(mail, now).map(([name, value]) => `${name[language]}: ${value[language]}`);
  const besides = others
    .filter(({ kind }) => kind !== mail.kind)
    .flatMap((one) => letterWords(one).paragraphs);
  return {
    title: matterTitle(mail)[language],
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
    ...actionOf(mail, language),
  };
}

/** An answer, what a closed cycle came to and what is to be sent on is the message; everything else is about its day. */
function isSaidInFull(mail: NoticeMail): boolean {
  if (mail.kind === 'escalation') return mail.data.draftTo !== undefined;
  const isTold = mail.kind === 'unit-act' || mail.kind === 'for-information';
  return isAboutCycle(mail.kind) || goesAlone(mail.kind) || isTold;
}

function closing(mails: readonly NoticeMail[], language: Language): string[] {
  const plans = new Map(mails.map(({ plan }) => [plan.number, plan]));
  const roles = new Set(mails.flatMap(({ data }) => standsInFor(data) ?? []));
  const lines = [
    ...[...roles].map((role) => LETTER_FRAME.standsIn({ role: CONTACT_ROLE_NAMES[role] })),
    ...[...plans.values()].map((plan) => LETTER_FRAME.plan(plan)),
    ...calls(mails),
    ...(mails.some((mail) => letterWords(mail).action !== undefined) ? [LETTER_FRAME.link] : []),
    mails.every(({ kind }) => kind === 'issued-report') ? LETTER_FRAME.carried : LETTER_FRAME.automatic,
  ];
  return lines.map((line) => line[language]);
}

/** Whom to call, each once. */
function calls(mails: readonly NoticeMail[]): InBoth[] {
  const called = new Map(mails.flatMap(({ call }) => (call === undefined ? [] : [[call.phone, call]])));
  return [...called.values()].map((call) => LETTER_FRAME.call(call));
}
