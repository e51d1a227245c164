import { cycleIdOf, requestPeriodKey } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import type { Patience } from './receipt-faults.js';

/** Invariant 4, for requests: each has its cycle, opened for whom it was asked by, and not before it was asked. */
export async function requestFaults(db: Db, { now, graceMs }: Patience): Promise<string[]> {
  const requests = await db
    .selectFrom('requests')
    .select(['requestId', 'planSlug', 'obligationId', 'year', 'number', 'actor', 'askedAt'])
    .orderBy('requestId')
    .execute();
  if (requests.length === 0) return [];
  const opened = await openings(db);
  return requests.flatMap(({ requestId, actor, askedAt, ...request }) => {
    const cycleId = cycleIdOf({ ...request, periodKey: requestPeriodKey(request) });
    const opening = opened.get(cycleId);
    if (opening === undefined)
      return now - askedAt > graceMs ? [`request ${requestId}: its cycle ${cycleId} was never opened`] : [];
    const isItsOwn = opening.actor === actor && opening.at >= askedAt;
    return isItsOwn ? [] : [`request ${requestId}: its cycle ${cycleId} was opened for another`];
  });
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
