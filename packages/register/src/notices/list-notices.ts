import type { Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import type { NoticeContent, NoticeKind, NoticeState } from '@kyhan/engine';
import type { NoticeTable } from '../schema.js';

/** A notice as the log shows it. */
export type Notice = Present<
  Omit<NoticeTable, 'kind' | 'data' | 'claimToken' | 'leaseMs' | 'leaseUntilRealAt'>
> &
  NoticeContent;

export interface NoticeFilter {
  readonly planSlug?: string;
  readonly assignmentId?: string;
  readonly cycleId?: string;
  /** An address of whatever channel: a mailbox. */
  readonly address?: string;
  readonly state?: NoticeState;
  readonly kind?: NoticeKind;
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * The notice log, the newest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listNotices(register: Register, filter: NoticeFilter = {}): Promise<Notice[]> {
  const { planSlug, assignmentId, cycleId, address, state, kind, limit, offset } = filter;
  const equal = { planSlug, assignmentId, cycleId, address, state, kind };
  const rows = await register.db
    .selectFrom('notices')
    .selectAll()
    .where((eb) => eb.and(withoutAbsent(equal)))
    .orderBy('notBefore', 'desc')
    .orderBy('noticeId')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .$if(offset !== undefined, (query) => query.offset(offset ?? 0))
    .execute();
  return rows.map(
    ({ claimToken: _token, leaseMs: _ms, leaseUntilRealAt: _until, ...row }) => present(row) as Notice,
  );
}

function withoutAbsent<T extends object>(filter: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

export interface NoticeCount {
  readonly kind: NoticeKind;
  readonly state: NoticeState;
  readonly count: number;
  /** How often it was unknown whether one of them left. */
  readonly unknownCount: number;
}

/**
 * How many notices of each kind stand where.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countNotices(
  register: Register,
  filter: { planSlug?: string } = {},
): Promise<NoticeCount[]> {
  return await register.db
    .selectFrom('notices')
    .select(['kind', 'state'])
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.sum<number>('unknownCount').as('unknownCount'),
    ])
    .$if(filter.planSlug !== undefined, (query) => query.where('planSlug', '=', filter.planSlug ?? ''))
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .orderBy('state')
    .execute();
}
