import { sql } from 'kysely';

/**
 * Lets the chains of some assignments go on by so many events each: SQL that hashes each over the one before it, as
 * `chainedEvent` does. The heads that assignments keep move along.
 * @param {{ from: number, to: number, by: number, at: number }} growth of keys after `from` up to `to`
 */
export async function growChains(trx, { from, to, by, at }) {
  await sql`
    with recursive grown as (
      select a.assignment_key, a.assignment_id, s.last_sequence + 1 as sequence, 1 as step,
        s.last_hash as previous_hash, ${hashSql('s.last_sequence + 1', 's.last_hash', at)} as hash
      from assignments a join standings s on s.assignment_key = a.assignment_key
      where a.assignment_key > ${from} and a.assignment_key <= ${to}
      union all
      select a.assignment_key, a.assignment_id, a.sequence + 1, step + 1, a.hash,
        ${hashSql('a.sequence + 1', 'a.hash', at)}
      from grown a where step < ${by}
    ), written as (
      insert into events (stream_key, sequence, at, real_at, actor, fact, previous_hash, hash)
      select assignment_key, sequence, ${at}::bigint, ${at}::bigint, 'time',
        jsonb_build_object('type', 'overdue-reminded', 'ordinal', sequence, 'skipped', 0), previous_hash, hash
      from grown order by assignment_key, sequence
    )
    update standings s set last_sequence = g.sequence, last_hash = g.hash
    from grown g where g.step = ${by} and s.assignment_key = g.assignment_key`.execute(trx);
}

/** The hash of such an event, over its canonical JSON. */
function hashSql(sequence, previous, at) {
  const [next, before] = [sql.raw(sequence), sql.raw(previous)];
  return sql`sha256(convert_to('{"actor":"time","at":' || ${String(at)}::text
    || ',"fact":{"ordinal":' || (${next})::text || ',"skipped":0,"type":"overdue-reminded"},"previousHash":"'
    || encode(${before}, 'hex') || '","realAt":' || ${String(at)}::text
    || ',"reason":null,"rulingId":null,"sequence":' || (${next})::text || ',"stream":"' || a.assignment_id || '"}', 'UTF8'))`;
}
