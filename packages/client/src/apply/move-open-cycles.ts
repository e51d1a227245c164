import type { NoticeDraft, RulingOutcome } from '@kyhan/engine';
import { planCalendar, type AssignmentMove, type OpenCycleChange } from '@kyhan/plan';
import { moveCycle, openFinding, type Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { actorIdOf, findingIdOf, moveRulingIdOf } from '@kyhan/plan/ids';
import { moveReason } from './move-reason.js';
import type { KeptOpenCycle } from '../opening/open-cycles-now.js';
import { hasOtherMornings } from './has-other-mornings.js';
import type { Preparation } from './plan-changes.js';
import type { MovedCycle, PlannedRuling } from '@kyhan/contracts';
import { movedInvitations } from '../meetings/moved-invitations.js';
import { rule } from '../acts/rule.js';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';

export interface MoveOrder {
  readonly version: number;
  readonly now: number;
  readonly cycleIds: readonly string[];
  /** Of the deployment: in which the reasons are kept. */
  readonly language: Language;
}

/**
 * Lets open cycles follow a version: a ruling on each assignment whose day moves, in bulk, then the cycle's own
 * record. The ids of the rulings follow from version and assignment, so that what was interrupted is ended by
 * doing it again.
 * @throws KyhanError TEMPORAL_UNAVAILABLE where a shard gave no answer; applying again carries on
 */
export async function moveOpenCycles(
  dependencies: RulingDependencies,
  prepared: Preparation,
  order: MoveOrder,
): Promise<MovedCycle[]> {
  const cycles = new Map(prepared.cycles.map((cycle) => [cycle.kept.cycle.cycleId, cycle]));
  const moving = followingChanges(prepared)
    .filter(({ cycleId }) => order.cycleIds.includes(cycleId))
    .flatMap((change) => {
      const cycle = cycles.get(change.cycleId);
      return cycle === undefined ? [] : [cycleMove(cycle, change, { ...order, plan: prepared.plan })];
    });
  const outcomes = await rule(
    dependencies,
    moving.flatMap(({ wishes }) => wishes),
    // Who applied it stands in the plan's stream; the days are moved by the version.
    { actor: actorIdOf({ kind: 'plan', version: order.version }), may: () => true },
  );
  for (const move of moving) await recordMove(dependencies.register, move, order);

  return moving.map((move) => movedCycle(move, outcomes));
}

/** The open cycles that follow the version. Pure. */
export function followingChanges({ changes }: Preparation): OpenCycleChange[] {
  return changes.openCycles.filter(({ followsCalendar, followsPlan }) => followsCalendar || followsPlan);
}

interface CycleMoving {
  readonly cycle: KeptOpenCycle;
  readonly change: OpenCycleChange;
  readonly wishes: readonly PlannedRuling[];
  readonly reason: string;
  readonly days: Parameters<typeof moveCycle>[1]['days'];
  /** To whoever is invited to its meeting, where that moves. */
  readonly notices: readonly NoticeDraft[];
}

function cycleMove(
  cycle: KeptOpenCycle,
  change: OpenCycleChange,
  { version, now, plan, language }: MoveOrder & Pick<Preparation, 'plan'>,
): CycleMoving {
  const { cycle: row, assignments } = cycle.kept;
  const { followsPlan, moves } = change;
  const versions = { planVersion: followsPlan ? version : row.planVersion, calendarVersion: version };
  const by = {
    plan: followsPlan ? plan : cycle.now.plan,
    obligationId: row.obligationId,
    calendar: planCalendar(plan),
  };
  const moved = new Set(moves.map(({ assignmentId }) => assignmentId));
  const stays = assignments.filter(
    (one) => one.endedAt === undefined && !moved.has(one.assignmentId) && hasOtherMornings(one, by, now),
  );
  const because = followsPlan ? 'rule-changed' : 'calendar-corrected';
  const retimed = stays.map(({ assignmentId, unitId, dueOn, dueAt }): AssignmentMove => {
    const day = { dueOn, dueAt };
    return { assignmentId, unit: unitId, from: day, to: day, because, told: false };
  });
  const wishes = [...moves, ...retimed].map((move): PlannedRuling => {
    const { assignmentId, from, to } = move;
    return {
      rulingId: moveRulingIdOf({ because: move.because, version, assignmentId }),
      assignmentId,
      ruling: 'move-day',
      reason: moveReason(move, cycle.now, plan)[language],
      moved: { because: move.because, from, to, ...versions },
    };
  });
  const days = {
    ...versions,
    dueOn: change.newDueOn ?? row.dueOn,
    dueAt: change.newDueAt ?? row.dueAt,
    nominalDueOn: change.newNominalDueOn ?? row.nominalDueOn,
  };
  const notices = movedInvitations({ cycle: row, before: cycle.now, after: by, now, language });
  return { cycle, change, wishes, days, notices, reason: wishes[0]?.reason ?? '' };
}

/** After the rulings: a cycle that follows is done with, and an interrupted one is taken up again. */
async function recordMove(
  register: Register,
  { change, days, notices, reason }: CycleMoving,
  { version, now, language }: MoveOrder,
): Promise<void> {
  const { cycleId, followsPlan } = change;
  const because = followsPlan ? 'rule-changed' : 'calendar-corrected';
  const actor = actorIdOf({ kind: 'plan', version });
  const times = { at: now, realAt: Date.now() };
  await moveCycle(register, { cycleId, because, days, actor, reason, notices, language, ...times });
  const past = change.stays.filter(({ why }) => why === 'day-past');
  const [first] = past;
  if (first === undefined) return;
  await openFinding(register, {
    findingId: findingIdOf({ kind: 'day-not-moved', about: cycleId, version: days.calendarVersion }),
    kind: 'day-not-moved',
    subject: cycleId,
    data: { count: past.length, to: first.to, kept: first.dueOn },
    at: now,
  });
}

function movedCycle({ change, wishes }: CycleMoving, outcomes: readonly RulingOutcome[]): MovedCycle {
  const own = new Set(wishes.map(({ assignmentId }) => assignmentId));
  const refused = outcomes.flatMap((one) =>
    own.has(one.assignmentId) && one.outcome === 'refused'
      ? [{ assignmentId: one.assignmentId, code: one.code, details: one.details }]
      : [],
  );
  const isRefused = new Set(refused.map(({ assignmentId }) => assignmentId));
  const moved = change.moves.filter(({ assignmentId }) => !isRefused.has(assignmentId)).length;
  const { cycleId, dueOn, newDueOn } = change;
  return {
    cycleId,
    dueOn,
    ...(newDueOn === undefined ? {} : { newDueOn }),
    moved,
    retimed: wishes.length - change.moves.length - (refused.length - (change.moves.length - moved)),
    refused,
  };
}
