import { evolve, statusFacts, type AssignmentState } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { assignmentHistory, getAssignment, type Assignment, type AssignmentHistory } from '@kyhan/register';
import { isGatheredBy } from './is-gathered-by.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { FileAddress } from '../submissions/send-submission-file.js';
import { leftVersions, ownVersions } from './left-versions.js';
import type { Viewer } from './viewer.js';

/** @throws KyhanError ASSIGNMENT_NOT_FOUND, also for one that is not the viewer's: they learn nothing. */
export async function visibleAssignment(
  dependencies: PortalDependencies,
  viewer: Viewer,
  assignmentId: string,
): Promise<Assignment> {
  const assignment = await getAssignment(dependencies.register, assignmentId);
  if (viewer.rights.may('read', assignment)) return assignment;
  if (await isGatheredBy(dependencies, viewer, assignment)) return assignment;
  const former = formerUnit(viewer, assignment);
  if (former === undefined && (await isMergedIntoOwn(dependencies, viewer, assignment))) return assignment;
  if (former === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  const { events } = await historyUntil(dependencies, assignment, former);
  return asHandedOver(assignment, events, former);
}

/**
 * The history of an assignment; a unit sees of the notices those that went to itself, and who has handed it over what
 * happened until then. What waits for the head of a unit is shown to nobody outside of it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function visibleHistory(
  dependencies: PortalDependencies,
  viewer: Viewer,
  assignment: Assignment,
): Promise<AssignmentHistory> {
  const { assignmentId, planSlug } = assignment;
  const current = await getAssignment(dependencies.register, assignmentId);
  const isWhole =
    viewer.rights.may('read', current) ||
    (await isGatheredBy(dependencies, viewer, current)) ||
    (await isMergedIntoOwn(dependencies, viewer, current));
  const history = isWhole
    ? await assignmentHistory(dependencies.register, assignmentId)
    : await historyUntil(dependencies, current, assignment.unitId);
  const notices = history.notices.filter(({ contactUnitId: unitId }) =>
    viewer.rights.may('read', { planSlug, unitId }),
  );
  const { unitId } = assignment;
  const isOfUnit = viewer.rights.may('confirm', { planSlug, unitId });
  return {
    ...history,
    notices,
    submissions: isOfUnit ? ownVersions(history, unitId) : leftVersions(history),
  };
}

/**
 * Whether the viewer may read a file of an assignment: who has handed it over, what was handed in before.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, SUBMISSION_FILE_NOT_FOUND
 */
export async function requireVisibleFile(
  dependencies: PortalDependencies,
  viewer: Viewer,
  { assignmentId, submissionId, fileId }: FileAddress,
): Promise<void> {
  const assignment = await visibleAssignment(dependencies, viewer, assignmentId);
  const { submissions } = await visibleHistory(dependencies, viewer, assignment);
  if (!submissions.some((one) => one.submissionId === submissionId))
    throw new KyhanError('SUBMISSION_FILE_NOT_FOUND', { submissionId, fileId });
}

/** It was merged into an assignment that the viewer reads: their report answers both. */
async function isMergedIntoOwn(
  { register }: PortalDependencies,
  { rights }: Viewer,
  { assignmentId, waivedAt }: Assignment,
): Promise<boolean> {
  if (waivedAt === undefined) return false;
  const { events } = await assignmentHistory(register, assignmentId);
  const last = events.findLast(({ fact }) => fact.type === 'merged')?.fact;
  if (last?.type !== 'merged') return false;
  return rights.may('read', await getAssignment(register, last.into));
}

/** The last of those who have handed it over that the viewer may read for. */
function formerUnit({ rights }: Viewer, { planSlug, formerUnitIds }: Assignment): string | undefined {
  return formerUnitIds.findLast((unitId) => rights.may('read', { planSlug, unitId }));
}

/** What happened until this unit handed it over, and what was handed in before. */
async function historyUntil(
  { register }: PortalDependencies,
  { assignmentId }: Assignment,
  unitId: string,
): Promise<AssignmentHistory> {
  const { events, notices, submissions, acts } = await assignmentHistory(register, assignmentId);
  const last = events.findLast(({ fact }) => fact.type === 'handed-over' && fact.from === unitId);
  const until = events.filter(({ sequence }) => sequence <= (last?.sequence ?? 0));
  const isKnown = ({ storedAt }: { readonly storedAt: number }) => storedAt < (last?.at ?? 0);
  return { events: until, notices, submissions: submissions.filter(isKnown), acts: acts.filter(isKnown) };
}

/** As it stood when this unit handed it over: what became of it afterwards is the other's. */
function asHandedOver(
  assignment: Assignment,
  events: AssignmentHistory['events'],
  unitId: string,
): Assignment {
  const state = events.reduce<AssignmentState | undefined>(evolve, undefined);
  const last = events.at(-1);
  if (state === undefined || last?.fact.type !== 'handed-over') return assignment;
  const rest = withoutLater(assignment);
  const { opensAt, dueOn, dueAt, lockAt } = state.timetable;
  return {
    ...rest,
    ...statusFacts(state),
    ...handedIn(state),
    ...(state.waivedRules === undefined ? {} : { waivedRules: state.waivedRules }),
    escalatedLevel: state.escalatedLevel,
    opensAt,
    dueOn,
    dueAt,
    lockAt,
    timetable: state.timetable,
    unitId,
    version: state.lastVersion,
    lastSequence: state.sequence,
    transferredAt: last.at,
    transferredTo: last.fact.to,
    endedAt: last.at,
    updatedAt: last.at,
  };
}

/** What a later event may have set. */
const LATER = [
  'submittedAt',
  'submissionId',
  'nil',
  'onTime',
  'punctualVersion',
  'punctualAt',
  'punctualDueAt',
  'returnedAt',
  'acceptedAt',
  'waivedAt',
  'missedAt',
  'lapsedAt',
  'overdueAt',
  'extendedAt',
  'contestedAt',
  'acknowledgedAt',
  'asking',
  'entered',
  'prepared',
  'stoppedAt',
  'promisedOn',
  'pausedUntil',
  'waivedRules',
] as const satisfies readonly (keyof Assignment)[];

function withoutLater(assignment: Assignment) {
  const later: ReadonlySet<string> = new Set(LATER);
  const kept = Object.entries(assignment).filter(([name]) => !later.has(name));
  return Object.fromEntries(kept) as Omit<Assignment, (typeof LATER)[number]>;
}

function handedIn({ submission, punctuality, timesReturned, timesMendedLate }: AssignmentState) {
  return {
    timesReturned,
    timesMendedLate,
    ...(submission === undefined
      ? {}
      : {
          submissionId: submission.submissionId,
          nil: submission.nil,
          ...(submission.entered === undefined ? {} : { entered: submission.entered }),
        }),
    ...(punctuality === undefined
      ? {}
      : {
          onTime: punctuality.onTime,
          punctualVersion: punctuality.version,
          punctualAt: punctuality.storedAt,
          punctualDueAt: punctuality.dueAt,
        }),
  };
}
