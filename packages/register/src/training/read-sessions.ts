import type { SessionRecord } from '@kyhan/engine/training';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { trainingTables } from './training-tables.js';

/** What was told of a session, counted. */
export interface CountedSession extends Pick<SessionRecord, 'planned' | 'cancelled'> {
  readonly nominated: number;
  /** By name and by head. */
  readonly attended: number;
}

/**
 * What was told of each session of a plan, by its id; of one that the plan file alone knows, nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function readSessions(
  { db }: Pick<Register, 'db'>,
  planSlug: string,
): Promise<ReadonlyMap<string, CountedSession>> {
  const { rows } = await sql<{
    session: string;
    planned: (SessionRecord['planned'] & { readonly deed?: string }) | null;
    cancelled: boolean | null;
    nominated: number;
    attended: number;
  }>`
    with ${trainingTables(planSlug)},
    last_told as (
      select session,
        (array_agg(told order by sequence desc) filter (where deed = 'session-planned'))[1] as planned,
        (array_agg(deed order by sequence desc) filter (where deed in ('session-planned', 'session-cancelled')))[1]
          = 'session-cancelled' as cancelled
      from told where session is not null group by session)
    select session, planned, cancelled,
      (select count(*) from nominations n where n.session = last_told.session)::integer as nominated,
      ((select count(*) from presences p where p.session = last_told.session)
        + (select coalesce(sum(heads), 0) from head_presences h where h.session = last_told.session))::integer as attended
    from last_told`.execute(db);
  return new Map(
    rows.map(({ session, planned, cancelled, ...counts }) => {
      const { deed: _deed, ...told } = planned ?? {};
      const known = planned === null ? {} : { planned: told as NonNullable<SessionRecord['planned']> };
      return [session, { ...known, cancelled: cancelled ?? false, ...counts }];
    }),
  );
}
