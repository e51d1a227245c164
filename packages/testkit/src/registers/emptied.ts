import type { Register } from '@kyhan/register';
import { sql } from 'kysely';
import { raiseSecondWall } from './raise-second-wall.js';

type Db = Register['db'];

/** How a register was before anybody wrote to it. */
export interface AsOpened {
  readonly shape: string;
  readonly door: Door;
  readonly sequences: readonly Sequence[];
}

type Door = NonNullable<Awaited<ReturnType<typeof doorOf>>>;

interface Sequence {
  readonly name: string;
  readonly at: number;
  readonly isCalled: boolean;
}

/** What a register is to become again. */
export async function asOpened({ db }: Register): Promise<AsOpened> {
  const { rows: sequences } = await sql<Sequence>`
    select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as at,
      last_value is not null as is_called
    from pg_sequences where schemaname = current_schema()`.execute(db);
  return { shape: await shapeOf(db), door: await doorOf(db), sequences };
}

/**
 * Empties a register of all that a test wrote, which takes a hundredth of what making its tables anew does, and raises
 * the second wall where the test has lowered it.
 * @returns whether it is as it was opened: not where a test changed its tables
 */
export async function emptied({ db }: Register, { shape, door, sequences }: AsOpened): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    if ((await shapeOf(trx)) !== shape) {
      await raiseSecondWall(trx);
      if ((await shapeOf(trx)) !== shape) return false;
    }
    const tables = await tablesOf(trx);
    // Whatever refers to what, and whichever rows may only be added.
    await sql`set local session_replication_role = replica`.execute(trx);
    const isFilled = tables.some(({ bytes }) => bytes > MOST_BYTES);
    const deletions = isFilled
      ? [`truncate ${tables.map(({ name }) => name).join(', ')}`]
      : tables.map(({ name }) => `delete from ${name}`);
    const settings = sequences.map(
      ({ name, at, isCalled }) => `select setval('${name}', ${at}, ${isCalled})`,
    );
    await sql.raw([...deletions, ...settings].join(';')).execute(trx);
    await trx.insertInto('door').values(door).execute();
    return true;
  });
}

/** What was deleted is still walked over; what is cut off is not, and for small tables takes longer. */
const MOST_BYTES = 1_000_000;

async function tablesOf(db: Db) {
  const { rows } = await sql<{ name: string; bytes: number }>`
    select oid::regclass::text as name, pg_relation_size(oid) as bytes from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname <> 'migrations'`.execute(
    db,
  );
  return rows;
}

async function doorOf(db: Db) {
  return await db.selectFrom('door').selectAll().executeTakeFirstOrThrow();
}

/** Another, as soon as a column, a constraint, a trigger, a right or a function is. */
async function shapeOf(db: Db): Promise<string> {
  const { rows } = await sql<{ shape: string }>`
    with own as (select oid from pg_class where relnamespace = current_schema()::regnamespace)
    select concat(
      (select string_agg(concat(attrelid, ' ', attname, attnotnull, atttypid), ',' order by attrelid, attnum)
        from pg_attribute where attnum > 0 and attrelid in (select oid from own)),
      (select string_agg(oid::text, ',' order by oid) from pg_constraint
        where connamespace = current_schema()::regnamespace),
      (select string_agg(concat(oid, tgenabled), ',' order by oid) from pg_trigger
        where tgrelid in (select oid from own)),
      (select string_agg(concat(oid, coalesce(relacl, acldefault('r', relowner))), ',' order by oid) from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace),
      (select count(*) from pg_proc where pronamespace = current_schema()::regnamespace)) as shape`.execute(
    db,
  );
  return rows[0]?.shape ?? '';
}
