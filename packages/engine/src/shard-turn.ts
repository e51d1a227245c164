import type { Instant } from '@kyhan/calendar';
import type { AssignmentEvent } from './assignment-event.js';
import type { AssignmentInput, Ruling, RulingInput } from './assignment-input.js';
import type { AssignmentState } from './assignment-state.js';
import { decide, type TurnTime } from './decide.js';
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
 * `when` is plan time, epoch milliseconds; with it comes what catches up after a gap.
 * @throws RangeError where an event does not follow the last one: a bug
 */
export function shardTurn(
  shard: Shard,
  arrived: readonly AddressedInput<AssignmentInput>[],
  when: Instant | TurnTime,
): ShardTurn {
  const inputs = grouped(arrived.filter(({ assignmentId }) => shard.has(assignmentId)));
  const after = new Map(shard);
  const events: AssignmentEvent[] = [];
  const notices: NoticeDraft[] = [];
  for (const [assignmentId, state] of shard) {
    const own = (inputs.get(assignmentId) ?? []).map(({ input }) => asOfNow(after, state, input));
    for (const event of decide(state, own, when)) {
      const next = evolve(after.get(assignmentId), event);
      after.set(assignmentId, next);
      events.push(event);
      notices.push(...noticesFor(event, next));
    }
  }
  return { events, notices, outcomes: outcomes({ before: shard, after, events }, arrived), shard: after };
}

/** What the unit that takes over owes by now: others of this turn may have been handed to it, or have ended. */
function asOfNow(shard: Shard, own: AssignmentState, input: AssignmentInput): AssignmentInput {
  if (input.kind !== 'ruling' || input.ruling.type !== 'hand-over') return input;
  const { ruling } = input;
  const elsewhere = ruling.owing.filter(({ assignmentId }) => !shard.has(assignmentId));
  // Handed over twice in one turn, back to whom it was: it is no duplicate of itself.
  const others = [...shard.values()].filter(({ assignmentId }) => assignmentId !== own.assignmentId);
  const here = others
    .filter((one) => one.unitId === ruling.to && one.stepId === own.stepId && one.endedAt === undefined)
    .map(({ assignmentId, timetable }) => ({ assignmentId, dueAt: timetable.dueAt }));
  return { ...input, ruling: { ...ruling, owing: [...here, ...elsewhere] } };
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
  return rulingRefusal(state, ruling) ?? endedRefusal(state);
}

function grouped(
  arrived: readonly AddressedInput<AssignmentInput>[],
): Map<string, AddressedInput<AssignmentInput>[]> {
  const groups = new Map<string, AddressedInput<AssignmentInput>[]>();
  for (const item of arrived) groups.set(item.assignmentId, [...(groups.get(item.assignmentId) ?? []), item]);
  return groups;
}
