import { localDate } from '@kyhan/calendar';
import type { NoticeKind, RulingWord } from '@kyhan/engine';
import {
  LETTER_FRAME,
  letterWords,
  officialDay,
  officialMoment,
  periodWords,
  shortDue,
  shortInstant,
  type InBoth,
} from '@kyhan/words';
import type { MatterGroup } from './matter-groups.js';
import type { NoticeMail } from './notice-mail.js';

/** What a matter is called: what the letter is, about what, of which period. Pure; throws nothing. */
export function matterTitle(mail: NoticeMail): InBoth {
  const { lead } = letterWords(mail);
  return LETTER_FRAME.subject({
    lead,
    what: whatIsOwed(mail),
    period: periodWords(mail.periodKey, mail.periodFrom),
  });
}

/** The same with the day, where something is waited for until then. Pure; throws nothing. */
export function letterSubject(mail: NoticeMail): InBoth {
  const subject = matterTitle(mail);
  if (mail.kind === 'invitation')
    return LETTER_FRAME.subjectAt({ subject, at: shortInstant(mail.data.beginsAt, mail.timeZone) });
  if (!isWaitedFor(mail)) return subject;
  return LETTER_FRAME.subjectUntil({ subject, due: shortDay(mail), asked: mail.asked });
}

/** How many matters, how many of them are late, and the next day. Pure; throws nothing. */
export function digestSubject(groups: readonly MatterGroup[]): InBoth {
  const matters = groups.flatMap(({ matters: own }) => own);
  const mails = matters.flat();
  const plans = [...new Set(mails.map(({ plan }) => plan.number))].join(', ');
  const overdue = groups.find(({ urgency }) => urgency === 'overdue')?.matters.length ?? 0;
  const subject = LETTER_FRAME.digest.subject({ count: matters.length, overdue, plans });
  const coming = groups
    .filter(({ urgency }) => urgency !== 'overdue')
    .flatMap(({ matters: own }) => own.map(([mail]) => mail))
    .filter(isWaitedFor)
    .sort((a, b) => a.dueAt - b.dueAt);
  const [next] = coming;
  if (next === undefined) return subject;
  return LETTER_FRAME.digest.subjectUntil({ subject, day: shortDay(next) });
}

/** What is owed, with its step. Pure; throws nothing. */
export function whatIsOwed({ obligation, step }: Pick<NoticeMail, 'obligation' | 'step'>): InBoth {
  return step === undefined ? obligation : LETTER_FRAME.title({ obligation, step });
}

/** Whether something is waited for until the day in force when this letter leaves. Pure; throws nothing. */
export function isWaitedFor(mail: NoticeMail): boolean {
  return mail.kind === 'ruling' ? DAY_AFTER[mail.data.ruling] === 'waited-for' : WAITS[mail.kind];
}

const WAITS: Readonly<Record<Exclude<NoticeKind, 'ruling'>, boolean>> = {
  opening: true,
  'for-information': false,
  'contribution-overdue': false,
  reminder: true,
  overdue: true,
  escalation: true,
  approval: true,
  'approval-reminder': true,
  'acknowledge-reminder': true,
  receipt: false,
  'unit-act': false,
  'for-review': false,
  'ask-reminder': false,
  'stop-reminder': false,
  'review-reminder': false,
  'review-overdue': false,
  invitation: false,
  'issued-report': false,
  'cycle-draft': false,
  'cycle-summary': false,
};

/** What a ruling does to the day: it is waited for, nobody owes it any more, or it stays as it was. */
const DAY_AFTER: Readonly<Record<RulingWord, 'waited-for' | 'gone' | 'as-it-was'>> = {
  returned: 'waited-for',
  extended: 'waited-for',
  insisted: 'waited-for',
  reopened: 'waited-for',
  'lead-reopened': 'waited-for',
  'lead-ended': 'gone',
  'taken-over': 'waited-for',
  'extension-refused': 'waited-for',
  'clock-started': 'waited-for',
  moved: 'waited-for',
  waived: 'gone',
  'handed-over': 'gone',
  merged: 'gone',
  transferred: 'gone',
  accepted: 'as-it-was',
  'rule-waived': 'as-it-was',
  'clock-stopped': 'as-it-was',
};

/** Whether this unit owes nothing by that day any more. Pure; throws nothing. */
export function isDayGone(mail: NoticeMail): boolean {
  return mail.kind === 'ruling' && DAY_AFTER[mail.data.ruling] === 'gone';
}

/** Short, for the line that a telephone shows: `05/02/2027`, in English with the name of the month. */
function shortDay(mail: Pick<NoticeMail, 'dueOn' | 'dueAt' | 'timeZone'>): InBoth {
  const { dueOn, dueAt, timeZone } = mail;
  const isToTheHour = localDate(dueAt, timeZone) === dueOn;
  const en = (isToTheHour ? officialMoment(dueAt, timeZone) : officialDay(dueOn)).en;
  return { vi: shortDue(mail, timeZone), en };
}
