import type { CycleInput } from './cycle-input.js';
import { cycleAttributes } from './search-attributes.js';

/** How the workflow of a cycle is started, by what opened it and by the audit. Pure; throws nothing. */
export function cycleStart(cycle: CycleInput) {
  return {
    workflowId: cycle.cycleId,
    args: [cycle] as [CycleInput],
    staticSummary: cycle.summary,
    staticDetails: cycle.details,
    typedSearchAttributes: cycleAttributes(cycle),
  };
}
