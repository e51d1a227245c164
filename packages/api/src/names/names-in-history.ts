import type { PlanNames, Words } from '@kyhan/plan';
import { readActorId } from '@kyhan/plan/ids';
import type { AssignmentFact } from '@kyhan/engine';
import type { AssignmentHistory } from '@kyhan/register';

/** The names of the units that acted, and of those that the assignment went to, by id. */
export function namesInHistory(
  { events, submissions, acts }: Pick<AssignmentHistory, 'events' | 'submissions' | 'acts'>,
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
