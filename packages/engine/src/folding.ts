import type { Instant } from '@kyhan/calendar';
import type { AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';

export type Fact<T extends AssignmentFact['type']> = Extract<AssignmentFact, { type: T }>;
export type Change = Partial<AssignmentState>;

/** What a fact of one type changes of the state before it. */
export type Folding<T extends AssignmentFact['type']> = (
  state: AssignmentState,
  fact: Fact<T>,
  at: Instant,
) => Change;

/** The folds of several types, each by its own. */
export type Foldings<Types extends AssignmentFact['type']> = { readonly [T in Types]: Folding<T> };

/** A person's decision more. Pure; throws nothing. */
export function ruled(state: AssignmentState): Change {
  return counted(state, { rulings: state.count.rulings + 1 });
}

/** Running numbers. Pure; throws nothing. */
export function counted({ count }: AssignmentState, now: Partial<AssignmentState['count']>): Change {
  return { count: { ...count, ...now } };
}

/** Clears an optional fact; the type of the state knows it as absent, not as undefined. Pure; throws nothing. */
export function absent(key: keyof AssignmentState): Change {
  return { [key]: undefined };
}
