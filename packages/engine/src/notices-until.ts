import type { Instant } from '@kyhan/calendar';
import type { AssignmentState } from './assignment-state.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import type { NoticeDraft } from './notice-draft.js';
import { noticesFor } from './notices-for.js';
import { nextWakeAt } from './time-fact.js';

/**
 * What an assignment comes to be told by time alone until an instant of plan time, where nobody is late to wake it and
 * nothing is handed in meanwhile. Pure; throws nothing.
 */
export function noticesUntil(state: AssignmentState, until: Instant): readonly NoticeDraft[] {
  const notices: NoticeDraft[] = [];
  for (let current = state; ;) {
    const wakeAt = nextWakeAt(current);
    if (wakeAt === undefined || wakeAt > until) return notices.filter(({ notBefore }) => notBefore <= until);
    const events = decide(current, [], wakeAt);
    // A wake at which nothing happens would be had again and again.
    if (events.length === 0) return notices.filter(({ notBefore }) => notBefore <= until);
    for (const event of events) {
      current = evolve(current, event);
      notices.push(...noticesFor(event, current));
    }
  }
}
