import type { Instant } from '@kyhan/calendar';
import type { Policy } from '@kyhan/plan';
import type { NoticeContent } from './notice-content.js';
import { asksByDue } from './notice-kinds.js';

/** How many letters one mailbox gets a day where the policy does not say (plan-format, "Policies"). */
const USUAL_LETTERS = 2;

/** How many letters a day a policy lets one mailbox have. Pure; throws nothing. */
export function lettersPerDay({ digest }: Pick<Policy, 'digest'>): number {
  return digest?.atMostPerDay ?? USUAL_LETTERS;
}

interface Leaving {
  readonly notice: NoticeContent;
  /** The due instant in force. */
  readonly dueAt: Instant;
  readonly policy: Policy;
  /** Plan time. */
  readonly now: Instant;
  /** The next working morning. */
  readonly morningAt: Instant;
}

/**
 * Whether a notice can wait for the next working morning where a mailbox has had its letters. Not what asks for
 * something by a day that is over by then, nor what a policy counts in hours; of rulings only that something is in
 * order or is to be completed by a later day. Pure; throws nothing.
 */
export function mayWait({ notice, dueAt, policy, now, morningAt }: Leaving): boolean {
  if (isCountedInHours(policy)) return false;
  const { kind, data } = notice;
  if (kind === 'ruling' && data.ruling === 'accepted') return true;
  if (kind === 'ruling' && data.ruling !== 'returned') return false;
  if (kind === 'issued-report') return false;
  // Whoever was to come elsewhere, or not at all, is told at once.
  if (kind === 'invitation') return data.change === undefined && data.beginsAt > morningAt;
  return !(asksByDue(kind) && now < dueAt && dueAt <= morningAt);
}

function isCountedInHours({ remind, overdue, escalate }: Policy): boolean {
  const spans = [...remind, ...escalate.map(({ after }) => after), ...(overdue ? [overdue.every] : [])];
  return spans.some(({ unit }) => unit === 'hours');
}
