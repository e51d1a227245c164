import type { Instant } from '@kyhan/calendar';
import type { AssignmentEvent } from '../assignment-event.js';
import type { AssignmentState } from '../assignment-state.js';
import { evolve } from '../evolve.js';
import { isIn } from './are-all-in.js';

/**
 * When all of a step were in for the first time, out of the events of each; undefined: never. Plan time, epoch
 * milliseconds. Pure.
 * @throws RangeError where an event does not follow the last one: a bug
 */
export function allInAt(step: readonly (readonly AssignmentEvent[])[]): Instant | undefined {
  const states = new Map<string, AssignmentState>();
  const events = step.flat().toSorted((a, b) => a.at - b.at || a.sequence - b.sequence);
  const arrived = new Set<string>();
  for (const event of events) {
    const state = evolve(states.get(event.stream), event);
    states.set(event.stream, state);
    if (isIn(state)) arrived.add(event.stream);
    else arrived.delete(event.stream);
    if (arrived.size === step.length) return event.at;
  }
  return undefined;
}
