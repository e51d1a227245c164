import { addDays, localDate, type Instant } from '@kyhan/calendar';
import { isAboutCycle, type NoticeKind } from '@kyhan/engine';
import type { LETTER_FRAME } from '@kyhan/words';
import type { NoticeMail } from './notice-mail.js';

/** How soon a matter wants somebody, as the heads of a digest say it. */
type Urgency = keyof typeof LETTER_FRAME.digest.groups;

/** The most urgent first. */
const RANKS: Readonly<Record<Urgency, number>> = {
  overdue: 0,
  soon: 1,
  week: 2,
  later: 3,
  review: 4,
  decided: 5,
};

/** The notices about one thing, the most urgent first. */
export type Matter = readonly [NoticeMail, ...NoticeMail[]];

export interface MatterGroup {
  readonly urgency: Urgency;
  readonly matters: readonly Matter[];
}

/** Notices by what they are about and how urgent that is; `now` is plan time, epoch milliseconds. Pure; throws nothing. */
export function matterGroups(mails: readonly NoticeMail[], now: Instant): MatterGroup[] {
  const ranked = mails
    .map((mail) => ({ mail, urgency: urgencyOf(mail, now) }))
    .sort((a, b) => rank(a) - rank(b));
  const matters = new Map<string, [Urgency, [NoticeMail, ...NoticeMail[]]]>();
  for (const { mail, urgency } of ranked) {
    const key = matterKey(mail);
    const known = matters.get(key);
    if (known === undefined) matters.set(key, [urgency, [mail]]);
    else known[1].push(mail);
  }
  const groups = new Map<Urgency, Matter[]>();
  // Ranked before, each matter comes where the most urgent that is said of it does.
  for (const [urgency, matter] of matters.values())
    groups.set(urgency, [...(groups.get(urgency) ?? []), matter]);
  return [...groups].map(([urgency, own]) => ({ urgency, matters: own }));
}

/** What a person has ruled comes before what time says of the same. */
function rank({ mail, urgency }: { readonly mail: NoticeMail; readonly urgency: Urgency }): number {
  return RANKS[urgency] + (mail.kind === 'ruling' ? 0 : 0.5);
}

/**
 * One assignment, which its page tells: after a reorganisation a unit may owe the same twice. What is about a cycle is
 * a matter of its own.
 */
function matterKey({ kind, obligation, step, unit, periodKey, plan, page }: NoticeMail): string {
  return JSON.stringify([isAboutCycle(kind), plan.number, obligation.vi, step?.vi, periodKey, unit.vi, page]);
}

/** Of each kind, where it stands; `by-day`: as near as the day is by which something is wanted. */
const URGENCIES: Readonly<Record<NoticeKind, Urgency | 'by-day'>> = {
  overdue: 'overdue',
  escalation: 'overdue',
  opening: 'by-day',
  reminder: 'by-day',
  'acknowledge-reminder': 'by-day',
  approval: 'review',
  'approval-reminder': 'review',
  'for-review': 'review',
  'ask-reminder': 'review',
  'stop-reminder': 'review',
  'review-reminder': 'review',
  'review-overdue': 'review',
  'unit-act': 'review',
  // It goes alone.
  invitation: 'later',
  'issued-report': 'later',
  'contribution-overdue': 'review',
  'for-information': 'later',
  'cycle-draft': 'review',
  ruling: 'decided',
  receipt: 'decided',
  'cycle-summary': 'decided',
};

function urgencyOf(mail: NoticeMail, now: Instant): Urgency {
  if (mail.kind === 'ruling' && mail.data.ruling === 'returned') return dueUrgency(mail, now);
  const urgency = URGENCIES[mail.kind];
  if (urgency === 'by-day') return dueUrgency(mail, now);
  // Nothing that a body was asked for stands among what is late.
  return urgency === 'overdue' && mail.asked ? 'later' : urgency;
}

function dueUrgency({ dueOn, timeZone }: NoticeMail, now: Instant): Urgency {
  const today = localDate(now, timeZone);
  if (dueOn <= addDays(today, 1)) return 'soon';
  return dueOn <= addDays(today, 7) ? 'week' : 'later';
}
