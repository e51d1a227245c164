import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anchorFacts,
  FACT_TABLES,
  leafKey,
  openRegister,
  TABLE_RIGHTS,
  verifyFacts,
  type FactsProof,
  type Register,
} from '@kyhan/register';
import {
  asOwner,
  lowerSecondWall,
  newCheckpointKey,
  pgliteRegisters,
  serverRegisters,
  type FreshRegisters,
} from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { NO_LEAF_OF } from '../support/no-leaf-of.js';

const url = process.env['TEST_DATABASE_URL'];
const ENGINES: [string, () => FreshRegisters][] = [['PGlite', pgliteRegisters]];
if (url !== undefined) ENGINES.push(['PostgreSQL', () => serverRegisters(url)]);

interface Column {
  readonly name: string;
  readonly type: string;
}

const TABLES = Object.keys(FACT_TABLES);
const SALT = Buffer.alloc(16, 7);
/** What has to be of a row for it to be a fact, or for a check to let it be. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rulings: { outcome: "'done'" },
  notice_results: { outcome: "'sent'" },
  roles: { role: "'viewer'" },
  tokens: { role: "'viewer'" },
  training_words: { word: "'trainee'" },
};
const KINDS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^(big|small)?int/, (number) => number],
  [/^bytea/, (number) => `decode(lpad(to_hex(${number}), 8, '0'), 'hex')`],
  [/^jsonb/, (number) => `jsonb_build_object('a', ${number})`],
  [/^boolean/, (number) => `${number} > 500`],
  [/^date/, (number) => `date '2026-01-01' + ${number}::integer`],
  [/\[\]$/, (number) => `array[${number}]::text[]`],
  [/^text/, (number) => `'x' || ${number}`],
];

/** A value of a column that another number makes another. */
function valueOf({ type }: Column, number: string): string {
  const [, made] = KINDS.find(([pattern]) => pattern.test(type)) ?? [];
  if (made === undefined) throw new Error(`no value for ${type}`);
  return made(number);
}

async function columnsOf({ db }: Register, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db);
  return rows;
}

/** Every column is there, values that can be erased behind their commitments, each row with a key of its own. */
function rowOf(table: string, columns: readonly Column[], number: string): string {
  const made = new Map(
    columns.map((column) => [column.name, GIVEN[table]?.[column.name] ?? valueOf(column, number)]),
  );
  for (const { value, salt, commitment } of FACT_TABLES[table]?.erasable ?? []) {
    const isJson = columns.find(({ name }) => name === value)?.type === 'jsonb';
    const behind = createHash('sha256')
      .update(SALT)
      .update(isJson ? '{"a":"x"}' : '"x"');
    made.set(value, isJson ? `'{"a":"x"}'::jsonb` : "'x'");
    made.set(salt, `decode('${SALT.toString('hex')}', 'hex')`);
    made.set(commitment, `decode('${behind.digest('hex')}', 'hex')`);
  }
  return `select ${[...made.values()].join(', ')}`;
}

/** The key of the row that a number made. */
async function keysOf(register: Register, table: string, numbers: readonly number[]): Promise<string[]> {
  const columns = await columnsOf(register, table);
  const { key = {} } = FACT_TABLES[table] ?? {};
  const parts = Object.keys(key).map((name) => {
    const column = columns.find((one) => one.name === name);
    const value = GIVEN[table]?.[name] ?? valueOf(column ?? { name, type: 'text' }, 'n.n');
    return key[name] === 'bytea' ? `encode(${value}, 'hex')` : value;
  });
  const { rows } = await sql<{ key: string }>`
    select jsonb_build_array(${sql.raw(parts.join(', '))})::text as key
    from unnest(${numbers}::integer[]) with ordinality as n (n, place) order by place`.execute(register.db);
  return rows.map(({ key: text }) => text);
}

interface Tampered {
  readonly table: string;
  /** What was done, by the key of the row that it was done to. */
  readonly done: ReadonlyMap<string, string>;
}

/** Rows as facts that wait for their leaf, one for each column and two besides. */
async function fill(register: Register, table: string): Promise<void> {
  const columns = await columnsOf(register, table);
  const numbers = columns.map((_column, index) => index + 1);
  const [deleted, kept] = [columns.length + 1, columns.length + 2];
  const { mark } = FACT_TABLES[table] ?? {};
  const keys = await keysOf(register, table, [...numbers, deleted, kept]);
  const statements = [...numbers, deleted, kept].map(
    (number) => `insert into ${table} overriding system value ${rowOf(table, columns, String(number))}`,
  );
  // What refers to what is no matter here.
  await asOwner(register, `set local session_replication_role = replica; ${statements.join('; ')}`);
  for (const aspect of ['written', ...(mark === undefined ? [] : [mark.aspect])])
    for (const key of keys)
      await register.db.insertInto('unanchored').values({ factTable: table, key, aspect }).execute();
}

/** Changes each column of a row of its own, takes a row away and puts one in, as whoever owns the tables can. */
async function tamper(register: Register, table: string): Promise<Tampered> {
  const columns = await columnsOf(register, table);
  const { key = {} } = FACT_TABLES[table] ?? {};
  const [deleted, forged] = [columns.length + 1, 700];
  const numbers = [...columns.map((_column, index) => index + 1), deleted, forged];
  const keys = await keysOf(register, table, numbers);
  const id = Object.keys(key).find((name) => !(name in (GIVEN[table] ?? {}))) ?? '';
  const idColumn = columns.find(({ name }) => name === id) ?? { name: id, type: 'text' };
  const at = (number: number) => `${id} = ${valueOf(idColumn, String(number))}`;
  const statements = [
    ...columns.map(
      (column, index) =>
        `update ${table} set ${column.name} = ${valueOf(column, '600')} where ${at(index + 1)}`,
    ),
    `delete from ${table} where ${at(deleted)}`,
    `insert into ${table} overriding system value ${rowOf(table, columns, String(forged))}`,
  ];
  await asOwner(register, `set local session_replication_role = replica; ${statements.join('; ')}`);
  const what = [...columns.map(({ name }) => name), 'a row taken away', 'a row put in'];
  return { table, done: new Map(keys.map((text, index) => [text, what[index] ?? ''])) };
}

/** Whoever owns the tables can. */
const WITHOUT_CHECKS = `do $$ declare found record; begin
  for found in select conrelid::regclass::text as name, conname from pg_constraint
    where contype = 'c' and connamespace = current_schema()::regnamespace
  loop execute format('alter table %s drop constraint %I', found.name, found.conname); end loop;
  for found in select attrelid::regclass::text as name, attname from pg_attribute join pg_class c on c.oid = attrelid
    where attidentity <> '' and relnamespace = current_schema()::regnamespace and relname <> 'unanchored'
  loop execute format('alter table %s alter %I drop identity', found.name, found.attname); end loop;
end $$`;

describe.each(ENGINES)('the facts of a register on %s', (_engine, fresh) => {
  const registers = fresh();
  const key = newCheckpointKey();
  let register: Register;
  let honest: FactsProof;
  let found: FactsProof['broken'];
  const tampered: Tampered[] = [];
  beforeAll(async () => {
    register = await openRegister(registers.settings());
    await lowerSecondWall(register);
    await asOwner(register, WITHOUT_CHECKS);
    for (const table of TABLES) await fill(register, table);
    await anchorFacts(register, { now: 0, realNow: 0, key });
    honest = await verifyFacts(register);
    for (const table of TABLES) tampered.push(await tamper(register, table));
    found = (await verifyFacts(register, { named: 10_000 })).broken;
  });
  afterAll(async () => {
    await register?.close();
    await registers.end();
  });

  it('are all those of tables that hold facts, and each other table says why it needs no leaf', () => {
    const facts = Object.entries(TABLE_RIGHTS).filter(([, { kind }]) => kind === 'fact');
    const without = Object.keys(NO_LEAF_OF);
    expect(
      facts.map(([name]) => name).filter((name) => !TABLES.includes(name) && !without.includes(name)),
    ).toEqual([]);
    expect([...TABLES, ...without].toSorted()).toEqual(Object.keys(TABLE_RIGHTS).toSorted());
  });

  it('are whole as they were written', () => {
    expect(honest).toMatchObject({
      broken: [],
      brokenCount: 0,
      brokenCheckpoints: [],
      unanchored: { facts: 0 },
      purged: [],
    });
    expect(honest.anchored.facts).toBeGreaterThan(300);
  });

  it.each(TABLES)(
    'of %s are named by their key whatever column is changed, whichever is gone or put in',
    (table) => {
      const named = new Set(found.filter((fault) => fault.table === table).map((fault) => fault.key));
      const { done = new Map<string, string>() } = tampered.find((one) => one.table === table) ?? {};
      expect([...done].filter(([text]) => !named.has(text)).map(([, what]) => what)).toEqual([]);
      expect(named.has(leafKey(['x']))).toBe(false);
    },
  );
});
