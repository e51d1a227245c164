import type { FindingData } from '@kyhan/contracts';
import { findingIdOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { closeFindings } from './close-findings.js';

interface Joined {
  readonly cycleId: string;
  readonly cycleKey: number;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/** Of units that join an open cycle late those that owe there by now are decided; about the others it is still asked. */
export async function settleJoining(trx: Db, { cycleId, cycleKey, at }: Joined): Promise<void> {
  const findingId = findingIdOf({ kind: 'unit-joins-late', about: cycleId });
  const found = await trx
    .selectFrom('findings')
    .select('data')
    .where('findingId', '=', findingId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return;
  const owing = await trx
    .selectFrom('assignments')
    .select('unitId')
    .where('cycleKey', '=', cycleKey)
    .execute();
  const joined = new Set(owing.map(({ unitId }) => unitId));
  const { ids, units } = found.data as FindingData['unit-joins-late'];
  const left = ids.flatMap((id, index) => (joined.has(id) ? [] : [index]));
  if (left.length === 0) return await closeFindings(trx, [findingId], { at, ending: 'decided' });
  const data = { ids: left.map((index) => ids[index]), units: left.map((index) => units[index]) };
  await trx
    .updateTable('findings')
    .set({ data: JSON.stringify(data) })
    .where('findingId', '=', findingId)
    .execute();
}
