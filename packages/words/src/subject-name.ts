import { planNames, type PlanNames } from '@kyhan/plan';
import { readAssignmentId, readCycleId, readObligationKey } from '@kyhan/plan/ids';
import { CYCLE_PAGE } from './cycle-page.js';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { periodWords } from './period-name.js';
import { sameInBoth } from './same-in-both.js';

/** What the plans call things, by slug. */
export type NamesOfPlan = (planSlug: string) => PlanNames;

const OF_UNIT = message<{ cycle: InBoth; unit: InBoth }>({ vi: '{cycle}, {unit}', en: '{cycle}, {unit}' });

/**
 * What an id is about, by the names of its plan: a cycle, an assignment, an obligation; what is none of them keeps its
 * id. Pure; throws nothing.
 */
export function subjectName(subject: string, namesOf: NamesOfPlan = () => planNames()): InBoth {
  const assignment = readAssignmentId(subject);
  const cycle = assignment ?? readCycleId(subject);
  if (cycle === undefined) {
    const obligation = readObligationKey(subject);
    return obligation === undefined
      ? sameInBoth(subject)
      : namesOf(obligation.planSlug).obligationTitle(obligation.obligationId);
  }
  const names = namesOf(cycle.planSlug);
  const title = names.obligationTitle(cycle.obligationId);
  const from = names.firstDay(cycle.obligationId, cycle.periodKey);
  const named = CYCLE_PAGE.summary({ title, period: periodWords(cycle.periodKey, from) });
  return assignment === undefined
    ? named
    : OF_UNIT({ cycle: named, unit: names.unitName(assignment.unitId) });
}
