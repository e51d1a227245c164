import type { MailLimitChange } from '@kyhan/contracts';
import type { Actor } from '@kyhan/plan/ids';
import { actorIdOf } from '@kyhan/plan/ids';
import { sql, type RawBuilder } from 'kysely';
import type { Register } from '../connection/register.js';
import { lockDoor, tellOfDoor, type DoorTime } from '../people/tell-of-door.js';

/** The only mailboxes and domains (`@donvi.gov.vn`) that letters may go to, in small letters, by whose word and since when. */
export interface MailLimit {
  readonly addresses: readonly string[];
  /** Plan time, epoch milliseconds. */
  readonly since: number;
  readonly by: string;
}

/** No mailbox holds one. */
const BETWEEN = ' ';

/** The list is what somebody has written: kept as the reason of its event, it is covered by the proof and can be erased. */
const LAST_WORD = sql`(
  select e.fact ->> 'type' as type, coalesce(e.reason, '') as list, e.at as since, e.actor as by
  from events e join door on door.door_key = e.stream_key
  where e.fact ->> 'type' in ('mail-limited', 'mail-unlimited')
  order by e.stream_key desc, e.sequence desc limit 1)`;

/**
 * Whom letters may go to alone; undefined where to everybody.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findMailLimit({ db }: Pick<Register, 'db'>): Promise<MailLimit | undefined> {
  const { rows } = await sql<{ type: string; list: string; since: number; by: string }>`
    select * from ${LAST_WORD} as last_word`.execute(db);
  const [last] = rows;
  if (last?.type !== 'mail-limited') return undefined;
  const { list, since, by } = last;
  return { addresses: list.split(BETWEEN).filter((address) => address !== ''), since, by };
}

/**
 * Whether a letter may go to a row of `addresses` under this name, asked within a statement: whoever claims letters
 * claims none that a list said before leaves out. A list that was erased leaves out everybody.
 */
export function mayBeWrittenTo(addresses: string): RawBuilder<boolean> {
  const address = sql`lower(coalesce(${sql.ref(`${addresses}.address`)}, ''))`;
  // Neither depends on the row, so that each is asked once a statement.
  const isLimited = sql`coalesce((select type = 'mail-limited' from ${LAST_WORD} as last_word), false)`;
  const list = sql`string_to_array((select list from ${LAST_WORD} as last_word), ${BETWEEN})`;
  return sql<boolean>`(not ${isLimited} or ${address} = any(${list})
    or '@' || split_part(${address}, '@', 2) = any(${list}))`;
}

/** Whether a list leaves a mailbox in; as `mayBeWrittenTo` says it in SQL. Pure; throws nothing. */
export function isOnMailList({ addresses }: Pick<MailLimit, 'addresses'>, mailbox: string): boolean {
  const small = mailbox.toLowerCase();
  return addresses.includes(small) || addresses.includes(`@${small.split('@')[1] ?? ''}`);
}

/** Who changes the list, and how; a first address begins one. */
export interface NewMailLimit extends DoorTime {
  readonly change: MailLimitChange;
  readonly addresses: readonly string[];
  readonly actor: Actor;
}

/**
 * Changes whom letters may go to; saying so again changes nothing.
 * @returns whether something changed
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function changeMailLimit(
  register: Register,
  { actor, at, realAt, ...wish }: NewMailLimit,
): Promise<boolean> {
  return await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const before = await findMailLimit({ db: trx });
    const after = changed(before?.addresses, wish);
    if (after?.join(BETWEEN) === before?.addresses.join(BETWEEN)) return false;
    const told =
      after === undefined
        ? { fact: { type: 'mail-unlimited' } as const }
        : { fact: { type: 'mail-limited', count: after.length } as const, reason: after.join(BETWEEN) };
    await tellOfDoor(trx, [{ actor: actorIdOf(actor), ...told }], { at, realAt });
    return true;
  });
}

function changed(
  before: readonly string[] | undefined,
  { change, addresses }: Pick<NewMailLimit, 'change' | 'addresses'>,
): readonly string[] | undefined {
  const said = addresses.map((address) => address.toLowerCase());
  if (change === 'lift') return undefined;
  if (change === 'remove') return before?.filter((address) => !said.includes(address));
  return said.length === 0 && before === undefined
    ? undefined
    : [...new Set([...(before ?? []), ...said])].toSorted();
}
