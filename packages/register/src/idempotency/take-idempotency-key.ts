import type { Db, Register } from '../connection/register.js';

/** A key is known for a day: whoever repeats a question later asks it anew. */
const KEPT_MS = 24 * 60 * 60_000;
/** Whoever took it up and has said nothing for so long has stopped in the middle: the next one may try. */
const UNDER_WAY_MS = 10 * 60_000;

/** Whose key it is, and what was sent with it. `realNow` is real time, epoch milliseconds. */
export interface KeyedRequest {
  readonly actor: string;
  readonly key: string;
  /** Over everything that was asked. */
  readonly requestHash: string;
  readonly realNow: number;
}

/** Whether whoever asks is the first; else what became of the first. */
export type KeyTaken =
  | { readonly kind: 'first' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'other-request' }
  /** Without an answer where that told a secret. */
  | { readonly kind: 'answered'; readonly answer?: object };

/**
 * Takes a key for a question, or tells what became of the question that took it before; keys that are over go.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function takeIdempotencyKey({ db }: Register, request: KeyedRequest): Promise<KeyTaken> {
  const { actor, key: idempotencyKey, requestHash, realNow: askedRealAt } = request;
  await db
    .deleteFrom('idempotencyKeys')
    .where('askedRealAt', '<=', askedRealAt - KEPT_MS)
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotencyKeys')
    .values({ actor, idempotencyKey, requestHash, askedRealAt })
    .onConflict((conflict) => conflict.columns(['actor', 'idempotencyKey']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? { kind: 'first' } : await takenBefore(db, request);
}

async function takenBefore(db: Db, request: KeyedRequest): Promise<KeyTaken> {
  const { actor, key, requestHash, realNow } = request;
  const row = await db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'askedRealAt', 'answer', 'answeredRealAt'])
    .where('actor', '=', actor)
    .where('idempotencyKey', '=', key)
    .executeTakeFirst();
  // It was let go at this moment, since nothing had come of it.
  if (row === undefined) return { kind: 'under-way' };
  if (row.requestHash !== requestHash) return { kind: 'other-request' };
  if (row.answeredRealAt !== null)
    return { kind: 'answered', ...(row.answer === null ? {} : { answer: row.answer }) };
  if (row.askedRealAt > realNow - UNDER_WAY_MS) return { kind: 'under-way' };
  const { numUpdatedRows } = await db
    .updateTable('idempotencyKeys')
    .set({ askedRealAt: realNow })
    .where('actor', '=', actor)
    .where('idempotencyKey', '=', key)
    .where('askedRealAt', '=', row.askedRealAt)
    .executeTakeFirst();
  return { kind: numUpdatedRows === 1n ? 'first' : 'under-way' };
}

/**
 * Keeps what was answered; undefined: that it was, and nothing of it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keepAnswer(
  { db }: Register,
  { actor, key, realNow }: KeyedRequest,
  answer: object | undefined,
): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set({ answer: answer === undefined ? null : JSON.stringify(answer), answeredRealAt: realNow })
    .where('actor', '=', actor)
    .where('idempotencyKey', '=', key)
    .execute();
}

/**
 * Lets a key go that nothing has come of: a refused question may be asked again.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function releaseIdempotencyKey(
  { db }: Register,
  { actor, key }: Pick<KeyedRequest, 'actor' | 'key'>,
): Promise<void> {
  await db
    .deleteFrom('idempotencyKeys')
    .where('actor', '=', actor)
    .where('idempotencyKey', '=', key)
    .where('answeredRealAt', 'is', null)
    .execute();
}
