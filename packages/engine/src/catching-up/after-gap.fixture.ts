import { isoInstant } from '@kyhan/calendar';
import type { Policy } from '@kyhan/plan';
import type { AssignmentEvent } from '../assignment-event.js';
import type { AssignmentState } from '../assignment-state.js';
import { decide } from '../decide.js';
import { after, opened } from '../lived-assignment.fixture.js';
import { nextWakeAt } from '../time-fact.js';
import { noticesFor } from '../notices-for.js';
import { calendar, CHRISTMAS, HANOI, ORDERED } from '../timetable/ordered-policy.fixture.js';
import { timetableFor } from '../timetable/timetable-for.js';
import { caughtUp } from './caught-up.js';

// What tests of gaps begin with: an assignment of the policy `ordered`, and how it lives on from the day on which we are back.

export const at = (local: string) => Date.parse(`${local}+07:00`);

/** Due on Monday 25 December 2023: overdue on the 26th, levels on the 27th, the 29th and 3 January. */
export const counting = (policy: Partial<Policy> = {}) => ({
  policy: { ...ORDERED, ...policy },
  calendar,
  zone: HANOI,
});

export function christmas(policy: Partial<Policy> = {}): AssignmentState {
  return opened({ timetable: timetableFor({ ...counting(policy), ...CHRISTMAS }) });
}

/** Lives on from `back` as a server does that was off before; what came about, by its local time. */
export function livedFrom(
  state: AssignmentState,
  [back, until]: readonly [back: string, until: string],
  { policy = {}, outages = [] }: { policy?: Partial<Policy>; outages?: { from: number; to: number }[] } = {},
) {
  const told: string[] = [];
  let standing = state;
  for (let now: number | undefined = at(back); now !== undefined && now <= at(until);) {
    const passing = now;
    // Of one that lasts nobody knows the end.
    const known = outages.flatMap(({ from, to }) =>
      from > passing ? [] : [{ from, to: Math.min(to, passing) }],
    );
    const catchUp = (one: AssignmentState) =>
      caughtUp(counting(policy), one, { now: passing, outages: known });
    const events: AssignmentEvent[] = decide(standing, [], { now, catchUp });
    for (const event of events) {
      standing = after(standing, [event]);
      const [notice] = noticesFor(event, standing);
      const level = event.fact.type === 'escalated' ? ` ${event.fact.level}` : '';
      const leaves = isoInstant(notice?.notBefore ?? event.at, HANOI).slice(0, 16);
      told.push(`${leaves} ${event.fact.type}${level}`);
    }
    now = nextWakeAt(standing);
  }
  return told;
}
