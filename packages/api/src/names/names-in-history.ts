import type { PlanNames, Words } from '@kyhan/plan';
import { readActorId } from '@kyhan/plan/ids';
import type { AssignmentFact } from '@kyhan/engine';
import type { AssignmentHistory, Register } from '@kyhan/register';
import type { InBoth } from '@kyhan/words';
import { whoActed, type WhereActed, type WhoActed } from './who-acted.js';

type Told = Pick<AssignmentHistory, 'events' | 'submissions' | 'acts'>;

/** The names of the units that acted, and of those that the assignment went to, by id. */
export function namesInHistory(
  { events, submissions, acts }: Told,
  names: PlanNames,
): Readonly<Record<string, Words>> {
  const acted = [...events, ...submissions, ...acts].flatMap(({ actor }) => unitOf(actor));
  const named = events.flatMap(({ fact }) => namedIn(fact));
  return Object.fromEntries([...acted, ...named].map((id) => [id, names.unitName(id)]));
}

function namedIn(fact: AssignmentFact): string[] {
  if (fact.type === 'handed-over') return [fact.from, fact.to];
  return fact.type === 'transferred' || fact.type === 'merged' ? [fact.to] : [];
}

function unitOf(actor: string): string[] {
  const who = readActorId(actor);
  return who?.kind === 'unit' ? [who.unitId] : [];
}

/** Each row of a history with who did it, in words. */
type NamedTold = {
  readonly [Part in keyof Told]: (Told[Part][number] & { readonly actorName: InBoth })[];
};

/**
 * The parts of a history that somebody did, each with who that was, in words.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function withHistoryNames(
  register: Register,
  { events, submissions, acts }: Told,
  where: WhereActed,
): Promise<NamedTold> {
  const who = await whoInHistory(register, { events, submissions, acts }, where);
  const stored = <Row extends { readonly actor: string; readonly storedAt: number }>(row: Row) => ({
    ...row,
    actorName: who(row.actor, row.storedAt),
  });
  return {
    events: events.map((event) => ({ ...event, actorName: who(event.actor, event.at) })),
    submissions: submissions.map(stored),
    acts: acts.map(stored),
  };
}

interface ToldBeside extends Told {
  readonly beside?: readonly { readonly actor: string }[];
}

/**
 * Who did what in a history, and in what is told beside it, in words.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function whoInHistory(
  register: Register,
  { events, submissions, acts, beside = [] }: ToldBeside,
  where: WhereActed,
): Promise<WhoActed> {
  const actors = [...events, ...submissions, ...acts, ...beside].map(({ actor }) => actor);
  return await whoActed(register, actors, where);
}
