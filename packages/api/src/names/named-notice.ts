import type { PlanNames } from '@kyhan/plan';
import { readAssignmentId, readCycleId } from '@kyhan/plan/ids';
import type { AssignmentHistory } from '@kyhan/register';
import { given } from '../given.js';

type Notice = AssignmentHistory['notices'][number];

/** A notice as it is told, with names beside its ids: the summary of a cycle is about no single unit. */
export function namedNotice(notice: Notice, names: PlanNames) {
  const { assignmentId, cycleId, contactUnitId, unitId } = notice;
  const obligationId = readCycleId(cycleId)?.obligationId ?? cycleId;
  const about = readAssignmentId(assignmentId);
  return {
    ...notice,
    updatedRealAt: Math.max(notice.queuedRealAt, notice.claimedRealAt ?? 0, notice.settledRealAt ?? 0),
    obligationTitle: names.obligationTitle(obligationId),
    contactUnitName: names.unitName(contactUnitId),
    ...given({
      stepTitle: about && names.stepTitle(obligationId, about.stepId),
      unitName: unitId === undefined ? undefined : names.unitName(unitId),
    }),
  };
}
