import type { Step } from './plan.js';

/** The step that is to be in before this one opens, or its day over; undefined: it opens on a day. Pure; throws nothing. */
export function openedAfter({ opens }: Pick<Step, 'opens'>): string | undefined {
  return opens !== undefined && 'afterStep' in opens ? opens.afterStep : undefined;
}
