import { assignmentStatus } from '@kyhan/engine';
import type { AssignmentFacts } from '@kyhan/register';
import { statusName, type Language } from '@kyhan/words';

const SYMBOLS = {
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
} as const;

interface StatusTagProps {
  readonly facts: AssignmentFacts;
  readonly now: number;
  readonly language: Language;
}

/** A status by symbol, word and colour, never by colour alone; late and nil stand beside it. */
export function StatusTag({ facts, now, language }: StatusTagProps) {
  const status = assignmentStatus(facts, now);
  return (
    <span class={`kyhan-status kyhan-status--${status}`}>
      <span aria-hidden="true">{SYMBOLS[status]} </span>
      {statusName(status, language)}
      {besides(facts, now, language)}
    </span>
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

function besides(facts: AssignmentFacts, now: number, language: Language): string {
  const vi = language === 'vi';
  const words: string[] = [];
  if (facts.nil === true) words.push(vi ? 'không phát sinh' : 'nil');
  if (facts.submittedAt !== undefined && facts.onTime === false)
    words.push(lateBy(facts.submittedAt - facts.dueAt, vi));
  if (facts.submittedAt === undefined && facts.endedAt === undefined && now >= facts.dueAt)
    words.push(lateBy(now - facts.dueAt, vi));
  if (facts.escalatedLevel > 0 && facts.endedAt === undefined && facts.submittedAt === undefined)
    words.push(vi ? `báo cấp ${facts.escalatedLevel}` : `level ${facts.escalatedLevel}`);
  return words.length === 0 ? '' : `, ${words.join(', ')}`;
}

/** Calendar days begun; a return with a new day may leave nothing late. */
function lateBy(ms: number, vi: boolean): string {
  const days = Math.max(1, Math.ceil(ms / DAY_MS));
  return vi ? `trễ ${days} ngày` : `${days} ${days === 1 ? 'day' : 'days'} late`;
}
