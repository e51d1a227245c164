import { assignmentStatus, daysLate, type AssignmentStatus } from '@kyhan/engine';
import type { SignFacts } from '@kyhan/register';
import { type Language, pageWords, type Said, saidIn, statusName } from '@kyhan/words';

/** A sign of each status: never colour alone. */
export const STATUS_SIGNS: Readonly<Record<AssignmentStatus, string>> = {
  upcoming: '○',
  open: '○',
  'due-soon': '◔',
  overdue: '!',
  submitted: '→',
  returned: '↩',
  accepted: '✓',
  waived: '–',
  transferred: '⇄',
  missed: '✕',
  lapsed: '↩',
};

/**
 * As which status something is drawn, by sign and colour: a body that is asked owes nothing, and its silence is drawn as
 * that something is waited for, and accuses nobody. Pure; throws nothing.
 */
export function drawnStatus(status: AssignmentStatus, asked: boolean): AssignmentStatus {
  return asked && (status === 'overdue' || status === 'missed') ? 'open' : status;
}

/** Of what a status is told. */
export interface ToldStatus {
  readonly facts: Omit<SignFacts, 'isToAcknowledge'>;
  readonly now: number;
  readonly language: Language;
  /** Of a body that is asked: it has words of its own, and is called late by none. */
  readonly asked: boolean;
}

/** A status in words, with what stands beside it: late, nil, entered for the unit, escalated. */
export function statusInWords(told: ToldStatus): string {
  const { facts, now, language, asked } = told;
  return [statusName(assignmentStatus(facts, now), language, { asked }), ...remarks(told)].join(', ');
}

/** What stands was not handed in by the unit itself. */
function enteredRemark(
  { entered }: ToldStatus['facts'],
  words: Said<typeof pageWords.statusRemarks>,
): string[] {
  if (entered === undefined) return [];
  if (entered.disputedAt !== undefined) return [words.enteredDisputed];
  return [entered.confirmedAt === undefined ? words.entered : words.enteredConfirmed];
}

function remarks({ facts, now, language, asked }: ToldStatus): string[] {
  const words = saidIn(pageWords.statusRemarks, language);
  const days = daysLate({ ...facts, asked }, now);
  const isOverdue = assignmentStatus(facts, now) === 'overdue';
  const lateWords = isOverdue ? words.overdueFor : words.late;
  return [
    ...(facts.nil === true ? [words.nil] : []),
    ...enteredRemark(facts, words),
    ...(facts.prepared === undefined || facts.endedAt !== undefined ? [] : [words.prepared]),
    ...(days === undefined ? [] : [lateWords({ days })]),
    ...(facts.escalatedLevel > 0 && isOverdue ? [words.escalated({ level: facts.escalatedLevel })] : []),
  ];
}
