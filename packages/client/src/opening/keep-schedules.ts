import type { ScheduleChanges } from '@kyhan/contracts';
import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type CalendarSpecDescription,
  type Client,
  type ScheduleDescription,
  type ScheduleOptions,
} from '@temporalio/client';
import type { Instant, WorkingCalendar } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';
import { cycleOpenings, type Obligation, type Plan } from '@kyhan/plan';
import { CYCLE_PAGE, TEMPORAL_WORDS, type Language } from '@kyhan/words';
import { CYCLES_QUEUE } from '@kyhan/workflows';
import { obligationKeyOf, readObligationKey, scheduledOpeningIdOf } from '@kyhan/plan/ids';
import { scheduledAt, scheduleTime, wholeSecond } from './schedule-time.js';

export interface ScheduleKeeperDependencies {
  readonly temporal: Client;
  readonly clock: PlanClock;
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
  /** Of the deployment. */
  readonly language: Language;
}

/** How far ahead opening instants are written into a Schedule; the daily audit moves the horizon. */
const HORIZON_MS = 24 * 31 * 24 * 60 * 60 * 1000;

/**
 * One Temporal Schedule per obligation with the computed opening instants as explicit calendar times:
 * recurrence that depends on working days cannot be a cron line. A pause set by an administrator stays, and is told.
 * `now` is plan time, epoch milliseconds: what opens up to then, no Schedule holds.
 * @param keeping `onSchedule` is told after each
 * @throws KyhanError TEMPORAL_UNAVAILABLE
 */
export async function keepSchedules(
  dependencies: ScheduleKeeperDependencies,
  plan: Plan,
  { now, onSchedule = () => undefined }: { readonly now: Instant; readonly onSchedule?: () => void },
): Promise<ScheduleChanges> {
  const changes: Record<keyof ScheduleChanges, string[]> = {
    created: [],
    updated: [],
    unchanged: [],
    deleted: [],
    paused: [],
  };
  const openings = upcomingOpenings(dependencies, plan, now);
  for (const obligation of plan.obligations.filter(recurs)) {
    const instants = openings.get(obligation.id) ?? [];
    const options = scheduleOptions(plan, obligation, { instants, language: dependencies.language });
    const { outcome, isPaused } = await keepSchedule(dependencies, options, instants);
    changes[outcome].push(options.scheduleId);
    if (isPaused) changes.paused.push(options.scheduleId);
    onSchedule();
  }
  changes.deleted.push(...(await deleteOthers(dependencies.temporal, plan)));
  return changes;
}

function recurs({ period }: Obligation): boolean {
  return period.type !== 'on-request';
}

/** Real opening instants by obligation, from now to the horizon. */
function upcomingOpenings(
  { clock, calendarOf }: ScheduleKeeperDependencies,
  plan: Plan,
  now: Instant,
): ReadonlyMap<string, readonly number[]> {
  const byObligation = new Map<string, number[]>();
  for (const { obligationId, opensAt } of cycleOpenings(plan, calendarOf(plan))) {
    if (opensAt <= now || opensAt > now + HORIZON_MS) continue;
    byObligation.set(obligationId, [...(byObligation.get(obligationId) ?? []), clock.toReal(opensAt)]);
  }
  return byObligation;
}

function scheduleOptions(
  plan: Plan,
  obligation: Obligation,
  { instants, language }: { readonly instants: readonly number[]; readonly language: Language },
): ScheduleOptions {
  const input = { planSlug: plan.slug, obligationId: obligation.id };
  const { title, source } = obligation;
  return {
    // A business key, so that keeping it twice keeps one.
    scheduleId: obligationKeyOf(input),
    spec: { calendars: instants.map(scheduleTime), timezone: 'UTC' },
    action: {
      type: 'startWorkflow',
      workflowType: 'openCycleWorkflow',
      workflowId: scheduledOpeningIdOf(input),
      taskQueue: CYCLES_QUEUE,
      args: [{ ...input, language }],
      staticSummary: TEMPORAL_WORDS.opening(language, { summary: title[language] }),
    },
    // Each opening starts its own short workflow; skipping one would lose a cycle.
    policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: '365 days' },
    state: { note: CYCLE_PAGE.scheduleNote({ title, section: source.section })[language] },
  };
}

/**
 * An update overwrites the whole Schedule, also what an administrator set in the same moment: one that holds the
 * instants to come already is left alone, as it is on most days.
 */
async function keepSchedule(
  { temporal }: ScheduleKeeperDependencies,
  options: ScheduleOptions,
  instants: readonly number[],
): Promise<{ readonly outcome: 'created' | 'updated' | 'unchanged'; readonly isPaused: boolean }> {
  const handle = temporal.schedule.getHandle(options.scheduleId);
  try {
    const present = await handle.describe();
    const isPaused = present.state.paused;
    const isSpokenSo = isSame(present.action, options.action);
    if (isSpokenSo && isUpToDate(present.spec.calendars ?? [], instants))
      return { outcome: 'unchanged', isPaused };
    await handle.update((previous) => ({
      ...previous,
      spec: options.spec,
      action: options.action,
      ...(options.policies === undefined ? {} : { policies: options.policies }),
    }));
    return { outcome: 'updated', isPaused };
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    await temporal.schedule.create(options).catch(unlessThere);
    return { outcome: 'created', isPaused: false };
  }
}

/** The audit keeps the same Schedules and can have made one in the same moment, from the same plan. */
function unlessThere(error: unknown): void {
  if (!(error instanceof ScheduleAlreadyRunning)) throw error;
}

/** The language of the deployment may have been set anew since. */
function isSame(present: ScheduleDescription['action'], wanted: ScheduleOptions['action']): boolean {
  return JSON.stringify(present.args) === JSON.stringify(wanted.args);
}

/** Instants that have passed may stay: one that has just passed may still have to be acted on. */
function isUpToDate(present: readonly CalendarSpecDescription[], instants: readonly number[]): boolean {
  const realNow = Date.now();
  const toCome = present.map(scheduledAt).filter((at) => at > realNow);
  const wanted = new Set(instants.map(wholeSecond));
  return toCome.length === wanted.size && toCome.every((at) => wanted.has(at));
}

/**
 * Whether somebody has paused the Schedule of an obligation; where it has none, nobody has.
 * @throws Error of the SDK where Temporal does not answer
 */
export async function isSchedulePaused(
  temporal: Client,
  obligation: { readonly planSlug: string; readonly obligationId: string },
): Promise<boolean> {
  try {
    const { state } = await temporal.schedule.getHandle(obligationKeyOf(obligation)).describe();
    return state.paused;
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    return false;
  }
}

/** Schedules of obligations that the plan no longer has. */
async function deleteOthers(temporal: Client, plan: Plan): Promise<string[]> {
  const kept = new Set(plan.obligations.filter(recurs).map(({ id }) => id));
  const deleted: string[] = [];
  for await (const { scheduleId } of temporal.schedule.list()) {
    const obligation = readObligationKey(scheduleId);
    if (obligation?.planSlug !== plan.slug || kept.has(obligation.obligationId)) continue;
    await temporal.schedule.getHandle(scheduleId).delete();
    deleted.push(scheduleId);
  }
  return deleted;
}
