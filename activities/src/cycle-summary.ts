import { FIGURE_NAMES, type Figures } from '@kyhan/engine';
import type { AssignmentCounts } from '@kyhan/register';
import {
  CYCLE_PAGE,
  dueDay,
  figureSentences,
  officialDay,
  periodWords,
  shortInstant,
  type InBoth,
  type Language,
} from '@kyhan/words';
import type { CycleContext } from './cycle-context.js';

/** One line for lists: obligation and period. */
export function cycleSummary({ obligation, cycle }: CycleContext): InBoth {
  return CYCLE_PAGE.summary({ title: obligation.title, period: periodWords(cycle.periodKey) });
}

/** Markdown for whoever opens the workflow in Temporal's own page: what it is, which does not change. */
export function cycleFacts(context: CycleContext, assignments: number, language: Language): string {
  const { plan, obligation, cycle, zone } = context;
  const { periodFrom, periodTo, dueOn, dueAt, cycleId } = cycle;
  const lines = [
    CYCLE_PAGE.plan({ number: plan.plan, section: obligation.source.section }),
    CYCLE_PAGE.period({ from: officialDay(periodFrom), to: officialDay(periodTo) }),
    CYCLE_PAGE.due({ due: dueDay({ dueOn, dueAt, timeZone: zone }) }),
    CYCLE_PAGE.assignments({ count: assignments }),
    CYCLE_PAGE.id({ id: cycleId }),
  ];
  return [`**${cycleSummary(context)[language]}**`, '', ...lines.map((line) => line[language])].join('\n');
}

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
