import { sql } from 'kysely';
import type { Language } from '@kyhan/words';
import type { Register } from '../connection/register.js';
import { present } from '../present.js';

/** Somebody asks by a mailbox to be let in; real time, epoch milliseconds. */
export interface NewSignInRequest {
  readonly mailbox: string;
  readonly language: Language;
  /** The page to go to then. */
  readonly nextPath?: string | undefined;
  readonly realNow: number;
}

/** No mailbox is written to more often than this, whoever asks. */
export const LETTERS_A_MAILBOX = { most: 3, withinMs: 15 * 60_000 } as const;

/**
 * Keeps the wish for the post office. Of any mailbox, known or not, so that nobody learns by asking which ones are; who
 * asks too often waits for nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function recordSignInRequest(register: Register, request: NewSignInRequest): Promise<void> {
  const { mailbox, language, nextPath = null, realNow } = request;
  const { most, withinMs } = LETTERS_A_MAILBOX;
  await register.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`kyhan sign-in ${mailbox.toLowerCase()}`}, 0))`.execute(
      trx,
    );
    await sql`insert into sign_in_requests (mailbox, language, next_path, asked_real_at, attempts, retry_real_at)
      select ${mailbox}, ${language}, ${nextPath}, ${realNow}, 0, ${realNow}
      where (select count(*) from sign_in_requests
        where lower(mailbox) = lower(${mailbox}) and asked_real_at > ${realNow - withinMs}) < ${most}`.execute(
      trx,
    );
  });
}

/** A wish that waits. */
export interface SignInRequest {
  readonly requestKey: number;
  readonly mailbox: string;
  readonly language: Language;
  readonly nextPath?: string;
  readonly askedRealAt: number;
  readonly attempts: number;
}

/**
 * The wishes whose letters are to leave, those first that came first. `realNow` is real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listSignInRequests({ db }: Register, realNow: number): Promise<SignInRequest[]> {
  const rows = await db
    .selectFrom('signInRequests')
    .select(['requestKey', 'mailbox', 'language', 'nextPath', 'askedRealAt', 'attempts'])
    .where('settledRealAt', 'is', null)
    .where('retryRealAt', '<=', realNow)
    .orderBy('requestKey')
    .execute();
  return rows.map((row) => present(row));
}

/** When the next one is to be looked at; real time. @throws KyhanError REGISTER_UNAVAILABLE */
export async function nextSignInRequest({ db }: Register): Promise<number | undefined> {
  const row = await db
    .selectFrom('signInRequests')
    .select(({ fn }) => fn.min<number | null>('retryRealAt').as('retryRealAt'))
    .where('settledRealAt', 'is', null)
    .executeTakeFirst();
  return row?.retryRealAt ?? undefined;
}

/**
 * Nothing is left to do for a wish: its letter has left, or none was owed. `realNow` is real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function settleSignInRequest(
  { db }: Register,
  { requestKey, realNow }: { readonly requestKey: number; readonly realNow: number },
): Promise<void> {
  await db
    .updateTable('signInRequests')
    .set({ settledRealAt: realNow })
    .where('requestKey', '=', requestKey)
    .execute();
}

/**
 * The letter did not leave, or nobody knows: it is tried again then, real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function postponeSignInRequest(
  { db }: Register,
  { requestKey, retryRealAt }: { readonly requestKey: number; readonly retryRealAt: number },
): Promise<void> {
  await db
    .updateTable('signInRequests')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), retryRealAt }))
    .where('requestKey', '=', requestKey)
    .execute();
}
