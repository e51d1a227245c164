import type { Instant } from '@kyhan/calendar';
import { assignmentClass, type ClassFacts } from './assignment-class.js';

/**
 * Whether an assignment is overdue to whoever tells of it, be it figures, lists or letters: what was only asked for
 * never is. `now` is plan time, epoch milliseconds. Pure; throws nothing.
 */
export function isCountedOverdue(facts: ClassFacts & { readonly asked: boolean }, now: Instant): boolean {
  return !facts.asked && assignmentClass(facts, now) === 'overdue';
}
