import type { NoticeKind } from '@kyhan/engine';
import type { FindingData } from '@kyhan/contracts';
import { findingIdOf } from '@kyhan/plan/ids';
import { shortInstant } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { deploymentZone } from './deployment-zone.js';

/** How many notices of a kind may have been sent before. */
export interface DoubtCount {
  readonly kind: NoticeKind;
  readonly count: number;
}

/** By kind, the most first. @throws KyhanError REGISTER_UNAVAILABLE */
export async function countDoubts(db: Db): Promise<DoubtCount[]> {
  return await db
    .selectFrom('deliveries')
    .innerJoin('notices', 'notices.noticeKey', 'deliveries.noticeKey')
    .select(['notices.kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where('deliveries.doubtful', '=', true)
    .groupBy('notices.kind')
    .orderBy('count', 'desc')
    .orderBy('notices.kind')
    .execute();
}

/** Whom they are for: units by name, in the order of their ids. */
async function unitsInDoubt(db: Db) {
  const { rows } = await sql<{ vi: string; en: string }>`
    select distinct on (n.contact_unit_id) coalesce(u.name_vi, n.contact_unit_id) as vi,
      coalesce(u.name_en, n.contact_unit_id) as en
    from deliveries d join notices n on n.notice_key = d.notice_key join cycles c on c.cycle_key = n.cycle_key
      left join units u on u.plan_slug = c.plan_slug and u.unit_id = n.contact_unit_id
    where d.doubtful order by n.contact_unit_id`.execute(db);
  return rows;
}

/** What the finding of a register that was put back says. @throws KyhanError REGISTER_UNAVAILABLE */
export async function putBackData(
  db: Db,
  { backedUpAt, putBackAt, doubts }: { backedUpAt: number; putBackAt: number; doubts: readonly DoubtCount[] },
): Promise<FindingData['register-put-back']> {
  const zone = await deploymentZone(db);
  const [from, to] = [shortInstant(backedUpAt, zone), shortInstant(putBackAt, zone)];
  return { from, to, kinds: doubts, units: await unitsInDoubt(db) };
}

/** Counts anew what is in doubt, where something is: turns that catch up come to more of it. */
export async function tellDoubts(trx: Db): Promise<void> {
  const row = await trx
    .selectFrom('deployment')
    .select(['deploymentId', 'backedUpAt', 'putBackAt'])
    .where('putBackAt', 'is not', null)
    .executeTakeFirst();
  if (row === undefined || row.backedUpAt === null || row.putBackAt === null) return;
  const { deploymentId, backedUpAt, putBackAt } = row;
  const data = await putBackData(trx, { backedUpAt, putBackAt, doubts: await countDoubts(trx) });
  await trx
    .updateTable('findings')
    .set({ data: JSON.stringify(data) })
    .where('findingId', '=', findingIdOf({ kind: 'register-put-back', about: deploymentId }))
    .where('closedAt', 'is', null)
    .execute();
}
