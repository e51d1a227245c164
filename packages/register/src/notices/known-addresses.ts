import { addressKey as keyOf, type NoticeAddress } from '@kyhan/engine';
import { sql } from 'kysely';
import { committed } from '../commitment.js';
import type { Db } from '../connection/register.js';
import { insertRows, namedRows } from '../insert-rows.js';

/** An address as the register knows it. */
export interface KnownAddress {
  readonly addressKey: number;
  readonly commitment: Buffer;
}

/** The row of each of these addresses, by the engine's `addressKey`; one that is new is made. */
export async function knownAddresses(
  trx: Db,
  addresses: readonly NoticeAddress[],
): Promise<ReadonlyMap<string, KnownAddress>> {
  const asked = new Map(addresses.map((one) => [keyOf(one), one]));
  const known = await found(trx, [...asked.values()]);
  const missing = [...asked].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length === 0) return known;
  const rows = missing.map(([, { channel, address }]) => ({ channel, address, ...committed(address) }));
  await insertRows(trx, { into: 'addresses', rows, onConflict: sql`do nothing` });
  // In a statement of its own: it sees also what another transaction has just made.
  return new Map([
    ...known,
    ...(await found(
      trx,
      missing.map(([, one]) => one),
    )),
  ]);
}

async function found(trx: Db, addresses: readonly NoticeAddress[]): Promise<Map<string, KnownAddress>> {
  const given = namedRows('given', addresses, { channel: 'text', address: 'text' });
  const { rows } = await sql<KnownAddress & NoticeAddress>`
    select known.address_key, known.commitment, given.channel, given.address
    from ${given} join addresses known
      on known.channel = given.channel and lower(known.address) = lower(given.address)`.execute(trx);
  return new Map(rows.map(({ addressKey, commitment, ...to }) => [keyOf(to), { addressKey, commitment }]));
}
