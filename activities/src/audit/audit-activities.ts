import { heartbeat } from '@temporalio/activity';
import {
  failPoint,
  getPlan,
  keepSendingFindings,
  listCyclesToRun,
  listPlans,
  planAsCarriedOut,
} from '@kyhan/register';
import { CYCLE_PAGE } from '@kyhan/words';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { askAboutHeldBack } from './ask-about-held-back.js';
import { closeSettledUnits } from './close-settled-units.js';
import { missingPeriods, type MissingPeriod } from './missing-periods.js';
import { isBeingApplied } from './is-being-applied.js';
import { tellPaused } from './tell-paused.js';
import { wakeOverdue } from './wake-overdue.js';
import { revivedCycle } from './revived-cycle.js';

export interface PlanAudit {
  readonly missing: readonly MissingPeriod[];
  /** Markdown for Temporal's own page. */
  readonly lines: readonly string[];
}

export interface RunningAudit {
  readonly lines: readonly string[];
  /** Where the next portion begins; absent where none is left. */
  readonly next?: string;
}

/** Cycles in one portion. */
const PORTION = 100;

/** The audit of what should be there against what is, in portions. */
export function auditActivities(dependencies: ActivityDependencies) {
  const { register, clock, keepSchedules, applying, language } = dependencies;
  return {
    /** Slugs of the plans that are kept. */
    async plansToAudit(): Promise<string[]> {
      return (await listPlans(register)).map(({ plan }) => plan.slug);
    },

    /** Extends the Schedules of a plan, closes what is settled, and names the cycles that are missing. */
    async auditPlan({ planSlug }: { readonly planSlug: string }): Promise<PlanAudit> {
      const inForce = await getPlan(register, planSlug);
      // What is suspended or was skipped is not missing.
      const version = { ...inForce, plan: await planAsCarriedOut(register, inForce.plan) };
      const { paused } = await keepSchedules(version.plan, () => heartbeat());
      failPoint('schedules-kept');
      await tellPaused(dependencies, { planSlug, paused });
      await closeSettledUnits(dependencies, planSlug);
      await askAboutHeldBack(dependencies, version.plan);
      await keepSendingFindings(register, {
        plan: inForce.plan,
        calendar: dependencies.calendarOf(inForce.plan),
        now: clock.now(),
      });
      await applying.finishActs(planSlug);
      const missing = (await isBeingApplied(dependencies, planSlug))
        ? []
        : await missingPeriods(dependencies, version, paused);
      const found = missing.map(({ summary }) => `  - ${summary}`);
      const count = CYCLE_PAGE.openedByAudit({ plan: version.plan.title, count: missing.length });
      return { missing, lines: [count[language], ...found] };
    },

    /** Starts again what is open and does not run, a portion of the cycles at a time. */
    async reviveOpen({ after }: { readonly after?: string }): Promise<RunningAudit> {
      const cycles = await listCyclesToRun(register, {
        limit: PORTION,
        ...(after === undefined ? {} : { after }),
      });
      const lines: string[] = [];
      for (const cycle of cycles) {
        const line = await revivedCycle(dependencies, cycle);
        if (line !== undefined) lines.push(line);
        failPoint('cycle-revived');
        heartbeat();
      }
      const last = cycles.length < PORTION ? undefined : cycles.at(-1);
      return last === undefined ? { lines } : { lines, next: last.cycleId };
    },

    /** What is late is woken; it is the end of an audit. */
    wakeOverdue: () => wakeOverdue(dependencies),
  };
}
