import type { Instant } from '@kyhan/calendar';
import type { ErrorCode } from '@kyhan/errors';
import type { AssignmentEvent } from './assignment-event.js';
import type { AssignmentInput, RulingInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import type { NoticeDraft } from './notice-draft.js';
import { noticesFor } from './notices-for.js';
import { rulingRefusal } from './ruling-refusal.js';
import { nextWakeAt } from './time-fact.js';

/** The assignments of one shard by id, and what has arrived for them. */
export type Shard = ReadonlyMap<string, AssignmentState>;

export interface Addressed<I extends AssignmentInput> {
  readonly assignmentId: string;
  readonly input: I;
}

export type RulingOutcome =
  | { readonly assignmentId: string; readonly rulingId: string; readonly outcome: 'done' | 'already-done' }
  | {
      readonly assignmentId: string;
      readonly rulingId: string;
      readonly outcome: 'refused';
      readonly code: ErrorCode;
    };

export interface ShardTurn {
  readonly events: readonly AssignmentEvent[];
  readonly notices: readonly NoticeDraft[];
  readonly outcomes: readonly RulingOutcome[];
  /** The shard after the events; the one given is left as it was. */
  readonly shard: Shard;
}

/**
 * One turn of a shard's loop: everything that has arrived, then the passing of time, for each assignment.
 * `now` is plan time, epoch milliseconds.
 * @throws RangeError where an event does not follow the last one: a bug
 */
export function shardTurn(
  shard: Shard,
  arrived: readonly Addressed<AssignmentInput>[],
  now: Instant,
): ShardTurn {
  const inputs = grouped(arrived);
  const after = new Map(shard);
  const events: AssignmentEvent[] = [];
  const notices: NoticeDraft[] = [];
  for (const [assignmentId, state] of shard) {
    // Two may be transferred to one unit in one turn: it can owe only once.
    const own = (inputs.get(assignmentId) ?? [])
      .map(({ input }) => input)
      .filter((input) => !isTaken(after, input));
    for (const event of decide(state, own, now)) {
      const next = evolve(after.get(event.stream), event);
      after.set(event.stream, next);
      events.push(event);
      notices.push(...noticesFor(event, next));
    }
  }
  return { events, notices, outcomes: outcomes(shard, events, arrived), shard: after };
}

/** A transfer to a unit that owes the same already. */
function isTaken(shard: Shard, input: AssignmentInput): boolean {
  return (
    input.kind === 'ruling' && input.ruling.type === 'transfer' && shard.has(input.ruling.toAssignmentId)
  );
}

/**
 * When the shard must act next by itself; undefined where it waits for people only.
 * Plan time, epoch milliseconds. Pure; throws nothing.
 */
export function shardWakeAt(shard: Shard): Instant | undefined {
  const instants = [...shard.values()].map(nextWakeAt).filter((at) => at !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** Every assignment of the shard has ended. Pure; throws nothing. */
export function isShardEnded(shard: Shard): boolean {
  return [...shard.values()].every(({ endedAt }) => endedAt !== undefined);
}

function outcomes(
  shard: Shard,
  events: readonly AssignmentEvent[],
  arrived: readonly Addressed<AssignmentInput>[],
): RulingOutcome[] {
  const done = new Set(events.map(({ rulingId }) => rulingId));
  return arrived.flatMap(({ assignmentId, input }) =>
    input.kind === 'ruling' ? [outcome(shard, { assignmentId, input }, done)] : [],
  );
}

function outcome(
  shard: Shard,
  { assignmentId, input: { rulingId, ruling } }: Addressed<RulingInput>,
  done: ReadonlySet<string | undefined>,
): RulingOutcome {
  const state = shard.get(assignmentId);
  const which = { assignmentId, rulingId };
  if (state === undefined) return { ...which, outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND' };
  if (done.has(rulingId)) return { ...which, outcome: 'done' };
  if (state.rulingIds.includes(rulingId)) return { ...which, outcome: 'already-done' };
  const code =
    rulingRefusal(state, ruling) ??
    (ruling.type === 'transfer' ? 'TRANSFER_TARGET_OWES' : 'ASSIGNMENT_ENDED');
  return { ...which, outcome: 'refused', code };
}

function grouped(arrived: readonly Addressed<AssignmentInput>[]): Map<string, Addressed<AssignmentInput>[]> {
  const groups = new Map<string, Addressed<AssignmentInput>[]>();
  for (const item of arrived) groups.set(item.assignmentId, [...(groups.get(item.assignmentId) ?? []), item]);
  return groups;
}
