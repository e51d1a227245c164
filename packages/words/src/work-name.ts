import type { InBoth } from './language.js';
import { ASSIGNMENT_FACTS } from './pages/shared/assignment-facts.js';

/** A piece of work by its obligation, and by its step where there are several. Pure; throws nothing. */
export function workName(title: InBoth, step: InBoth | undefined): InBoth {
  return step === undefined ? title : ASSIGNMENT_FACTS.titleOfStep({ title, step });
}
