import { localDate, startOfDay, type Instant } from '@kyhan/calendar';
import { addressKey, lettersOf, lettersPerDay, mayWait, type Postable } from '@kyhan/engine';
import { firstMorning } from '@kyhan/engine/timetable';
import { isKyhanError } from '@kyhan/errors';
import { lettersSince, type DueNotice, type HeldBack, type Register } from '@kyhan/register';
import { policyOf } from '../cycle-context.js';
import type { NoticeContexts } from './notice-contexts.js';
import type { Message } from './waiting-messages.js';

interface Round {
  readonly register: Register;
  readonly contexts: NoticeContexts;
  /** Plan time. */
  readonly now: Instant;
  /** Mailboxes that a letter is on its way to: it is not in the register yet. */
  readonly underWay: ReadonlySet<string>;
}

interface DayLetters {
  readonly messages: readonly Message[];
  readonly heldBack: readonly HeldBack[];
}

/**
 * The letters in which what has come due leaves: what one mailbox gets that morning goes together, answers go alone, and
 * what is over the day's number waits for another morning.
 */
export async function dayLetters(notices: readonly DueNotice[], round: Round): Promise<DayLetters> {
  const due = await Promise.all(notices.map((notice) => asPostable(notice, round)));
  const sent = await sentToday(due, round);
  const messages: Message[] = [];
  const heldBack: HeldBack[] = [];
  for (const [to, own] of byMailbox(due)) {
    const today = Math.max(...own.map(({ notice }) => sent.get(notice.noticeKey) ?? 0));
    const { letters, heldBack: held } = lettersOf(own, today + (round.underWay.has(to) ? 1 : 0));
    for (const [first, ...others] of letters)
      messages.push({ notices: [first.notice, ...others.map(({ notice }) => notice)], to });
    for (const { notice, morningAt } of held)
      if (morningAt !== undefined) heldBack.push({ noticeKey: notice.noticeKey, until: morningAt });
  }
  return { messages, heldBack };
}

interface DueOne extends Postable {
  readonly notice: DueNotice;
  /** Where its day began, and its next working morning; absent where its plan cannot be read. */
  readonly dayAt?: Instant;
  readonly morningAt?: Instant;
}

async function asPostable(notice: DueNotice, { contexts, now }: Round): Promise<DueOne> {
  const { kind, isHeldBack, dueAt, stepId, unknownCount } = notice;
  try {
    const { plan, obligation, calendar } = await contexts(notice);
    const policy = policyOf(plan, obligation, stepId);
    const zone = plan.timeZone;
    const morningAt = firstMorning({ policy, calendar, zone }, now + 1);
    // What may have left already is asked about again, whatever the day.
    const waits = unknownCount === 0 && mayWait({ notice, dueAt, policy, now, morningAt });
    const dayAt = startOfDay(localDate(now, zone), zone);
    return {
      notice,
      kind,
      isHeldBack,
      mayWait: waits,
      atMostPerDay: lettersPerDay(policy),
      dayAt,
      morningAt,
    };
  } catch (error) {
    if (isKyhanError(error) && error.kind === 'unavailable') throw error;
    // Whoever writes the letter finds out what is wrong with it.
    return { notice, kind, isHeldBack, mayWait: false, atMostPerDay: 1 };
  }
}

/** The letters of each mailbox on the plan's day, by the key of a notice that is due to it. */
async function sentToday(due: readonly DueOne[], { register }: Round): Promise<Map<number, number>> {
  const sent = new Map<number, number>();
  for (const since of new Set(due.flatMap(({ dayAt }) => dayAt ?? []))) {
    const noticeKeys = due.filter(({ dayAt }) => dayAt === since).map(({ notice }) => notice.noticeKey);
    for (const [key, letters] of await lettersSince(register, { noticeKeys, since })) sent.set(key, letters);
  }
  return sent;
}

function byMailbox(due: readonly DueOne[]): Map<string, DueOne[]> {
  const mailboxes = new Map<string, DueOne[]>();
  for (const one of due) {
    const to = addressKey(one.notice.contact);
    mailboxes.set(to, [...(mailboxes.get(to) ?? []), one]);
  }
  return mailboxes;
}
