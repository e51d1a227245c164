import { cycleIdOf, requestPeriodKey } from '@kyhan/plan/ids';
import type { Selectable } from 'kysely';
import { isAsCommitted } from '../commitment.js';
import type { Db } from '../connection/register.js';
import { requestHash } from '../cycles/request-hash.js';
import type { RequestTable } from '../request-table.js';
import type { Patience } from './receipt-faults.js';

/** Invariant 4, for requests: each is what was asked, its reason perhaps erased, and has its cycle, opened for whom it was asked by, and not before it was asked. */
export async function requestFaults(db: Db, { now, graceMs }: Patience): Promise<string[]> {
  const requests = await db.selectFrom('requests').selectAll().orderBy('requestId').execute();
  if (requests.length === 0) return [];
  const opened = await openings(db);
  return requests.flatMap((request) => {
    const { requestId, actor, askedAt } = request;
    if (!isAsAsked(request)) return [`request ${requestId}: is not what was asked`];
    const cycleId = cycleIdOf({ ...request, periodKey: requestPeriodKey(request) });
    const opening = opened.get(cycleId);
    if (opening === undefined)
      return now - askedAt > graceMs ? [`request ${requestId}: its cycle ${cycleId} was never opened`] : [];
    const isItsOwn = opening.actor === actor && opening.at >= askedAt;
    return isItsOwn ? [] : [`request ${requestId}: its cycle ${cycleId} was opened for another`];
  });
}

function isAsAsked(request: Selectable<RequestTable>): boolean {
  const { reason: value, reasonSalt: salt, reasonCommitment: commitment, hash } = request;
  return isAsCommitted({ value, salt, commitment }) && requestHash(request).equals(hash);
}

/** How the cycles of obligations were opened for which something was asked. */
async function openings(db: Db) {
  const rows = await db
    .selectFrom('cycles')
    .innerJoin('events', 'events.streamKey', 'cycles.cycleKey')
    .innerJoin('requests', (join) =>
      join
        .onRef('requests.planSlug', '=', 'cycles.planSlug')
        .onRef('requests.obligationId', '=', 'cycles.obligationId'),
    )
    .select(['cycles.cycleId', 'events.actor', 'events.at'])
    .distinct()
    .where('events.sequence', '=', 1)
    .execute();
  return new Map(rows.map(({ cycleId, ...opening }) => [cycleId, opening]));
}
