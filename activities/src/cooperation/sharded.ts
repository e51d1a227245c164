import type { AssignmentEvent } from '@kyhan/engine';
import type { Opening } from '@kyhan/register';

/** More would make histories long; fewer would cost a workflow for each handful. */
const SHARD_SIZE = 250;

/**
 * In which shard each assignment of a new cycle is kept. What is contributed stands in that of what gathers it, so that
 * one turn decides both, however many they are. Pure; throws nothing.
 */
export function sharded(events: readonly AssignmentEvent[]): Opening[] {
  const openings: Opening[] = [];
  let shard = 0;
  let count = 0;
  for (const together of groups(events)) {
    if (count > 0 && count + together.length > SHARD_SIZE) {
      shard += 1;
      count = 0;
    }
    for (const event of together) openings.push({ event, shard });
    count += together.length;
  }
  return openings;
}

/** Each by itself, with what is contributed to it. */
function groups(events: readonly AssignmentEvent[]): Iterable<readonly AssignmentEvent[]> {
  const byLead = new Map<string, AssignmentEvent[]>();
  for (const event of events) {
    const key = leadOf(event) ?? event.stream;
    const known = byLead.get(key);
    if (known === undefined) byLead.set(key, [event]);
    else known.push(event);
  }
  return byLead.values();
}

function leadOf({ fact }: AssignmentEvent): string | undefined {
  return fact.type === 'opened' ? fact.lead?.assignmentId : undefined;
}
