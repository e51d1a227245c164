import { findingIdOf } from '@kyhan/plan/ids';
import { shortInstant } from '@kyhan/words';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertFinding } from '../findings/finding.js';

/** A portal that was silent for longer was away: it beats every minute. */
const AWAY_AFTER_MS = 10 * 60_000;

/** A time in which units could not hand in, plan time, epoch milliseconds. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/**
 * Tells that units reach the portal. Where they could not before, over something's due or lock instant, a finding
 * offers to move the day for all. `now` is plan time, which is real time here.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function beatPortal({ db }: Register, now: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('deployment').select('portalSeenAt').forUpdate().executeTakeFirst();
    await trx.updateTable('deployment').set({ portalSeenAt: now }).execute();
    const outage = outageSince(row?.portalSeenAt ?? null, now);
    if (outage !== undefined) await openPortalAway(trx, outage);
  });
}

/**
 * The times since `from` in which units could not hand in over a deadline, the one that lasts among them.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listOutages(db: Db, { from, now }: { from: number; now: number }): Promise<Outage[]> {
  const row = await db.selectFrom('deployment').select('portalSeenAt').executeTakeFirst();
  const lasting = outageSince(row?.portalSeenAt ?? null, now);
  const { rows } = await sql<Outage>`
    select distinct (data ->> 'fromAt')::bigint as "from", opened_at as "to" from findings
    where kind = 'portal-away' and opened_at >= ${from}::bigint`.execute(db);
  return lasting === undefined ? rows : [...rows, lasting];
}

function outageSince(seenAt: number | null, now: number): Outage | undefined {
  return seenAt === null || now - seenAt <= AWAY_AFTER_MS ? undefined : { from: seenAt, to: now };
}

/** One for each plan of which something that waits for its unit was due or locked meanwhile. */
async function openPortalAway(trx: Db, { from, to }: Outage): Promise<void> {
  const within = (column: string) => sql`${sql.ref(column)} between ${from}::bigint and ${to}::bigint`;
  const { rows } = await sql<{ planSlug: string; timeZone: string; count: number }>`
    select c.plan_slug, count(*)::integer as count,
      (select plan ->> 'timeZone' from plan_versions v where v.plan_slug = c.plan_slug
        order by version desc limit 1) as time_zone
    from standings s
      join assignments a on a.assignment_key = s.assignment_key
      join timetables t on t.assignment_key = s.assignment_key
      join cycles c on c.cycle_key = a.cycle_key
    where s.ended_at is null and (s.submission_id is null or s.returned_at is not null)
      and (${within('t.due_at')} or ${within('t.lock_at')})
    group by c.plan_slug order by c.plan_slug`.execute(trx);
  for (const { planSlug, timeZone, count } of rows)
    await insertFinding(trx, {
      findingId: findingIdOf({ kind: 'portal-away', about: planSlug, version: to }),
      kind: 'portal-away',
      subject: planSlug,
      data: { fromAt: from, from: shortInstant(from, timeZone), to: shortInstant(to, timeZone), count },
      at: to,
    });
}
