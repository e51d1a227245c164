import { FIGURE_NAMES, type Figures } from '@kyhan/engine';
import type { AssignmentCounts } from '@kyhan/register';
import { CYCLE_PAGE, figureSentences, shortInstant, type InBoth, type Language } from '@kyhan/words';
import type { CycleContext } from './cycle-context.js';

/** How a cycle stands at an instant of plan time. */
export interface CycleStanding {
  readonly counts: AssignmentCounts;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** Names of units that are overdue, as the plan has them; bodies that are asked never are. */
  readonly overdueUnits: readonly string[];
  readonly closed: boolean;
}

/** More names would be a list, and lists are what the portal is for. */
const MOST_NAMES = 10;

/** Markdown for the same page: where it stands. */
export function cycleStanding({ zone }: CycleContext, standing: CycleStanding, language: Language): string {
  const { counts, now, overdueUnits, closed } = standing;
  const { byStatus } = counts;
  const of = (status: keyof typeof byStatus) => byStatus[status] ?? 0;
  const lines = [
    ...figureSentences(counts).map((sentence) => CYCLE_PAGE.figures({ sentence })),
    ...overdueLine(counts.overdue, overdueUnits),
    CYCLE_PAGE.waiting({ submitted: of('submitted'), returned: of('returned') }),
    CYCLE_PAGE.accepted({ count: of('accepted') }),
  ];
  const head = CYCLE_PAGE.standing({ closed, at: shortInstant(now, zone) });
  return [head[language], '', ...lines.map((line) => line[language])].join('\n');
}

function overdueLine(count: number, units: readonly string[]): InBoth[] {
  if (units.length === 0) return [];
  const named = units.slice(0, MOST_NAMES).join(', ');
  return [CYCLE_PAGE.overdueUnits({ count, units: named, more: Math.max(0, units.length - MOST_NAMES) })];
}

/** The figures of a cycle as its summary notice carries them. */
export function cycleFigures(counts: AssignmentCounts): Figures {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, counts[name]])) as Figures;
}
