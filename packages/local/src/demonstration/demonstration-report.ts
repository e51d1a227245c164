import {
  awaitedPeriods,
  checkInvariants,
  countNotices,
  registerFigures,
  listAssignments,
  listCycles,
  listNotices,
  type InvariantResult,
  type Register,
} from '@kyhan/register';
import { assignmentStatus, planSpanMs, type Figures, type PlanClock } from '@kyhan/engine';
import type { CoverageShown } from './coverage-shown.js';
import { shownTurns, type ShownTurns } from './shown-turns.js';

/** Counts at the end of a demonstration, from the register alone. */
export interface DemonstrationReport {
  /** Plan days that passed in this run. */
  readonly planDays: number;
  readonly cycles: {
    readonly open: number;
    readonly closed: number;
    /** Still waiting for their coordinator; and of all, those that were confirmed, announced, left out. */
    readonly draft: number;
    readonly confirmed: number;
    readonly announced: number;
    readonly skipped: number;
    readonly byObligation: Counts;
  };
  /** By status, also of bodies that are only asked. */
  readonly assignments: Counts;
  readonly figures: Figures;
  /** Kind, then result, then how many. */
  readonly notices: Readonly<Record<string, Counts>>;
  /** Level, then how many assignments reached it. */
  readonly escalations: Counts;
  /** Done on time and late, and of these nil. */
  readonly submissions: Counts;
  readonly shown: ShownTurns;
  /** Of training, where there are rosters. */
  readonly coverage?: readonly CoverageShown[];
  readonly invariants: readonly InvariantResult[];
  /** Why the invariants could not be checked; then none is listed, and what was counted is told all the same. */
  readonly unchecked?: string;
}

type Counts = Readonly<Record<string, number>>;

const DAY_MS = 24 * 60 * 60 * 1000;
const GRACE_REAL_MS = 5000;

/** When a report is made, epoch milliseconds of plan time, and on which clock. */
export interface ReportTime extends Pick<PlanClock, 'speed'> {
  readonly now: number;
  readonly planDays: number;
}

/**
 * What stands in the register at a plan instant.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function demonstrationReport(
  register: Register,
  time: ReportTime,
): Promise<DemonstrationReport> {
  const { now, planDays } = time;
  const cycles = await listCycles(register);
  const assignments = await listAssignments(register, {});
  const having = (fact: 'closedAt' | 'draftSince' | 'confirmedAt' | 'announcedAt' | 'skippedAt') =>
    cycles.filter((cycle) => cycle[fact] !== undefined).length;
  const [closed, draft] = [having('closedAt'), having('draftSince')];
  const figures = await registerFigures(register, { now });
  const { onTime, late, nil } = figures;
  return {
    planDays,
    cycles: {
      open: cycles.length - closed - draft,
      closed,
      draft,
      confirmed: having('confirmedAt'),
      announced: having('announcedAt'),
      skipped: having('skippedAt'),
      byObligation: counted(cycles.map(({ obligationId }) => obligationId)),
    },
    assignments: counted(assignments.map((facts) => assignmentStatus(facts, now))),
    notices: await noticeCounts(register),
    escalations: await escalationCounts(register),
    figures,
    submissions: { onTime, late, nil },
    shown: await shownTurns(register, figures),
    ...(await proof(register, time)),
  };
}

/** A check that fails must not cost the counts of the run. */
async function proof(
  register: Register,
  time: ReportTime,
): Promise<Pick<DemonstrationReport, 'invariants' | 'unchecked'>> {
  const { now } = time;
  // A fast clock's days pass while a shard takes a second to act.
  const graceMs = Math.max(DAY_MS, planSpanMs(GRACE_REAL_MS, time));
  try {
    const expected = await awaitedPeriods(register, now - graceMs);
    return { invariants: await checkInvariants(register, { now, graceMs, expected }) };
  } catch (error) {
    return { invariants: [], unchecked: error instanceof Error ? error.message : String(error) };
  }
}

async function noticeCounts(register: Register): Promise<Record<string, Record<string, number>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { kind, state, count } of await countNotices(register)) (counts[kind] ??= {})[state] = count;
  return counts;
}

/** By level, from the notices: a return or an extension starts an assignment's chain again. */
async function escalationCounts(register: Register): Promise<Record<string, number>> {
  const notices = await listNotices(register, { kind: 'escalation' });
  return counted(
    notices.flatMap((notice) => (notice.kind === 'escalation' ? [`level ${notice.data.level}`] : [])),
  );
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
