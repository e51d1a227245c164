import { endOfDay, type Instant } from '@kyhan/calendar';
import { unitActBody, type UnitActBody } from '@kyhan/contracts';
import type { UnitAct } from '@kyhan/engine';
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
 * NEW_DAY_PAST, ASSIGNMENT_ENDED, HANDED_OVER, ACT_ID_REUSED, CONTESTED_ALREADY,
 * NOTHING_SUBMITTED
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
  if (!rights.may(wish.act, work.assignment)) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  const { reason = '' } = wish;
  if (wish.act !== 'withdraw' && reason.trim() === '') throw new KyhanError('REASON_MISSING');
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

function actOf({ act: type, promisedOn }: UnitActBody, { work, rights, storedAt }: Acting): UnitAct {
  if (type !== 'note' && promisedOn !== undefined)
    throw new KyhanError('REQUEST_INVALID', { problem: requestWords.unfit({ name: 'promisedOn' }) });
  if (type !== 'note' || promisedOn === undefined) return { type };
  if (endOfDay(promisedOn, work.plan.timeZone) <= storedAt)
    throw new KyhanError('NEW_DAY_PAST', { day: promisedOn });
  // A unit cannot pause its own chasing by promising.
  const pauses = rights.may('rule', work.assignment);
  return { type, promisedOn, ...(pauses ? { pauses } : {}) };
}
