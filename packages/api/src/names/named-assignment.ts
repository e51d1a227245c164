import { assignmentStatus, daysLate } from '@kyhan/engine';
import type { Assignment } from '@kyhan/register';
import { given } from '../given.js';
import type { NamesNow } from './names-under.js';

/** An assignment as it is told: with names beside its ids, and its status as of `now`, plan time. */
export function namedAssignment(assignment: Assignment, names: NamesNow, now: number) {
  const { obligationId, stepId, unitId, transferredTo, insteadOf } = assignment;
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : names.unitName(id));
  return {
    ...assignment,
    status: assignmentStatus(assignment, now),
    unitName: names.unitName(unitId),
    obligationTitle: names.obligationTitle(obligationId),
    ...given({
      unitNowName: names.nowCalled(assignment, now),
      stepTitle: names.stepTitle(obligationId, stepId),
      daysLate: daysLate(assignment, now),
      transferredToName: nameOf(transferredTo),
      insteadOfName: nameOf(insteadOf),
    }),
  };
}
