import type { RegisterFact } from '../register-fact.js';
import type { Db } from '../connection/register.js';
import { DOOR_STREAM } from '../people/tell-of-door.js';
import { present } from '../present.js';

/** What somebody or a program may be, from when, until when, and by whose word both: as events tell it and as rows have it. */
interface Held {
  readonly what: string;
  readonly fromAt: number;
  readonly untilAt?: number;
  readonly givenBy: string;
  readonly endedBy?: string;
}

interface ToldFact {
  readonly at: number;
  readonly actor: string;
  readonly fact: RegisterFact;
}

/**
 * Invariant 2, of the door: roles and tokens are what its events tell, so that nobody may what nobody was given. Of a
 * token's secret and its purpose no event tells.
 */
export async function doorFaults(db: Db): Promise<string[]> {
  const events = await db
    .selectFrom('events')
    .innerJoin('door', 'door.doorKey', 'events.streamKey')
    .select(['at', 'actor', 'fact'])
    .orderBy('sequence')
    .execute();
  return differing(toldHeld(events), [...(await roleRows(db)), ...(await tokenRows(db))]);
}

/** All that was ever given, with what became of it. Pure; throws nothing. */
function toldHeld(events: readonly ToldFact[]): readonly Held[] {
  const held = new Map<string, Held[]>();
  for (const { at, actor, fact } of events) {
    if (fact.type === 'role-given' || fact.type === 'token-issued') {
      const { fromAt, untilAt } = fact;
      const given = { what: whatOf(fact), ...present({ fromAt, untilAt: untilAt ?? null }), givenBy: actor };
      const key = meantBy(fact);
      const known = held.get(key);
      if (known === undefined) held.set(key, [given]);
      else known.push(given);
    }
    if (fact.type === 'role-ended' || fact.type === 'token-revoked') {
      const end = { until: fact.type === 'role-ended' ? fact.untilAt : at, by: actor };
      const key = meantBy(fact);
      held.set(
        key,
        (held.get(key) ?? []).map((one) => ended(one, end)),
      );
    }
  }
  return [...held.values()].flat();
}

type DoorEvent = Extract<
  RegisterFact,
  { readonly type: 'role-given' | 'role-ended' | 'token-issued' | 'token-revoked' }
>;

/** By what an end finds what it ends: a role by all that it is limited to, a token by its id, whatever it is. */
function meantBy(fact: DoorEvent): string {
  return 'tokenId' in fact ? `token ${fact.tokenId}` : whatOf(fact);
}

/** What would go on beyond that ends; what has begun later ends when it began. */
function ended(held: Held, { until, by }: { readonly until: number; readonly by: string }): Held {
  if (held.untilAt !== undefined && held.untilAt <= until) return held;
  return { ...held, untilAt: Math.max(held.fromAt, until), endedBy: by };
}

interface Named {
  readonly personId?: string;
  readonly tokenId?: string;
  readonly role: string;
  readonly planSlug?: string | null | undefined;
  readonly unitId?: string | null | undefined;
}

function whatOf({ personId, tokenId, role, planSlug, unitId }: Named): string {
  const who = tokenId === undefined ? `person ${personId ?? ''}` : `token ${tokenId}`;
  return [who, role, planSlug, unitId].filter((part) => typeof part === 'string').join(' ');
}

async function roleRows(db: Db): Promise<Held[]> {
  const rows = await db.selectFrom('roles').selectAll().execute();
  return rows.map(({ grantedBy, fromAt, untilAt, endedBy, ...role }) =>
    present({ what: whatOf(role), fromAt, untilAt, givenBy: grantedBy, endedBy }),
  );
}

async function tokenRows(db: Db): Promise<Held[]> {
  const rows = await db.selectFrom('tokens').selectAll().execute();
  return rows.map(({ issuedBy, fromAt, untilAt, revokedBy, ...token }) =>
    present({ what: whatOf(token), fromAt, untilAt, givenBy: issuedBy, endedBy: revokedBy }),
  );
}

function differing(told: readonly Held[], kept: readonly Held[]): string[] {
  const [events, rows] = [keyed(told), keyed(kept)];
  const wrong = [...events, ...rows].flatMap(([key, { what }]) =>
    events.has(key) && rows.has(key) ? [] : [`${DOOR_STREAM}: ${what} is not what its events tell`],
  );
  return [...new Set(wrong)].toSorted();
}

function keyed(all: readonly Held[]): ReadonlyMap<string, Held> {
  return new Map(
    all.map((one) => {
      const { what, fromAt, untilAt, givenBy, endedBy } = one;
      return [JSON.stringify([what, fromAt, untilAt ?? null, givenBy, endedBy ?? null]), one];
    }),
  );
}
