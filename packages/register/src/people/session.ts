import { sql } from 'kysely';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import type { Db, Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
import { present } from '../present.js';
import type { SessionTable } from '../person-table.js';
import type { SessionsAnswer, SignInWay, Untold } from '@kyhan/contracts';
import { tellOfDoor } from './tell-of-door.js';

export type Session = Readonly<SessionTable>;

/** A session as it is shown: by an id that opens nothing. */
export type ShownSession = Untold<SessionsAnswer>['sessions'][number];

const ID_DIGITS = 16;
const shownId = sql<string>`left(token_hash, ${sql.lit(ID_DIGITS)})`;

/** The id by which a session is shown. Pure; throws nothing. */
export function sessionIdOf(tokenHash: string): string {
  return tokenHash.slice(0, ID_DIGITS);
}

/**
 * Keeps a session by the hash of its cookie, and lets those go that are over. `at` is plan time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertSession(
  register: Register,
  { at, by, ...session }: Session & { readonly at: number; readonly by: SignInWay },
): Promise<void> {
  const { actor, tokenHash, createdRealAt: realAt } = session;
  await register.db.transaction().execute(async (trx) => {
    await trx.insertInto('sessions').values(session).execute();
    const fact = { type: 'signed-in', sessionId: sessionIdOf(tokenHash), by } as const;
    await tellOfDoor(trx, [{ actor, fact }], { at, realAt });
    // After the door, as whoever erases takes them: neither waits for the other.
    await trx.deleteFrom('sessions').where('expiresRealAt', '<=', realAt).execute();
  });
}

/**
 * Who is signed in; a session that has expired is none. `realNow` is real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findSession(
  register: Register,
  { tokenHash, realNow }: { tokenHash: string; realNow: number },
): Promise<Session | undefined> {
  return await register.db
    .selectFrom('sessions')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('expiresRealAt', '>', realNow)
    .executeTakeFirst();
}

/**
 * Who is signed in, the last first; of one actor, or of all. `realNow` is real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listSessions({ db }: Register, filter: SessionFilter): Promise<ShownSession[]> {
  const rows = await selectSessions(db, filter)
    .orderBy('createdRealAt', 'desc')
    .orderBy('tokenHash')
    .execute();
  return rows.map((row) => present(row));
}

interface SessionFilter {
  /** Whose; absent: everybody's. */
  readonly of?: string | undefined;
  readonly realNow: number;
}

/**
 * A page of the same.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfSessions(
  { db }: Register,
  filter: SessionFilter,
  paging: Paging,
): Promise<Page<ShownSession>> {
  const order = { at: 'createdRealAt', id: shownId, newestFirst: true };
  const { items, ...rest } = await readPage(selectSessions(db, filter), order, paging);
  return { items: items.map((row) => present(row)), ...rest };
}

function selectSessions(db: Db, { of, realNow }: SessionFilter) {
  return db
    .selectFrom('sessions')
    .select([shownId.as('sessionId'), 'actor', 'agent', 'createdRealAt', 'expiresRealAt'])
    .where('expiresRealAt', '>', realNow)
    .$if(of !== undefined, (query) => query.where('actor', '=', of ?? ''));
}

/** Which session ends, who ends it, and when: plan time and real time. */
export interface SessionEnd {
  readonly sessionId: string;
  readonly actor: Actor;
  /** Whose it has to be; absent: anybody's. */
  readonly of?: string | undefined;
  readonly at: number;
  readonly realAt: number;
}

/**
 * Ends a session: its cookie opens nothing any more.
 * @returns whether there was one
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function endSession(register: Register, end: SessionEnd): Promise<boolean> {
  const { sessionId, of, ...by } = end;
  return await register.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('sessions')
      .where(shownId, '=', sessionId)
      .$if(of !== undefined, (query) => query.where('actor', '=', of ?? ''))
      .returning(['actor', shownId.as('sessionId')])
      .execute();
    await tellOfEnded(trx, gone, by);
    return gone.length > 0;
  });
}

/** The same of all sessions of an actor, as when what it could do is taken away. */
export async function endSessionsOf(
  trx: Db,
  of: string,
  by: Omit<SessionEnd, 'sessionId' | 'of'>,
): Promise<void> {
  const gone = await trx
    .deleteFrom('sessions')
    .where('actor', '=', of)
    .returning(['actor', shownId.as('sessionId')])
    .execute();
  await tellOfEnded(trx, gone, by);
}

async function tellOfEnded(
  trx: Db,
  gone: readonly { readonly actor: string; readonly sessionId: string }[],
  { actor, ...time }: Omit<SessionEnd, 'sessionId' | 'of'>,
): Promise<void> {
  const events = gone.map(({ actor: of, sessionId }) => {
    return { actor: actorIdOf(actor), fact: { type: 'session-ended', sessionId, of } as const };
  });
  await tellOfDoor(trx, events, time);
}
