import type { Instant } from '@kyhan/calendar';
import type { NoticeKind } from './notice-content.js';
import type { NoticeAddressee } from './notice-draft.js';

/** Until when no unit is written to about a plan, plan time; once it is over it says from when on units are. */
export interface PlanSilence {
  readonly untilAt: Instant;
}

/** What a silence decides about. */
export interface SilencedNotice {
  readonly kind: NoticeKind;
  readonly addressee: NoticeAddressee;
  /** The due instant in force. */
  readonly dueAt: Instant;
}

/** What becomes of a notice: it leaves, it waits for the end of the silence, or it is never sent. */
export type SilentFate = 'goes' | 'waits' | 'unsent';

const TO_UNITS: ReadonlySet<NoticeAddressee> = new Set(['focal-point', 'unit', 'head', 'lead', 'lead-head']);

interface Weight {
  /** A unit is to know it once it is written to, if it still holds then. */
  readonly isToldLater?: true;
  /** It presses for something by its day. */
  readonly chases?: true;
}

const WEIGHTS: Readonly<Record<NoticeKind, Weight>> = {
  opening: { isToldLater: true, chases: true },
  'for-information': { isToldLater: true },
  'contribution-overdue': { chases: true },
  reminder: { chases: true },
  overdue: { chases: true },
  escalation: { chases: true },
  receipt: {},
  ruling: {},
  'unit-act': {},
  approval: {},
  'approval-reminder': {},
  'for-review': {},
  'acknowledge-reminder': { chases: true },
  'ask-reminder': {},
  'stop-reminder': {},
  'review-reminder': {},
  'review-overdue': {},
  invitation: { isToldLater: true },
  'issued-report': {},
  'cycle-draft': {},
  'cycle-summary': {},
};

/**
 * What a silence makes of a notice whose time has come. What fell due before units were written to is never chased by
 * itself: whoever coordinates sets a new day, calls, or sends a letter of the office. Pure; throws nothing.
 */
export function silentFate(
  { kind, addressee, dueAt }: SilencedNotice,
  silence: PlanSilence | undefined,
  now: Instant,
): SilentFate {
  // A report goes out because somebody has issued it.
  if (silence === undefined || kind === 'issued-report') return 'goes';
  const { untilAt } = silence;
  const isKept = now < untilAt && TO_UNITS.has(addressee);
  // It may end before its day.
  if (isKept && WEIGHTS[kind].isToldLater) return 'waits';
  if (WEIGHTS[kind].chases && dueAt <= untilAt) return 'unsent';
  return isKept ? 'unsent' : 'goes';
}
