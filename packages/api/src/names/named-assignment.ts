import { assignmentStatus, daysLate } from '@kyhan/engine';
import type { Assignment } from '@kyhan/register';
import { given } from '../given.js';
import type { NamesNow } from './names-under.js';

/** An assignment as it is told: with names beside its ids, and its status as of `now`, plan time. */
export function namedAssignment(assignment: Assignment, names: NamesNow, now: number) {
  const { lead: gatheredBy, leadUnitId, ...own } = assignment;
  const { obligationId, stepId, unitId, transferredTo, insteadOf } = own;
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : names.unitName(id));
  return {
    ...own,
    status: assignmentStatus(assignment, now),
    unitName: names.unitName(unitId),
    obligationTitle: names.obligationTitle(obligationId),
    ...given({
      unitNowName: names.nowCalled(assignment, now),
      stepTitle: names.stepTitle(obligationId, stepId),
      lead:
        gatheredBy === undefined || leadUnitId === undefined
          ? undefined
          : {
              assignmentId: gatheredBy.assignmentId,
              unitId: leadUnitId,
              unitName: names.unitName(leadUnitId),
            },
      daysLate: daysLate(assignment, now),
      transferredToName: nameOf(transferredTo),
      insteadOfName: nameOf(insteadOf),
    }),
  };
}
