import type { Instant } from '@kyhan/calendar';
import { isAboutCycle } from '@kyhan/engine';
import {
  clauseName,
  CONTACT_ROLE_NAMES,
  dueDay,
  INFERRED_WORDS,
  LETTER_FRAME,
  meetingTimeWords,
  officialDay,
  officialMoment,
  officialPaperWords,
  periodWords,
  sameInBoth,
  withTimeLeft,
  type InBoth,
} from '@kyhan/words';
import { isWaitedFor, whatIsOwed } from './letter-subject.js';
import type { NoticeMail } from './notice-mail.js';

type Fact = readonly [InBoth, InBoth];

/** What a letter about one matter says in its table. Pure; throws nothing. */
export function letterFacts(mail: NoticeMail, now: Instant): Fact[] {
  const { facts } = LETTER_FRAME;
  if (mail.kind === 'invitation') return meetingFacts(mail);
  if (mail.kind === 'issued-report') return sendingFacts(mail);
  return [
    // What is about a cycle is about many units.
    ...(isAboutCycle(mail.kind) ? [] : [unitFact(mail)]),
    ...(mail.insteadOf === undefined ? [] : [[facts.successorOf, mail.insteadOf] as const]),
    [facts.what, whatIsOwed(mail)],
    [facts.period, periodOf(mail)],
    ...itemFacts(mail, now),
    ...(mail.kind === 'receipt' ? receiptFacts(mail) : []),
    ...(mail.inferred ? [[facts.note, INFERRED_WORDS] as const] : []),
  ];
}

/** What a meeting is about, when and where; nothing of it is due. */
function meetingFacts(mail: Extract<NoticeMail, { kind: 'invitation' }>): Fact[] {
  const { facts } = LETTER_FRAME;
  const { data, timeZone, place, inferred } = mail;
  return [
    [facts.what, mail.obligation],
    [facts.period, periodOf(mail)],
    [facts.time, meetingTimeWords(data, timeZone)],
    ...(place === undefined ? [] : [[facts.place, place] as const]),
    clauseFact(mail),
    ...(inferred ? [[facts.note, INFERRED_WORDS] as const] : []),
  ];
}

/** What a report is, under which number it goes out, and by what it is due; whoever gets it owes nothing. */
function sendingFacts(mail: NoticeMail): Fact[] {
  const { facts } = LETTER_FRAME;
  return [
    [facts.unit, mail.unit],
    [facts.what, whatIsOwed(mail)],
    [facts.period, periodOf(mail)],
    ...(mail.issued === undefined ? [] : [[facts.paper, officialPaperWords(mail.issued)] as const]),
    clauseFact(mail),
    ...workFacts(mail),
  ];
}

/** What a matter says in a line each, alone or among others. Pure; throws nothing. */
export function itemFacts(mail: NoticeMail, now: Instant): Fact[] {
  return [
    dueFact(mail, now),
    clauseFact(mail),
    ...workFacts(mail),
    ...announcementFacts(mail),
    ...requestFacts(mail),
    ...alsoTold(mail),
  ];
}

function unitFact({ unit, asked }: NoticeMail): Fact {
  return [asked ? LETTER_FRAME.facts.askedUnit : LETTER_FRAME.facts.unit, unit];
}

function periodOf({ periodKey, periodFrom, periodTo }: NoticeMail): InBoth {
  const name = periodWords(periodKey, periodFrom);
  if (periodFrom === periodTo) return name;
  return LETTER_FRAME.periodFact({ name, from: officialDay(periodFrom), to: officialDay(periodTo) });
}

/** While something is waited for, with how far the day is away. */
function dueFact(mail: NoticeMail, now: Instant): Fact {
  const due = dueDay(mail);
  const { dueAt, asked } = mail;
  return [LETTER_FRAME.facts.due, isWaitedFor(mail) ? withTimeLeft({ due, dueAt, now, asked }) : due];
}

function clauseFact({ source }: NoticeMail): Fact {
  return [
    LETTER_FRAME.facts.clause,
    LETTER_FRAME.clause({ document: source.document, clause: clauseName(source.section) }),
  ];
}

/** What comes out and who assigned it, where the plan says so: with who, what and when the “6 rõ”. */
function workFacts({ product, assignedBy }: NoticeMail): Fact[] {
  return [
    ...(product === undefined ? [] : [[LETTER_FRAME.facts.product, product] as const]),
    ...(assignedBy === undefined ? [] : [[LETTER_FRAME.facts.assignedBy, assignedBy] as const]),
  ];
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

/** Whoever reads that something is late reads who else has been told. */
function alsoTold({ alsoTold: others = [] }: NoticeMail): Fact[] {
  const { facts, toldOf } = LETTER_FRAME;
  return others.map(({ unit, role }) => [facts.alsoTold, toldOf({ role: CONTACT_ROLE_NAMES[role], unit })]);
}

function receiptFacts({ data, timeZone, contentHash }: Extract<NoticeMail, { kind: 'receipt' }>): Fact[] {
  const { facts } = LETTER_FRAME;
  const { storedAt, submissionId } = data;
  return [
    [facts.receivedAt, officialMoment(storedAt, timeZone)],
    [facts.submission, sameInBoth(submissionId)],
    ...(contentHash === undefined ? [] : [[facts.hash, sameInBoth(contentHash)] as const]),
  ];
}
