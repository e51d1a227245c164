import { actorIdOf, versionIdOf } from '@kyhan/plan/ids';
import type { AssignmentState } from '../assignment-state.js';
import { reviewReminders, reviewerTimes } from '../timetable/reviewer-times.js';
import type { Act, World } from './act.js';
import { drawn } from './drawn.js';
import type { SimulatedAssignment } from './simulated-cycles.js';

const HOUR_MS = 60 * 60 * 1000;

/** Heads of units are taken to approve within the hour, and in time what was ready in time. */
export function approving(
  { seed, calendar, zone }: World,
  { assignmentId, policy, unitId }: SimulatedAssignment,
  { prepared, timetable, lastAct }: AssignmentState,
): Act | undefined {
  if (prepared === undefined) return undefined;
  const { version, storedAt: sentAt } = prepared;
  const share = drawn(seed, assignmentId, String(version), 'approved');
  const before = sentAt < timetable.dueAt ? timetable.dueAt : timetable.lockAt;
  const storedAt = Math.min(sentAt + 1 + Math.floor(share * HOUR_MS), before - 1);
  const counted = { policy, calendar, zone, storedAt };
  const input = {
    kind: 'act',
    actId: versionIdOf(assignmentId, version),
    number: lastAct + 1,
    afterVersion: version,
    storedAt,
    act: { type: 'approve', version },
    review: { remindAt: reviewReminders(counted), reviewer: reviewerTimes(counted) },
    actor: actorIdOf({ kind: 'unit', unitId, approves: true }),
  } as const;
  return { at: storedAt, input };
}
