import { localDate, type Instant, type WorkingCalendar } from '@kyhan/calendar';
import type { Policy } from '@kyhan/plan';
import { lettersOf, type Postable } from '../letters-of.js';
import { lettersPerDay, mayWait } from '../may-wait.js';
import type { NoticeContent } from '../notice-content.js';
import { firstMorning } from '../timetable/first-morning.js';

/** A notice that is to leave to one mailbox. */
export interface QueuedNotice {
  readonly notice: NoticeContent;
  readonly at: Instant;
  /** The due instant in force. */
  readonly dueAt: Instant;
  readonly policy: Policy;
}

interface Office {
  readonly calendar: WorkingCalendar;
  /** IANA zone of the plan. */
  readonly zone: string;
}

interface Delivered {
  readonly letters: readonly { readonly at: Instant; readonly notices: number }[];
  /** How often one waited for the next morning. */
  readonly heldBack: number;
}

type Waiting = QueuedNotice & { readonly isHeldBack: boolean };

/** The letters in which one mailbox gets what was queued for it, and when. */
export function deliveredTo(queued: readonly QueuedNotice[], office: Office): Delivered {
  const waiting = new Map<Instant, Waiting[]>();
  for (const one of queued) put(waiting, one.at, { ...one, isHeldBack: false });
  const letters: { readonly at: Instant; readonly notices: number }[] = [];
  const perDay = new Map<string, number>();
  let heldBack = 0;
  while (waiting.size > 0) {
    const now = Math.min(...waiting.keys());
    const due = (waiting.get(now) ?? []).map((one) => postable(one, now, office));
    waiting.delete(now);
    const on = localDate(now, office.zone);
    const sent = perDay.get(on) ?? 0;
    const { letters: leaving, heldBack: held } = lettersOf(due, sent);
    perDay.set(on, sent + leaving.length);
    letters.push(...leaving.map(({ length: notices }) => ({ at: now, notices })));
    heldBack += held.length;
    for (const { one, morningAt } of held) put(waiting, morningAt, { ...one, isHeldBack: true });
  }
  return { letters, heldBack };
}

function postable(
  one: Waiting,
  now: Instant,
  office: Office,
): Postable & { one: Waiting; morningAt: Instant } {
  const { notice, dueAt, policy, isHeldBack } = one;
  const morningAt = firstMorning({ ...office, policy }, now + 1);
  return {
    one,
    morningAt,
    kind: notice.kind,
    isHeldBack,
    mayWait: mayWait({ notice, dueAt, policy, now, morningAt }),
    atMostPerDay: lettersPerDay(policy),
  };
}

function put(waiting: Map<Instant, Waiting[]>, at: Instant, one: Waiting): void {
  waiting.set(at, [...(waiting.get(at) ?? []), one]);
}
