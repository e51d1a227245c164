import type { Instant } from '@kyhan/calendar';
import type { AssignmentEvent } from './assignment-event.js';
import type { AssignmentInput, Ruling, RulingInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import type { NoticeDraft } from './notice-draft.js';
import { noticesFor } from './notices-for.js';
import { refusal, type Refusal } from './refusal.js';
import { endedRefusal, rulingRefusal } from './ruling-refusal.js';

/** The assignments of one shard by id, and what has arrived for them. */
export type Shard = ReadonlyMap<string, AssignmentState>;

export interface AddressedInput<I extends AssignmentInput> {
  readonly assignmentId: string;
  readonly input: I;
}

/** What can become of a ruling. */
export const RULING_OUTCOMES = ['done', 'already-done', 'refused'] as const;

type OutcomeWord = (typeof RULING_OUTCOMES)[number];

interface AskedRuling {
  readonly assignmentId: string;
  readonly rulingId: string;
}

export type CarriedOut = AskedRuling & { readonly outcome: Exclude<OutcomeWord, 'refused'> };
export type RefusedRuling = AskedRuling & { readonly outcome: 'refused' } & Refusal;
export type RulingOutcome = CarriedOut | RefusedRuling;

export interface ShardTurn {
  readonly events: readonly AssignmentEvent[];
  readonly notices: readonly NoticeDraft[];
  readonly outcomes: readonly RulingOutcome[];
  /** The shard after the events; the one given is left as it was. */
  readonly shard: Shard;
}

/**
 * One turn of a shard: everything that has arrived, then the passing of time, for each assignment given.
 * `now` is plan time, epoch milliseconds.
 * @throws RangeError where an event does not follow the last one: a bug
 */
export function shardTurn(
  shard: Shard,
  arrived: readonly AddressedInput<AssignmentInput>[],
  now: Instant,
): ShardTurn {
  const inputs = grouped(arrived.filter(({ assignmentId }) => shard.has(assignmentId)));
  const after = new Map(shard);
  const events: AssignmentEvent[] = [];
  const notices: NoticeDraft[] = [];
  const ids = [...shard.keys()];
  for (const assignmentId of ids) {
    const state = after.get(assignmentId);
    if (state === undefined) continue;
    // Two may be transferred to one unit in one turn: it can owe only once.
    const own = (inputs.get(assignmentId) ?? [])
      .map(({ input }) => input)
      .filter((input) => !isTaken(after, input));
    for (const event of decide(state, own, now)) {
      const next = evolve(after.get(event.stream), event);
      after.set(event.stream, next);
      events.push(event);
      // What is opened elsewhere lets time pass in this turn too: its day may be over.
      if (event.stream !== assignmentId) ids.push(event.stream);
      notices.push(...noticesFor(event, next));
    }
  }
  return { events, notices, outcomes: outcomes({ before: shard, after, events }, arrived), shard: after };
}

/** A transfer to a unit that owes the same already. */
function isTaken(shard: Shard, input: AssignmentInput): boolean {
  return (
    input.kind === 'ruling' && input.ruling.type === 'transfer' && shard.has(input.ruling.toAssignmentId)
  );
}

/** A turn that was taken. */
interface Taken {
  readonly before: Shard;
  readonly after: Shard;
  readonly events: readonly AssignmentEvent[];
}

function outcomes(taken: Taken, arrived: readonly AddressedInput<AssignmentInput>[]): RulingOutcome[] {
  const done = new Set(taken.events.map(({ stream, rulingId }) => askedKey(stream, rulingId)));
  return arrived.flatMap(({ assignmentId, input }) =>
    input.kind === 'ruling' ? [outcome(taken, { assignmentId, input }, done)] : [],
  );
}

function outcome(
  { before, after }: Taken,
  { assignmentId, input: { rulingId, ruling } }: AddressedInput<RulingInput>,
  done: ReadonlySet<string>,
): RulingOutcome {
  const state = before.get(assignmentId);
  const which = { assignmentId, rulingId };
  if (state === undefined)
    return { ...which, outcome: 'refused', ...refusal('ASSIGNMENT_NOT_FOUND', { assignmentId }) };
  if (done.has(askedKey(assignmentId, rulingId))) return { ...which, outcome: 'done' };
  if (state.rulingIds.includes(rulingId)) return { ...which, outcome: 'already-done' };
  const why = rulingRefusal(state, ruling) ?? overtaken(after.get(assignmentId) ?? state, ruling);
  return { ...which, outcome: 'refused', ...why };
}

/** The id of a ruling belongs to its assignment: another's ruling may have the same. */
function askedKey(assignmentId: string, rulingId = ''): string {
  return `${assignmentId} ${rulingId}`;
}

/** It could have been carried out when the turn began: another of the same turn came first. */
function overtaken(state: AssignmentState, ruling: Ruling): Refusal {
  return ruling.type === 'transfer'
    ? refusal('TRANSFER_TARGET_OWES', { unit: ruling.to })
    : (rulingRefusal(state, ruling) ?? endedRefusal(state));
}

function grouped(
  arrived: readonly AddressedInput<AssignmentInput>[],
): Map<string, AddressedInput<AssignmentInput>[]> {
  const groups = new Map<string, AddressedInput<AssignmentInput>[]>();
  for (const item of arrived) groups.set(item.assignmentId, [...(groups.get(item.assignmentId) ?? []), item]);
  return groups;
}
