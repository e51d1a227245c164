import type { Reach, Role, TokenRole } from '@kyhan/engine';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import type { TokenTable } from '../person-table.js';
import { readPage, type Page, type Paging } from '../page.js';
import { present, type Present } from '../present.js';
import { withinSql } from '../within-sql.js';
import { tellOfDoor } from './tell-of-door.js';

/** A token as it is issued: its own hash, never itself. Plan time and real time. */
export interface NewToken {
  readonly tokenId: string;
  readonly tokenHash: string;
  /** What it is for. */
  readonly purpose: string;
  readonly role: TokenRole;
  readonly planSlug: string;
  readonly unitId?: string;
  readonly fromAt: number;
  readonly untilAt?: number;
  /** As events name who issued it. */
  readonly issuedBy: string;
  readonly issuedRealAt: number;
}

/** A token as it is shown. */
export type Token = Omit<Present<TokenTable>, 'tokenHash'>;

/**
 * Keeps a token by its hash.
 * @throws KyhanError ACT_ID_REUSED where there is one of that id; REGISTER_UNAVAILABLE
 */
export async function issueToken(register: Register, token: NewToken): Promise<void> {
  const { tokenId, role, planSlug, unitId, untilAt, fromAt, issuedBy, issuedRealAt } = token;
  await register.db.transaction().execute(async (trx) => {
    const row = { ...token, unitId: unitId ?? null, untilAt: untilAt ?? null, revokedBy: null };
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('tokens')
      .values(row)
      .onConflict((conflict) => conflict.column('tokenId').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new KyhanError('ACT_ID_REUSED', { actId: tokenId });
    const given = present({ role, planSlug, unitId: unitId ?? null, fromAt, untilAt: untilAt ?? null });
    const event = { actor: issuedBy, fact: { type: 'token-issued', tokenId, ...given } as const };
    await tellOfDoor(trx, [event], { at: fromAt, realAt: issuedRealAt });
  });
}

type TokenActor = Extract<Actor, { kind: 'token' }>;

/**
 * The token of a hash, as an actor; whether it still holds, its roles say. That of a calendar is none: it lies in
 * addresses, and acts nowhere.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findToken(register: Register, tokenHash: string): Promise<TokenActor | undefined> {
  return await tokenThat(register, tokenHash, '!=');
}

/**
 * The same of a calendar's tokens alone.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findCalendarToken(
  register: Register,
  tokenHash: string,
): Promise<TokenActor | undefined> {
  return await tokenThat(register, tokenHash, '=');
}

async function tokenThat(
  { db }: Register,
  tokenHash: string,
  isCalendar: '=' | '!=',
): Promise<TokenActor | undefined> {
  const row = await db
    .selectFrom('tokens')
    .select('tokenId')
    .where('tokenHash', '=', tokenHash)
    .where('role', isCalendar, 'calendar')
    .executeTakeFirst();
  return row === undefined ? undefined : { kind: 'token', tokenId: row.tokenId };
}

/**
 * What a token may be: one role at most.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function rolesOfToken({ db }: Register, tokenId: string): Promise<readonly Role[]> {
  return (await rolesByToken(db, tokenId)).get(tokenId) ?? [];
}

/** The same of all of them, or of this one, by id. */
export async function rolesByToken(db: Db, only?: string): Promise<ReadonlyMap<string, readonly Role[]>> {
  const rows = await db
    .selectFrom('tokens')
    .select(['tokenId', 'role', 'planSlug', 'unitId', 'fromAt', 'untilAt'])
    .$if(only !== undefined, (query) => query.where('tokenId', '=', only ?? ''))
    .execute();
  return new Map(rows.map(({ tokenId, ...row }) => [tokenId, [present(row)]]));
}

/** Which tokens; without any of these, all. */
export interface TokenFilter {
  readonly tokenId?: string;
  readonly role?: Token['role'];
  readonly within?: readonly Reach[];
}

/**
 * Tokens that were ever issued, the last first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listTokens(
  { db }: Pick<Register, 'db'>,
  { tokenId, role, within }: TokenFilter = {},
): Promise<Token[]> {
  const rows = await selectTokens(db)
    .where(withinSql(within, { plan: 'planSlug', unit: 'unitId' }))
    .$if(tokenId !== undefined, (query) => query.where('tokenId', '=', tokenId ?? ''))
    .$if(role !== undefined, (query) => query.where('role', '=', role ?? 'unit'))
    .orderBy('issuedRealAt', 'desc')
    .orderBy('tokenId')
    .execute();
  return rows.map((row) => present(row));
}

/**
 * A page of the same.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfTokens({ db }: Register, paging: Paging): Promise<Page<Token>> {
  const order = { at: 'issuedRealAt', id: 'tokenId', newestFirst: true };
  const { items, ...rest } = await readPage(selectTokens(db), order, paging);
  return { items: items.map((row) => present(row)), ...rest };
}

function selectTokens(db: Db) {
  return db
    .selectFrom('tokens')
    .select(['tokenId', 'purpose', 'role', 'planSlug', 'unitId', 'fromAt', 'untilAt'])
    .select(['issuedBy', 'issuedRealAt', 'revokedBy']);
}

/** Which token ends, who says so, and when: plan time and real time. */
export interface TokenEnd {
  readonly tokenId: string;
  readonly actor: Actor;
  readonly at: number;
  readonly realAt: number;
}

/**
 * Takes a token back: from now on it opens nothing.
 * @returns whether there was one that held
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function revokeToken(register: Register, end: TokenEnd): Promise<boolean> {
  const { tokenId, at, realAt } = end;
  const actor = actorIdOf(end.actor);
  return await register.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('tokens')
      .set({ untilAt: sql<number>`greatest(from_at, ${at}::bigint)`, revokedBy: actor })
      .where('tokenId', '=', tokenId)
      .where('revokedBy', 'is', null)
      .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', at)]))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await tellOfDoor(trx, [{ actor, fact: { type: 'token-revoked', tokenId } }], { at, realAt });
    return true;
  });
}
