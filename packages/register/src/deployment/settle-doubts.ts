import type { OwnResponse } from '@kyhan/engine';
import { actorIdOf, findingIdOf, type Actor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import { countDoubts } from './tell-doubts.js';

/** What a person says of everything that may have been sent before the register was put back. */
export interface DoubtsWord extends DoorTime {
  /** They were sent and are not sent again; or they were not, and leave as soon as mail does. */
  readonly sent: boolean;
  readonly actor: Actor;
}

/**
 * How many assignments have not caught up with the instant at which the register was put back; those that are set apart
 * wait for a person.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countTurnsBehind({ db }: Register): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from standings s, deployment p
    where s.wake_at <= p.put_back_at and s.set_apart_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}

const PUT_BACK: OwnResponse = 'put-back';

/**
 * Ends the doubt about what was sent before the register was put back.
 * @returns about how many notices it was
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function settleDoubts(
  { db }: Register,
  { sent, actor, at, realAt }: DoubtsWord,
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('deployment')
      .select('deploymentId')
      .where('putBackAt', 'is not', null)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return 0;
    const count = (await countDoubts(trx)).reduce((sum, one) => sum + one.count, 0);
    // Whether they left nobody knows; that they are not sent again a person has decided.
    if (sent)
      await sql`
        with gone as (
          delete from deliveries d using notices n where d.doubtful and n.notice_key = d.notice_key
          returning d.notice_key, d.attempts, n.assignment_key
        )
        insert into notice_results (notice_key, attempt, outcome, response, real_at,
          claimed_at, claimed_real_at, claimed_sequence, claimed_version)
        select g.notice_key, g.attempts, 'unknown', ${PUT_BACK}, ${realAt}::bigint, ${at}::bigint, ${realAt}::bigint,
          coalesce(s.last_sequence, 0), coalesce((
            select max(version) from submissions v where v.assignment_key = g.assignment_key), 0)
        from gone g left join standings s on s.assignment_key = g.assignment_key
        on conflict do nothing`.execute(trx);
    else await trx.updateTable('deliveries').set({ doubtful: false }).where('doubtful', '=', true).execute();
    await trx.deleteFrom('doubts').execute();
    await trx.updateTable('deployment').set({ backedUpAt: null, putBackAt: null }).execute();
    const fact = { type: 'doubts-settled', sent, count } as const;
    await tellOfDoor(trx, [{ actor: actorIdOf(actor), fact }], { at, realAt });
    const findingId = findingIdOf({ kind: 'register-put-back', about: row.deploymentId });
    await closeFindings(trx, [findingId], { at, ending: 'decided' });
    return count;
  });
}
