import type { PlainDate } from '@kyhan/calendar';
import type { Obligation, Plan } from '@kyhan/plan';
import { clauseName } from './clause-name.js';
import { CYCLE_PAGE } from './cycle-page.js';
import { dueDay } from './due-day.js';
import type { InBoth, Language } from './language.js';
import { officialDay } from './official-date.js';
import { periodWords } from './period-name.js';

/** A cycle and what the plan says of it. */
export interface ToldCycle {
  readonly plan: Pick<Plan, 'plan' | 'timeZone'>;
  readonly obligation: Pick<Obligation, 'title' | 'source'>;
  readonly cycle: {
    readonly cycleId: string;
    readonly periodKey: string;
    readonly periodFrom: PlainDate;
    readonly periodTo: PlainDate;
    readonly dueOn: PlainDate;
    /** Plan time, epoch milliseconds. */
    readonly dueAt: number;
  };
}

/** One line for lists: obligation and period. Pure; throws nothing. */
export function cycleSummary({ obligation, cycle }: ToldCycle): InBoth {
  return CYCLE_PAGE.summary({
    title: obligation.title,
    period: periodWords(cycle.periodKey, cycle.periodFrom),
  });
}

/**
 * Markdown for whoever opens the workflow in Temporal's own page: what it is, which does not change. Days are told in
 * the plan's zone. Pure; throws nothing.
 */
export function cycleFacts(told: ToldCycle & { readonly assignments: number }, language: Language): string {
  const { plan, obligation, cycle, assignments } = told;
  const { periodFrom, periodTo, dueOn, dueAt, cycleId } = cycle;
  const lines = [
    CYCLE_PAGE.plan({ number: plan.plan, clause: clauseName(obligation.source.section) }),
    CYCLE_PAGE.period({ from: officialDay(periodFrom), to: officialDay(periodTo) }),
    CYCLE_PAGE.due({ due: dueDay({ dueOn, dueAt, timeZone: plan.timeZone }) }),
    CYCLE_PAGE.assignments({ count: assignments }),
    CYCLE_PAGE.id({ id: cycleId }),
  ];
  return [`**${cycleSummary(told)[language]}**`, '', ...lines.map((line) => line[language])].join('\n');
}
