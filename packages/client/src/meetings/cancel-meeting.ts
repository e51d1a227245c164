import { cancellationBody, type CancellationAnswer, type CancellationBody } from '@kyhan/contracts';
import { invitations, type RulingOutcome } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, cancellationRulingIdOf, readCycleId, type Actor } from '@kyhan/plan/ids';
import {
  cancellationOf,
  listAssignments,
  meetingEvents,
  recordMeetingFact,
  type AssignmentFacts,
  type Register,
} from '@kyhan/register';
import { officialPaperWords } from '@kyhan/words';
import { checked } from '../asked/checked.js';
import { requireRight, rightsOf } from '../rights/rights-of.js';
import { rule } from '../acts/rule.js';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { meetingOf, type CycleMeeting } from './meeting-of.js';

export type CancellationWish = CancellationBody & { readonly actor: Actor };

/** What is waived, what stays, who is told, and what became of it. */
export interface CancellationDone extends Omit<CancellationAnswer, 'outcomes'> {
  readonly outcomes: readonly RulingOutcome[];
}

/**
 * Calls off the meeting of a cycle, for this cycle alone: who was invited is told, what the coordinator names is waived,
 * the rest stays with its day. It is kept with the cycle first; the same id again carries on with what was interrupted.
 * @throws KyhanError CYCLE_NOT_FOUND, CYCLE_CLOSED, NOBODY_INVITED, MEETING_OVER, MEETING_CANCELLED, MEETING_STEP_UNKNOWN,
 * REASON_MISSING, NOT_ALLOWED, TEMPORAL_UNAVAILABLE
 */
export async function cancelMeeting(
  dependencies: RulingDependencies,
  { actor, ...asked }: CancellationWish,
): Promise<CancellationDone> {
  const { register, clock } = dependencies;
  const { dryRun, ...body } = checked(cancellationBody, asked);
  if (body.reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const now = clock.now();
  const { planSlug = '' } = readCycleId(body.cycleId) ?? {};
  await requireRight(register, { actor, at: now, act: 'rule', where: { planSlug } });
  const meeting = await meetingOf(register, body.cycleId);
  const wish = { ...body, actor, now };
  const before = cancellationOf(await meetingEvents(register, body.cycleId))?.fact;
  const isAgain = before?.cancellationId === body.cancellationId;
  if (before !== undefined && !isAgain) throw new KyhanError('MEETING_CANCELLED', { cycleId: body.cycleId });
  if (!isAgain) requireCallable(meeting, { waive: body.waive, now });
  const waive = before?.waived ?? body.waive;
  const { waived, kept } = await openWork(register, body.cycleId, waive);
  const isDraft = meeting.cycle.draftSince !== undefined;
  const told = isDraft ? [] : [...meeting.invited];
  const done = { cycleId: body.cycleId, meetingOn: meeting.time.on, told };
  const ids = { waived: waived.map(idOf), kept: kept.map(idOf) };
  if (dryRun) return { ...done, ...ids, kind: 'planned', outcomes: [] };
  const isNew = !isAgain && (await keep(dependencies, wish, { meeting, told }));
  const outcomes = await waivedWith(dependencies, wish, waived);
  return { ...done, ...ids, kind: isNew ? 'recorded' : 'duplicate', outcomes };
}

type Wish =
  ReturnType<(typeof cancellationBody)['parse']> extends infer Body
    ? Omit<Body, 'dryRun'> & { readonly actor: Actor; readonly now: number }
    : never;

function requireSteps({ cycle: { cycleId }, obligation }: CycleMeeting, waive: readonly string[]): void {
  const steps = obligation.steps.map(({ id }) => id);
  const unknown = waive.find((step) => !steps.includes(step));
  if (unknown !== undefined)
    throw new KyhanError('MEETING_STEP_UNKNOWN', { cycleId, step: unknown, steps: steps.join(', ') });
}

interface CalledOff {
  readonly waive: readonly string[];
  readonly now: number;
}

function requireCallable(meeting: CycleMeeting, { waive, now }: CalledOff): void {
  requireSteps(meeting, waive);
  requireToCome(meeting, now);
}

function requireToCome({ cycle: { cycleId, closedAt }, time }: CycleMeeting, now: number): void {
  if (closedAt !== undefined) throw new KyhanError('CYCLE_CLOSED', { cycleId });
  if (now >= time.beginsAt) throw new KyhanError('MEETING_OVER', { cycleId });
}

function idOf({ assignmentId }: AssignmentFacts): string {
  return assignmentId;
}

/** What is still open of the steps that are named, and of the others. */
export async function openWork(register: Register, cycleId: string, waive: readonly string[]) {
  const all = await listAssignments(register, { cycleId });
  const open = all.filter(({ endedAt }) => endedAt === undefined);
  const isWaived = ({ stepId }: AssignmentFacts) => waive.includes(stepId);
  return { waived: open.filter(isWaived), kept: open.filter((one) => !isWaived(one)) };
}

interface Kept {
  readonly meeting: CycleMeeting;
  readonly told: readonly string[];
}

async function keep(
  { register, language }: RulingDependencies,
  { cycleId, cancellationId, waive, reason, document, actor, now }: Wish,
  { meeting: { time }, told }: Kept,
): Promise<boolean> {
  return await recordMeetingFact(register, {
    cycleId,
    decide: (before) => {
      const known = cancellationOf(before)?.fact;
      // The same has come twice at the same moment.
      if (known?.cancellationId === cancellationId) return undefined;
      if (known !== undefined) throw new KyhanError('MEETING_CANCELLED', { cycleId });
      return { type: 'meeting-cancelled', cancellationId, meetingOn: time.on, waived: waive };
    },
    reason,
    paper: document,
    notices: invitations({
      cycleId,
      time,
      units: told,
      notBefore: now,
      change: { change: 'cancelled', reason },
    }),
    actor: actorIdOf(actor),
    at: now,
    realAt: Date.now(),
    language,
  });
}

/** Why, and by whom, what hung on a meeting is not owed any more. */
interface Waiving extends Pick<CancellationBody, 'cancellationId' | 'reason' | 'document'> {
  readonly actor: Actor;
  readonly now: number;
}

/** Waives what hung on a meeting that was called off; what was waived by this before stays so. */
export async function waivedWith(
  dependencies: RulingDependencies,
  { cancellationId, reason, document, actor, now }: Waiving,
  waived: readonly AssignmentFacts[],
): Promise<RulingOutcome[]> {
  if (waived.length === 0) return [];
  const { register, language } = dependencies;
  const rights = await rightsOf(register, actor, now);
  const paper = document === undefined ? {} : { document: officialPaperWords(document)[language] };
  const rulingId = cancellationRulingIdOf(cancellationId);
  const wishes = waived.map(({ assignmentId }) => {
    return { rulingId, assignmentId, ruling: 'waive' as const, reason, ...paper };
  });
  const may = (_: unknown, where: object) => rights.may('rule', where);
  return await rule(dependencies, wishes, { actor: actorIdOf(actor), may });
}
