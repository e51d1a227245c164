import type { Db } from '../connection/register.js';
import { lockCycle } from '../lock-cycle.js';

export type LockedDraft = Awaited<ReturnType<typeof lockCycle>>;

/** A draft for as long as the transaction lasts; undefined where there is none, or it is none any more. */
export async function lockDraft(trx: Db, cycleId: string): Promise<LockedDraft | undefined> {
  const found = await trx
    .selectFrom('cycles')
    .select('cycleKey')
    .where('cycleId', '=', cycleId)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const cycle = await lockCycle(trx, cycleId);
  return cycle.draftSince === null ? undefined : cycle;
}
