import { assignmentStatus, daysLate, type AssignmentStatus } from '@kyhan/engine';
import type { AssignmentFacts } from '@kyhan/register';
import { type Language, pageWords, type Said, saidIn, statusName } from '@kyhan/words';

const SYMBOLS: Readonly<Record<AssignmentStatus, string>> = {
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

interface StatusTagProps {
  readonly facts: AssignmentFacts;
  readonly now: number;
  readonly language: Language;
  /** Of a body that is asked: it has words of its own, and is called late by none. */
  readonly asked: boolean;
}

/** A status by symbol, word and colour, never by colour alone; late and nil stand beside it. */
export function StatusTag(props: StatusTagProps) {
  const { facts, now, language, asked } = props;
  const status = assignmentStatus(facts, now);
  return (
    <span class={`kyhan-status kyhan-status--${status}`}>
      <span aria-hidden="true">{SYMBOLS[status]} </span>
      {[statusName(status, language, { asked }), ...remarks(props)].join(', ')}
    </span>
  );
}

/** What stands was not handed in by the unit itself. */
function enteredRemark({ entered }: AssignmentFacts, words: Said<typeof pageWords.statusRemarks>): string[] {
  if (entered === undefined) return [];
  if (entered.disputedAt !== undefined) return [words.enteredDisputed];
  return [entered.confirmedAt === undefined ? words.entered : words.enteredConfirmed];
}

function remarks({ facts, now, language, asked }: StatusTagProps): string[] {
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
