import { endOfDay, type Instant, type PlainDate } from '@kyhan/calendar';
import { unitActBody, type UnitActBody } from '@kyhan/contracts';
import { needsReason, type UnitAct } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, shardIdOf, type Actor } from '@kyhan/plan/ids';
import { recordUnitAct, type ActReceipt, type Register } from '@kyhan/register';
import { requestWords } from '@kyhan/words';
import { checked } from '../asked/checked.js';
import { rightsOf, type Rights } from '../rights/rights-of.js';
import { owed, type Owed } from '../submissions/owed.js';

/** What somebody does for a unit with what it owes, before it is checked. */
export type ActWish = UnitActBody & { readonly assignmentId: string; readonly actor: Actor };

/**
 * Checks what a unit does beside handing in, stores it and answers with its receipt, even while Temporal is away; then
 * tells the shard, best effort, as of a submission.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND (also for another unit's), REQUEST_INVALID, REASON_MISSING,
 * NEW_DAY_PAST, UNIT_UNKNOWN, TRANSFER_TARGET_OWES, ASSIGNMENT_ENDED, HANDED_OVER, ACT_ID_REUSED, CONTESTED_ALREADY,
 * NOTHING_SUBMITTED, NOTHING_TO_EXTEND, EXTENSION_ASKED_ALREADY, EXTENSION_SHORTENS, NOTHING_TO_ACKNOWLEDGE,
 * NOTHING_TO_CONFIRM, NOTHING_TO_APPROVE, VERSION_SUPERSEDED, NOT_ALLOWED for who entered what is answered here, and
 * for who does not approve
 */
export async function act(
  {
    register,
    ring,
    now,
  }: { register: Register; ring: (shardId: string) => Promise<void>; now: () => number },
  { assignmentId, actor, ...asked }: ActWish,
): Promise<ActReceipt> {
  const storedAt = now();
  const wish = checked(unitActBody, asked);
  const work = await owed({ register }, assignmentId);
  const rights = await rightsOf(register, actor, storedAt);
  if (!rights.may('read', work.assignment)) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  if (!rights.may(wish.act, work.assignment)) throw new KyhanError('NOT_ALLOWED');
  const { reason = '' } = wish;
  if (needsReason(wish.act) && reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const receipt = await recordUnitAct(register, {
    assignmentId,
    actId: wish.actId,
    act: actOf(wish, { work, rights, storedAt }),
    ...(reason.trim() === '' ? {} : { reason }),
    actor: actorIdOf(actor),
    storedAt,
    storedRealAt: Date.now(),
    owedBy: work.assignment.unitId,
  });
  // Not awaited: the receipt does not depend on it.
  void ring(shardIdOf(work.assignment));
  return receipt;
}

interface Acting {
  readonly work: Owed;
  readonly rights: Rights;
  readonly storedAt: Instant;
}

function actOf(wish: UnitActBody, acting: Acting): UnitAct {
  const made = madeOf(wish, acting);
  if (wish.version !== undefined && !('version' in made)) throw unfit('version');
  return made;
}

function madeOf(wish: UnitActBody, acting: Acting): UnitAct {
  const { assignment } = acting.work;
  const { act: type, promisedOn, newDueOn, proposed, version } = wish;
  requireFit(wish);
  for (const day of [promisedOn, newDueOn]) requireToCome(day, acting);
  switch (type) {
    case 'withdraw':
    case 'acknowledge':
      return { type };
    case 'contest':
      return proposed === undefined ? { type } : { type, proposed: anotherUnit(proposed, acting) };
    case 'note':
      return promisedOn === undefined ? { type } : { type, promisedOn, ...pausing(acting) };
    case 'ask':
      return { type, newDueOn: named(newDueOn) };
    case 'confirm':
    case 'dispute':
      return { type, version: version ?? assignment.version };
    case 'approve':
    case 'send-back':
      return { type, version: version ?? waitingVersion(acting) };
  }
}

function named(newDueOn: PlainDate | undefined): PlainDate {
  if (newDueOn !== undefined) return newDueOn;
  throw new KyhanError('REQUEST_INVALID', {
    problem: requestWords.missing({ name: 'newDueOn' }),
    place: 'newDueOn',
  });
}

/** What no turn has taken in yet waits as well: it is the newest. */
function waitingVersion({ work: { assignment } }: Acting): number {
  return assignment.prepared?.version ?? assignment.version;
}

/** Each act has the values that belong to it, and no others. */
function requireFit({ act: type, promisedOn, newDueOn, proposed }: UnitActBody): void {
  if (type !== 'note' && promisedOn !== undefined) throw unfit('promisedOn');
  if (type !== 'ask' && newDueOn !== undefined) throw unfit('newDueOn');
  if (type !== 'contest' && proposed !== undefined) throw unfit('proposed');
}

/** Whoever says that this is another's names one that the plan knows. */
function anotherUnit(unit: string, { work: { assignment, newest } }: Acting): string {
  if (unit === assignment.unitId) throw new KyhanError('TRANSFER_TARGET_OWES', { unit });
  if (!newest.units.some(({ id }) => id === unit)) throw new KyhanError('UNIT_UNKNOWN', { unit });
  return unit;
}

/** A unit cannot pause its own chasing by promising. */
function pausing({ work, rights }: Acting): { readonly pauses?: true } {
  return rights.may('rule', work.assignment) ? { pauses: true } : {};
}

function requireToCome(day: PlainDate | undefined, { work, storedAt }: Acting): void {
  if (day !== undefined && endOfDay(day, work.plan.timeZone) <= storedAt)
    throw new KyhanError('NEW_DAY_PAST', { day });
}

function unfit(name: string): KyhanError {
  return new KyhanError('REQUEST_INVALID', { problem: requestWords.unfit({ name }), place: name });
}
