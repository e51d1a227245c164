import {
  assignmentStatus,
  evolve,
  nextWakeAt,
  shardTurn,
  statusFacts,
  unitActRefusal,
  type AssignmentEvent,
  type AssignmentEventType,
  type AssignmentState,
  type AssignmentStatus,
  type Timetable,
} from '@kyhan/engine';
import { DUE_AT, MOVES, timetableUntil, type Move } from './life-moves.js';

/** Who brings something about: the unit, who coordinates, time, or a version of the plan. */
export type By = 'R' | 'C' | 'T' | 'plan';

/** One fact that leads from one status to another, or leaves it; without a fact the clock alone does. */
export interface Edge {
  readonly from: AssignmentStatus;
  readonly to: AssignmentStatus;
  readonly fact?: AssignmentEventType;
  readonly by: By;
}

/** What the decider does, found by asking it. */
export interface LifeGraph {
  /** The statuses in which an assignment can be opened. */
  readonly beginnings: readonly AssignmentStatus[];
  readonly edges: readonly Edge[];
  /** For each status what becomes of each act and ruling there: `done`, or the codes of the refusals. */
  readonly answers: ReadonlyMap<AssignmentStatus, ReadonlyMap<Move['word'], ReadonlySet<string>>>;
  /** How many different states were asked. */
  readonly states: number;
}

const DAY = 24 * 60 * 60_000;
const ID = 'p/o/2026-03/main/u';

interface Lived {
  readonly state: AssignmentState;
  readonly now: number;
}

/**
 * Every way that a life can take: from each state that can be reached, whatever can come is tried, and time passes to
 * each instant at which something may change. States that differ in nothing that is asked of them are one.
 */
export function lifeGraph(): LifeGraph {
  const { opensAt } = timetableUntil(DUE_AT);
  const begun = [true, false].flatMap((review) =>
    [opensAt - DAY, opensAt].map((now) => ({ state: opened({ review }, now), now })),
  );
  const approved = { state: opened({ review: true, approval: true }, opensAt), now: opensAt };
  const invited = { state: opened({ review: true }, opensAt, { silentAt: DUE_AT }), now: opensAt };
  const early = opensAt - DAY;
  const waiting = { state: opened({ review: true, waitsFor: 'topics' }, early), now: early };
  const beginnings = [...begun, approved, invited, waiting];
  const walk = new Walk();
  for (const { state, now } of beginnings) walk.add(state, now);
  return { beginnings: beginnings.map(({ state, now }) => statusOf(state, now)), ...walk.whole() };
}

function opened(
  kind: { readonly review: boolean; readonly approval?: true; readonly waitsFor?: string },
  at: number,
  days: Partial<Timetable> = {},
): AssignmentState {
  const times = { ...timetableUntil(DUE_AT), ...days };
  // One way of beginning is enough: another day that is given asks nobody any more.
  const isAsked = !kind.review && at === times.opensAt;
  const timetable = isAsked ? { ...times, acknowledgeAt: at + DAY } : times;
  const fact = { type: 'opened', cycleId: 'p/o/2026-03', stepId: 'main', unitId: 'u', ...kind } as const;
  return evolve(undefined, { stream: ID, sequence: 1, at, actor: 'time', fact: { ...fact, timetable } });
}

class Walk {
  readonly #seen = new Set<string>();
  readonly #ahead: Lived[] = [];
  readonly #edges = new Map<string, Edge>();
  readonly #answers = new Map<AssignmentStatus, Map<Move['word'], Set<string>>>();

  whole(): Omit<LifeGraph, 'beginnings'> {
    for (let next = this.#ahead.pop(); next !== undefined; next = this.#ahead.pop()) this.#visit(next);
    return { edges: [...this.#edges.values()], answers: this.#answers, states: this.#seen.size };
  }

  add(state: AssignmentState, now: number): void {
    const key = whatMatters(state, now);
    if (this.#seen.has(key) || isBesideAnother(state)) return;
    this.#seen.add(key);
    this.#ahead.push({ state, now });
  }

  #visit({ state, now }: Lived): void {
    for (const move of MOVES) this.#try(move, { state, now });
    for (const at of instantsAhead(state, now)) this.#pass({ state, now }, at);
    this.#catchUp({ state, now });
  }

  #try(move: Move, { state, now }: Lived): void {
    const input = move.input(state, now);
    const { events, outcomes, shard } = shardTurn(new Map([[ID, state]]), [{ assignmentId: ID, input }], now);
    const refusal = input.kind === 'act' ? unitActRefusal(state, input.act) : outcomes[0];
    const code = refusal !== undefined && 'code' in refusal ? refusal.code : undefined;
    // Whoever hands in after the end is told so by the register (`requireOpen`), before the decider is asked.
    const answer = code ?? (events.length > 0 ? 'done' : 'ASSIGNMENT_ENDED');
    this.#answer(statusOf(state, now), move.word, answer);
    this.#follow({ state, now }, events, move.by);
    const after = shard.get(ID);
    if (after !== undefined) this.add(after, now);
  }

  #pass({ state, now }: Lived, at: number): void {
    this.#edge({ from: statusOf(state, now), to: statusOf(state, at), by: 'T' });
    const { events, shard } = shardTurn(new Map([[ID, state]]), [], at);
    this.#follow({ state, now: at }, events, 'T');
    const after = shard.get(ID);
    if (after !== undefined) this.add(after, at);
  }

  /** A gap of ours is over: what was missed is counted anew, and nothing else changes. */
  #catchUp({ state, now }: Lived): void {
    if (state.endedAt !== undefined) return;
    const catchUp = ({ timetable }: AssignmentState) => ({ timetable: { ...timetable, caughtUpAt: now } });
    const opening = ({ timetable }: AssignmentState) => ({ ...timetable, opensAt: now });
    const { events } = shardTurn(new Map([[ID, state]]), [], { now, catchUp, opening });
    this.#follow({ state, now }, events, 'T');
  }

  #follow({ state, now }: Lived, events: readonly AssignmentEvent[], by: By): void {
    let before = state;
    for (const event of events) {
      const after = evolve(before, event);
      const isOfTime = event.actor === 'time';
      const [from, to] = [statusOf(before, now), statusOf(after, now)];
      this.#edge({ from, to, fact: event.fact.type, by: isOfTime ? 'T' : by });
      before = after;
    }
  }

  #edge(edge: Edge): void {
    if (edge.fact === undefined && edge.from === edge.to) return;
    this.#edges.set(JSON.stringify([edge.from, edge.to, edge.fact, edge.by]), edge);
  }

  #answer(status: AssignmentStatus, word: Move['word'], answer: string): void {
    const ofStatus = this.#answers.get(status) ?? new Map<Move['word'], Set<string>>();
    this.#answers.set(status, ofStatus.set(word, (ofStatus.get(word) ?? new Set()).add(answer)));
  }
}

/** A clock that stands still, and a unit that is to acknowledge, beside something else that waits: that tells nothing new. */
function isBesideAnother(state: AssignmentState): boolean {
  // A rule that is waived changes nothing but what a form takes.
  if (state.waivedRules !== undefined && isFarFromApproval(state)) return true;
  if (state.approval) return isFarFromApproval(state);
  // What waits for another step is handed in or ends as any other.
  if (state.waitsFor !== undefined && (state.stop !== undefined || state.lastVersion > 0)) return true;
  const { stop, timetable } = state;
  const isInvited = timetable.silentAt !== undefined;
  if (isInvited && (stop !== undefined || state.lastVersion > 1)) return true;
  const isElse = stop !== undefined || timetable.acknowledgeAt !== undefined || isInvited;
  return (isElse || state.waitsFor !== undefined) && isWaitedFor(state);
}

function isWaitedFor({ asking, contestedAt, pausedUntil, extendedAt }: AssignmentState): boolean {
  return [asking, contestedAt, pausedUntil, extendedAt].some((one) => one !== undefined);
}

/** Where a head approves, what is chased and reviewed as ever tells nothing new either. */
function isFarFromApproval(state: AssignmentState): boolean {
  const { stop, taken, submission } = state;
  const isChased = taken.escalations > 0 || taken.overdueReminders > 0;
  const isReviewed = (submission?.reviewRemindersTaken ?? 0) > 0 || (submission?.reviewHeadsTaken ?? 0) > 0;
  return isWaitedFor(state) || stop !== undefined || isChased || isReviewed;
}

function statusOf(state: AssignmentState, now: number): AssignmentStatus {
  return assignmentStatus(statusFacts(state), now);
}

/** The next instant at which the clock changes a status, and the next at which something wakes. */
function instantsAhead(state: AssignmentState, now: number): number[] {
  const { opensAt, remindAt, dueAt } = state.timetable;
  const next = Math.min(...[opensAt, ...remindAt, dueAt].filter((at) => at > now));
  return [next, nextWakeAt(state) ?? Infinity].filter((at) => at < Infinity);
}

/** What decides about what can happen; instants only by whether they are over. */
function whatMatters(state: AssignmentState, now: number): string {
  const { timetable, taken, submission } = state;
  const { opensAt, remindAt, dueAt, overdueRemindAt, escalateAt, lockAt } = timetable;
  const over = [opensAt, ...remindAt, dueAt, ...overdueRemindAt, ...escalateAt.map(({ at }) => at), lockAt];
  return JSON.stringify([
    statusOf(state, now),
    over.filter((at) => at <= now).length,
    taken,
    state.review,
    state.approval,
    state.prepared && [
      state.prepared.remindersTaken,
      state.prepared.remindAt.filter((at) => at <= now).length,
    ],
    state.lastVersion > 0,
    state.waitsFor !== undefined,
    state.waivedRules !== undefined,
    timetable.acknowledgeAt !== undefined,
    timetable.silentAt !== undefined,
    Object.entries(state)
      .filter(([key, value]) => key.endsWith('At') && value !== undefined)
      .map(([key]) => key)
      .toSorted(),
    [
      state.punctuality?.onTime,
      state.lastReturn?.mendedLate,
      state.pausedUntil !== undefined && now < state.pausedUntil,
    ],
    state.asking && [state.asking.remindersTaken, state.asking.remindAt.filter((at) => at <= now).length],
    state.stop && [state.stop.remindersTaken, state.stop.remindAt.filter((at) => at <= now).length],
    submission && [
      submission.reviewRemindersTaken,
      submission.reviewHeadsTaken,
      submission.reviewRemindAt.filter((at) => at <= now).length,
      submission.reviewHeadAt.filter((at) => at <= now).length,
      submission.entered && [
        submission.entered.confirmedAt !== undefined,
        submission.entered.disputedAt !== undefined,
      ],
    ],
  ]);
}
