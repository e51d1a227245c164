import { assignmentStatus, type AssignmentStatus } from '@kyhan/engine';
import type { AssignmentFacts } from '@kyhan/register';
import { type Language, pageWords, saidIn, statusName } from '@kyhan/words';

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

function remarks({ facts, now, language, asked }: StatusTagProps): string[] {
  const words = saidIn(pageWords.statusRemarks, language);
  const lateMs = asked ? undefined : lateness(facts, now);
  const isClimbing = facts.endedAt === undefined && facts.submittedAt === undefined;
  const lateWords = facts.submittedAt === undefined ? words.overdueFor : words.late;
  return [
    ...(facts.nil === true ? [words.nil] : []),
    ...(lateMs === undefined ? [] : [lateWords({ days: daysBegun(lateMs) })]),
    ...(facts.escalatedLevel > 0 && isClimbing ? [words.escalated({ level: facts.escalatedLevel })] : []),
  ];
}

/** How long after its instant it came, or has not come; what need not be done is never late. */
function lateness(facts: AssignmentFacts, now: number): number | undefined {
  const { submittedAt, onTime, dueAt, endedAt, waivedAt } = facts;
  if (waivedAt !== undefined) return undefined;
  if (submittedAt !== undefined) return onTime === false ? submittedAt - dueAt : undefined;
  return endedAt === undefined && now >= dueAt ? now - dueAt : undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Calendar days begun; a return with a new day may leave nothing late. */
function daysBegun(ms: number): number {
  return Math.max(1, Math.ceil(ms / DAY_MS));
}
