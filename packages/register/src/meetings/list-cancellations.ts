import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import type { MeetingFact } from './meeting-events.js';
import type { OfficialPaper } from '@kyhan/contracts';
import { present } from '../present.js';

/** A meeting that was called off, of a cycle that is still open. */
export interface KeptCancellation {
  readonly cycleId: string;
  readonly actor: string;
  readonly fact: Extract<MeetingFact, { readonly type: 'meeting-cancelled' }>;
  /** Absent where it was erased. */
  readonly reason?: string;
  /** What it rests on; absent where there is none, or it was erased. */
  readonly paper?: OfficialPaper;
}

/**
 * Meetings of open cycles of a plan that were called off.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listCancellations({ db }: Register, planSlug: string): Promise<KeptCancellation[]> {
  const rows = await db
    .selectFrom('cycles')
    .innerJoin('events', 'events.streamKey', 'cycles.cycleKey')
    .leftJoin('cyclePapers', (join) =>
      join
        .onRef('cyclePapers.cycleKey', '=', 'events.streamKey')
        .onRef('cyclePapers.sequence', '=', 'events.sequence'),
    )
    .select(['cycles.cycleId', 'events.actor', 'events.reason', 'events.fact', 'cyclePapers.paper'])
    .where('cycles.planSlug', '=', planSlug)
    .where('cycles.closedAt', 'is', null)
    .where(sql<string>`events.fact ->> 'type'`, '=', 'meeting-cancelled')
    .execute();
  return rows.map(({ fact, ...row }) => ({ ...present(row), fact: fact as KeptCancellation['fact'] }));
}
