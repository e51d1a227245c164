import type { OfficialPaper } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/**
 * The paper by which a cycle was announced, the last one where it was put right; undefined where there is none, or it
 * was erased.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findAnnouncement(
  { db }: Register,
  cycleId: string,
): Promise<OfficialPaper | undefined> {
  const row = await db
    .selectFrom('cycles')
    .innerJoin('events', 'events.streamKey', 'cycles.cycleKey')
    .innerJoin('cyclePapers', (join) =>
      join
        .onRef('cyclePapers.cycleKey', '=', 'events.streamKey')
        .onRef('cyclePapers.sequence', '=', 'events.sequence'),
    )
    .select('cyclePapers.paper')
    .where('cycles.cycleId', '=', cycleId)
    .where(sql<string>`events.fact ->> 'type'`, '=', 'cycle-announced')
    .orderBy('events.sequence', 'desc')
    .executeTakeFirst();
  return row?.paper ?? undefined;
}
