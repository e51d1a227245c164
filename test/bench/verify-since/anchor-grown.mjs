import { lastCheckpoint, merkleRoot, statementHash, statementText } from '@kyhan/register';
import { sql } from 'kysely';
import { groupHash } from '../../../packages/register/dist/leaves/group-hash.js';

/**
 * Takes a checkpoint over the events that `growChains` gave some assignments, as `anchorFacts` does over what is
 * queued: leaves by SQL, groups, root and signature by the product's own functions.
 * @param {{ from: number, to: number, at: number, key: object }} grown of keys after `from` up to `to`, at this instant
 */
export async function anchorGrown(trx, { from, to, at, key }) {
  const { statement: last } = await lastCheckpoint(trx);
  const number = last.number + 1;
  await insertLeaves(trx, { number, from, to, at });
  const groups = await groupsOf(trx, { number, from, to });
  const facts = groups.reduce((sum, group) => sum + group.facts, 0);
  const root = merkleRoot(groups.map(groupHash));
  const previous = statementHash(last);
  const instant = new Date(at).toISOString();
  const said = {
    number,
    at: instant,
    realAt: instant,
    facts,
    root: root.toString('hex'),
    previous: previous.toString('hex'),
    publicKey: key.publicKey.toString('hex'),
  };
  const signature = key.sign(statementText(said));
  await trx
    .insertInto('checkpoints')
    .values({ number, at, realAt: at, facts, root, previous, publicKey: key.publicKey, signature })
    .execute();
  await trx
    .insertInto('checkpointGroups')
    .values(groups.map(({ group: name, ...rest }, place) => ({ checkpoint: number, place, name, ...rest })))
    .execute();
}

/** In the order of groups, and in each of keys: all are of one table and one aspect. */
async function insertLeaves(trx, { number, from, to, at }) {
  await sql`
    insert into leaves (checkpoint, place, position, fact_table, key, aspect, hash)
    select ${number}::integer, dense_rank() over (order by name) - 1,
      row_number() over (partition by name order by key) - 1, 'events', key, 'written', hash
    from (
      select 'cycle:' || c.cycle_id collate "C" as name,
        format('[%s, %s]', e.stream_key, e.sequence) collate "C" as key,
        sha256('\\x00'::bytea || convert_to('{"aspect":"written","columns":{"actor":"' || e.actor || '","at":' || e.at
          || ',"fact":{"ordinal":' || e.sequence || ',"skipped":0,"type":"overdue-reminded"},"hash":"'
          || encode(e.hash, 'hex') || '","previous_hash":"' || encode(e.previous_hash, 'hex') || '","real_at":'
          || e.real_at || ',"sequence":' || e.sequence || ',"stream_key":' || e.stream_key || '},"key":"['
          || e.stream_key || ', ' || e.sequence || ']","table":"events"}', 'UTF8')) as hash
      from events e join assignments a on a.assignment_key = e.stream_key join cycles c on c.cycle_key = a.cycle_key
      where e.stream_key > ${from} and e.stream_key <= ${to} and e.real_at = ${at}
    ) as leaf order by 2, 3`.execute(trx);
}

async function groupsOf(trx, { number, from, to }) {
  const { rows: names } = await sql`
    select distinct 'cycle:' || cycle_id collate "C" as name from cycles
    join assignments on assignments.cycle_key = cycles.cycle_key
    where assignment_key > ${from} and assignment_key <= ${to} order by 1`.execute(trx);
  const leaves = await trx
    .selectFrom('leaves')
    .select(['place', 'hash'])
    .where('checkpoint', '=', number)
    .orderBy('place')
    .orderBy('position')
    .execute();
  const hashes = names.map(() => []);
  for (const { place, hash } of leaves) hashes[place].push(hash);
  return names.map(({ name }, place) => ({
    group: name,
    facts: hashes[place].length,
    root: merkleRoot(hashes[place]),
  }));
}
