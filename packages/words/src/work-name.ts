import type { InBoth } from './language.js';
import { ASSIGNMENT_FACTS } from './pages/shared/assignment-facts.js';

/**
 * A piece of work by its obligation, by its step where there are several, and where it is contributed by who gathers it.
 * Pure; throws nothing.
 */
export function workName(title: InBoth, step: InBoth | undefined, lead?: InBoth): InBoth {
  const work = step === undefined ? title : ASSIGNMENT_FACTS.titleOfStep({ title, step });
  return lead === undefined ? work : ASSIGNMENT_FACTS.workForLead({ work, lead });
}
