import { addDays, localDate, type Instant } from '@kyhan/calendar';
import { isAboutCycle } from '@kyhan/engine';
import type { NoticeMail } from './notice-mail.js';

/** How soon a matter wants somebody, the most urgent first. */
const URGENCIES = ['overdue', 'soon', 'week', 'later', 'review', 'decided'] as const;

type Urgency = (typeof URGENCIES)[number];

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
  const matters = new Map<
    string,
    { readonly urgency: Urgency; readonly matter: [NoticeMail, ...NoticeMail[]] }
  >();
  for (const { mail, urgency } of ranked) {
    const key = matterKey(mail);
    const known = matters.get(key);
    if (known === undefined) matters.set(key, { urgency, matter: [mail] });
    else known.matter.push(mail);
  }
  return URGENCIES.map((urgency) => {
    const own = [...matters.values()].filter((one) => one.urgency === urgency);
    return { urgency, matters: own.map(({ matter }) => matter) };
  }).filter((group) => group.matters.length > 0);
}

/** What a person has ruled comes before what time says of the same. */
function rank({ mail, urgency }: { readonly mail: NoticeMail; readonly urgency: Urgency }): number {
  return URGENCIES.indexOf(urgency) + (mail.kind === 'ruling' ? 0 : 0.5);
}

/** One assignment; what is about a cycle is a matter of its own. */
function matterKey({ kind, obligation, step, unit, periodKey, plan }: NoticeMail): string {
  return JSON.stringify([isAboutCycle(kind), plan.number, obligation.vi, step?.vi, periodKey, unit.vi]);
}

function urgencyOf(mail: NoticeMail, now: Instant): Urgency {
  switch (mail.kind) {
    case 'overdue':
    case 'escalation':
      // Nothing that a body was asked for stands among what is late.
      return mail.asked ? 'later' : 'overdue';
    case 'opening':
    case 'reminder':
    case 'acknowledge-reminder':
      return dueUrgency(mail, now);
    case 'for-review':
    case 'ask-reminder':
    case 'stop-reminder':
    case 'review-reminder':
    case 'review-overdue':
    case 'unit-act':
    case 'cycle-draft':
      return 'review';
    case 'ruling':
      return mail.data.ruling === 'returned' ? dueUrgency(mail, now) : 'decided';
    case 'receipt':
    case 'cycle-summary':
      return 'decided';
  }
}

function dueUrgency({ dueOn, timeZone }: NoticeMail, now: Instant): Urgency {
  const today = localDate(now, timeZone);
  if (dueOn <= addDays(today, 1)) return 'soon';
  return dueOn <= addDays(today, 7) ? 'week' : 'later';
}
