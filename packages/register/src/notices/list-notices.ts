import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { countedUpTo, readPage, type Page, type Paging } from '../page.js';
import { present, type Present } from '../present.js';
import { withinSql } from '../within-sql.js';
import type { NoticeContent, NoticeKind, NoticeState, Reach } from '@kyhan/engine';
import { noticeCounts, noticeLog, type NoticeCount, type NoticeRecord } from './notice-log.js';

/** A notice as the log shows it. */
export type Notice = Present<Omit<NoticeRecord, 'kind' | 'data'>> & NoticeContent;

export interface NoticeFilter {
  readonly planSlug?: string;
  readonly within?: readonly Reach[];
  readonly assignmentId?: string;
  readonly cycleId?: string;
  /** An address of whatever channel: a mailbox. */
  readonly address?: string;
  readonly state?: NoticeState;
  readonly kind?: NoticeKind;
  /** Queued, taken up or answered then or later, real time. */
  readonly updatedSince?: number;
}

/**
 * The notice log, the newest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listNotices(register: Register, filter: NoticeFilter = {}): Promise<Notice[]> {
  const rows = await filtered(register, filter).orderBy('notBefore', 'desc').orderBy('noticeId').execute();
  return rows.map(shown);
}

/**
 * A page of the same, however long the log is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfNotices(
  register: Register,
  filter: NoticeFilter,
  paging: Paging,
): Promise<Page<Notice>> {
  const inOrder = { at: 'notBefore', id: 'noticeId', newestFirst: true };
  // How a notice stands is looked up for those that are shown alone.
  const isByStanding = filter.state !== undefined || filter.updatedSince !== undefined;
  const order = isByStanding
    ? inOrder
    : { ...inOrder, total: (upTo: number) => countedUpTo(withoutStanding(register, filter), upTo) };
  const { items, ...rest } = await readPage(filtered(register, filter), order, paging);
  return { items: items.map(shown), ...rest };
}

function withoutStanding({ db }: Register, { within, planSlug, address, ...own }: NoticeFilter) {
  return db
    .selectFrom('notices')
    .innerJoin('cycles', 'cycles.cycleKey', 'notices.cycleKey')
    .leftJoin('assignments', 'assignments.assignmentKey', 'notices.assignmentKey')
    .innerJoin('addresses', 'addresses.addressKey', 'notices.addressKey')
    .where(withinSql(within, { plan: 'cycles.planSlug' }))
    .where((eb) => {
      const { assignmentId, cycleId, kind } = own;
      return eb.and(
        withoutAbsent({
          'assignments.assignmentId': assignmentId,
          'cycles.cycleId': cycleId,
          'notices.kind': kind,
          'cycles.planSlug': planSlug,
          'addresses.address': address,
        }),
      );
    });
}

function filtered({ db }: Register, { within, assignmentId, ...filter }: NoticeFilter) {
  const { planSlug, cycleId, address, state, kind, updatedSince } = filter;
  const equal = { planSlug, cycleId, address, state, kind };
  const own = assignmentId === undefined ? undefined : ofAssignment(assignmentId);
  return noticeLog(db, own)
    .selectAll()
    .where(withinSql(within, { plan: 'planSlug' }))
    .where((eb) => eb.and(withoutAbsent(equal)))
    .$if(updatedSince !== undefined, (query) => query.where(UPDATED_REAL_AT, '>=', updatedSince ?? 0));
}

/** What is not there counts for nothing. */
const UPDATED_REAL_AT = sql<number>`greatest(queued_real_at, claimed_real_at, settled_real_at)`;

/** By its key, which is found first. */
function ofAssignment(assignmentId: string) {
  return sql`n.assignment_key = (select assignment_key from assignments where assignment_id = ${assignmentId})`;
}

function shown(notice: NoticeRecord): Notice {
  return present(notice) as Notice;
}

function withoutAbsent<T extends object>(filter: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/**
 * How many notices of each kind stand where.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countNotices(
  register: Register,
  filter: Pick<NoticeFilter, 'planSlug' | 'within'> = {},
): Promise<NoticeCount[]> {
  return await noticeCounts(register.db, filter);
}
