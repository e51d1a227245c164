import { sql, type Selectable } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { requestPeriodKey } from '@kyhan/plan/ids';
import { committed } from '../commitment.js';
import { insertRows } from '../insert-rows.js';
import type { RequestTable } from '../request-table.js';
import { present } from '../present.js';
import type { Cycle } from './cycle.js';
import { requestHash } from './request-hash.js';

/** What was asked for outside the calendar, under the id of whoever asked. `askedAt` is plan time, epoch milliseconds. */
export type Request = Readonly<Omit<Selectable<RequestTable>, 'reason' | Said | Proof>> & {
  /** Empty where it was erased. */
  readonly reason: string;
  /** `HH:MM`; absent: the end of the day. */
  readonly dueTime?: string;
  /** The last day of the data, where one was set. */
  readonly cutOff?: string;
  /** The legal ground, where one was named. */
  readonly ground?: string;
};

/** What may be said or not. */
type Said = 'dueTime' | 'cutOff' | 'ground';
type Proof = 'reasonSalt' | 'reasonCommitment' | 'hash';

/**
 * What was asked for under an id before.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findRequest(register: Register, requestId: string): Promise<Request | undefined> {
  return await find(register.db, requestId);
}

/**
 * Keeps a request under the next running number of its obligation and year; an id that was kept before stays as it is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keepRequest(register: Register, request: Omit<Request, 'number'>): Promise<Request> {
  return await register.db.transaction().execute((trx) => keepRequestIn(trx, request));
}

/** The same within a transaction. */
export async function keepRequestIn(trx: Db, request: Omit<Request, 'number'>): Promise<Request> {
  await lockPlan(trx, request.planSlug);
  const earlier = await find(trx, request.requestId);
  if (earlier !== undefined) return earlier;
  const kept = { ...request, number: await nextNumber(trx, request) };
  const { salt: reasonSalt, commitment: reasonCommitment } = committed(request.reason);
  const { dueTime = null, cutOff = null, ground = null } = kept;
  const row = { ...kept, dueTime, cutOff, ground };
  const hash = requestHash({ ...row, reasonCommitment });
  await insertRows(trx, { into: 'requests', rows: [{ ...row, reasonSalt, reasonCommitment, hash }] });
  return kept;
}

/**
 * The number that the next request of an obligation and a year has, where no other is kept before it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function nextRequestNumber(
  { db }: Register,
  which: Pick<Request, 'planSlug' | 'obligationId' | 'year'>,
): Promise<number> {
  return await nextNumber(db, which);
}

/**
 * What a cycle was opened for; undefined where nobody asked for it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findCycleRequest(
  { db }: Register,
  { planSlug, obligationId, periodKey }: Pick<Cycle, 'planSlug' | 'obligationId' | 'periodKey'>,
): Promise<Request | undefined> {
  const rows = await db
    .selectFrom('requests')
    .selectAll()
    .where('planSlug', '=', planSlug)
    .where('obligationId', '=', obligationId)
    .where('year', '=', Number(periodKey.slice(0, 4)))
    .execute();
  return rows.map(shown).find((request) => requestPeriodKey(request) === periodKey);
}

/**
 * What was asked for of a plan, the oldest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listRequests({ db }: Register, planSlug: string): Promise<Request[]> {
  const all = db.selectFrom('requests').selectAll().where('planSlug', '=', planSlug);
  return (await all.orderBy('askedAt').orderBy('requestId').execute()).map(shown);
}

/** Whoever asks for a number of the same plan waits. */
async function lockPlan(trx: Db, slug: string): Promise<void> {
  await trx.selectFrom('plans').select('slug').where('slug', '=', slug).forNoKeyUpdate().execute();
}

async function find(db: Db, requestId: string): Promise<Request | undefined> {
  const row = await db
    .selectFrom('requests')
    .selectAll()
    .where('requestId', '=', requestId)
    .executeTakeFirst();
  return row === undefined ? undefined : shown(row);
}

function shown(row: Selectable<RequestTable>): Request {
  const { reason, reasonSalt: _salt, reasonCommitment: _commitment, hash: _hash, ...request } = row;
  const { dueTime, cutOff, ground, ...rest } = request;
  return { ...rest, ...present({ dueTime, cutOff, ground }), reason: reason ?? '' };
}

/** Also past what was opened by other ways than a request. */
async function nextNumber(
  trx: Db,
  { planSlug, obligationId, year }: Pick<Request, 'planSlug' | 'obligationId' | 'year'>,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select greatest(
      (select coalesce(max(number), 0) from requests
        where plan_slug = ${planSlug} and obligation_id = ${obligationId} and year = ${year}),
      (select count(*) from cycles
        where plan_slug = ${planSlug} and obligation_id = ${obligationId} and period_key like ${`${year}-%`})
    )::integer + 1 as next`.execute(trx);
  return rows[0]?.next ?? 1;
}
