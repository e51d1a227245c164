import type { AskedCycleState, CycleAnswer, Untold } from '@kyhan/contracts';
import type { Reach } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { withinSql } from '../within-sql.js';
import { readPage, type Page, type Paging } from '../page.js';
import { present } from '../present.js';

/** One obligation in one period. */
export type Cycle = Omit<Untold<CycleAnswer>, 'obligationTitle' | 'summary'> & {
  /** What was counted when it closed. */
  readonly summary?: Readonly<Record<string, unknown>>;
};

const UPDATED_AT = sql<number>`(select e.at from events e
  where e.stream_key = cycles.cycle_key and e.sequence = cycles.last_sequence)`;

function selectCycles(db: Db) {
  return db
    .selectFrom('cycles')
    .select([
      'cycleId',
      'planSlug',
      'planVersion',
      'calendarVersion',
      'obligationId',
      'periodKey',
      'periodFrom',
      'periodTo',
      'opensAt',
      'dueAt',
      'dueOn',
      'nominalDueOn',
      'shards',
      'openedAt',
      'closedAt',
      'summary',
      'draftSince',
      'confirmedAt',
      'announcedAt',
      'skippedAt',
      'givenDueOn',
      'meetingOn',
      UPDATED_AT.as('updatedAt'),
    ]);
}

/**
 * The cycle, if it was opened.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findCycle(register: Register, cycleId: string): Promise<Cycle | undefined> {
  const row = await selectCycles(register.db).where('cycleId', '=', cycleId).executeTakeFirst();
  return row === undefined ? undefined : present(row);
}

/**
 * The cycle.
 * @throws KyhanError CYCLE_NOT_FOUND
 */
export async function getCycle(register: Register, cycleId: string): Promise<Cycle> {
  const found = await findCycle(register, cycleId);
  if (found === undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  return found;
}

export interface CycleFilter {
  readonly planSlug?: string;
  readonly within?: readonly Reach[];
  readonly obligationId?: string;
  readonly state?: AskedCycleState;
  /** Something happened to it then or later, plan time. */
  readonly updatedSince?: number;
}

/**
 * Cycles by due day, then id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listCycles(register: Register, filter: CycleFilter = {}): Promise<Cycle[]> {
  const rows = await filtered(register, filter).orderBy('dueAt').orderBy('cycleId').execute();
  return rows.map(present);
}

/**
 * A page of the same, however long the list is, or of the same the other way round.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfCycles(
  register: Register,
  filter: CycleFilter,
  { newestFirst = false, ...paging }: Paging & { readonly newestFirst?: boolean },
): Promise<Page<Cycle>> {
  const order = { at: 'dueAt', id: 'cycleId', newestFirst };
  const { items, ...rest } = await readPage(filtered(register, filter), order, paging);
  return { items: items.map(present), ...rest };
}

function filtered({ db }: Register, { within, planSlug, obligationId, state, updatedSince }: CycleFilter) {
  return selectCycles(db)
    .where(withinSql(within, { plan: 'planSlug' }))
    .$if(planSlug !== undefined, (query) => query.where('planSlug', '=', planSlug ?? ''))
    .$if(obligationId !== undefined, (query) => query.where('obligationId', '=', obligationId ?? ''))
    .$if(updatedSince !== undefined, (query) => query.where(UPDATED_AT, '>=', updatedSince ?? 0))
    .$if(state === 'open', (query) => query.where('closedAt', 'is', null).where('draftSince', 'is', null))
    .$if(state === 'draft', (query) => query.where('draftSince', 'is not', null))
    .$if(state === 'closed', (query) => query.where('closedAt', 'is not', null));
}
