import type { AssignmentState } from '../assignment-state.js';
import { statusFacts } from '../assignment-status.js';
import type { FigureGroup } from './figures.js';

/** One folded assignment, as figures count it. Pure; throws nothing. */
export function figureGroup(state: AssignmentState): FigureGroup {
  const { asked, lead, punctuality, submission, escalatedLevel, timesReturned, timesMendedLate } = state;
  const facts = {
    ...statusFacts(state),
    asked,
    escalatedLevel,
    ...(lead === undefined ? {} : { contribution: true }),
    ...(punctuality === undefined ? {} : { onTime: punctuality.onTime, punctualDueAt: punctuality.dueAt }),
    ...(submission === undefined ? {} : { nil: submission.nil }),
  };
  return { facts, count: 1, timesReturned, timesMendedLate };
}
