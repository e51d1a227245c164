import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRegister, TABLE_RIGHTS, type Register } from '@kyhan/register';
import { pgliteRegisters, serverRegisters, type FreshRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

const url = process.env['TEST_DATABASE_URL'];
const ENGINES: [string, () => FreshRegisters][] = [['PGlite', pgliteRegisters]];
if (url !== undefined) ENGINES.push(['PostgreSQL', () => serverRegisters(url)]);

const REFUSED = { code: '42501' };
/** Also what the server gives by itself, and takes from nobody: 428C9. */
const REFUSED_COLUMN = { code: expect.stringMatching(/^(42501|428C9)$/) as unknown };
const TABLES = Object.entries(TABLE_RIGHTS);
/** The list of migrations is only ever added to, by whoever owns the tables. */
const FACTS = TABLES.filter(([name, { kind }]) => kind === 'fact' && name !== 'migrations');

/** Values that the checks of a table allow. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  absences: { until_at: 2 },
  notice_results: { outcome: 'sent' },
  roles: { role: 'viewer', plan_slug: 'x' },
  tokens: { role: 'viewer' },
  training_words: { word: 'trainee' },
};
const BY_TYPE: readonly (readonly [RegExp, unknown])[] = [
  [/^(big|small)?int/, 1],
  [/^bytea/, '\\x00'],
  [/^jsonb/, {}],
  [/^boolean/, false],
  [/^date/, '2026-01-01'],
  [/\[\]$/, []],
  [/^text/, 'x'],
];

type Rights = (typeof TABLE_RIGHTS)[string];

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf({ db }: Register, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db);
  return rows;
}

/** A row whatever the other tables hold: what is tried here is whether it stays. */
async function insertAny(register: Register, table: string): Promise<void> {
  const columns = await columnsOf(register, table);
  const values = columns.map(({ name, type }) => {
    const known = ALLOWED[table]?.[name];
    return [name, known ?? BY_TYPE.find(([pattern]) => pattern.test(type))?.[1]];
  });
  await register.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`insert into ${sql.table(table)} overriding system value
      select * from jsonb_populate_record(null::${sql.table(table)},
        ${JSON.stringify(Object.fromEntries(values))}::jsonb)`.execute(trx);
  });
}

/** Another value than any that there is. */
function another({ type }: Column): unknown {
  const other = { 1: 9, '\\x00': '\\x01', false: true, x: 'y', '2026-01-01': '2026-01-02' } as const;
  const [, usual] = BY_TYPE.find(([pattern]) => pattern.test(type)) ?? [];
  return (other as Record<string, unknown>)[String(usual)] ?? (Array.isArray(usual) ? '{x}' : '{"y": 1}');
}

describe.each(ENGINES)('the tables of a register on %s', (_engine, fresh) => {
  const registers = fresh();
  let owner: Register;
  beforeAll(async () => {
    owner = await openRegister(registers.settings());
    for (const [table] of FACTS) await insertAny(owner, table);
  });
  afterAll(async () => {
    await owner?.close();
    await registers.end();
  });

  it('are each said to be a fact, a read model, a queue or a setting', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace`.execute(owner.db);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLE_RIGHTS).toSorted());
  });

  it.each(FACTS)('keep every column of %s as it was written, also for their owner', async (table, rights) => {
    const columns = await columnsOf(owner, table);
    const changed = columns.filter(({ name }) => rights.updates !== 'all' && !rights.updates.includes(name));
    for (const column of changed) {
      const change = sql`update ${sql.table(table)} set ${sql.id(column.name)} = ${another(column)}`.execute(
        owner.db,
      );
      const answer = await change.catch((error: unknown) => error);
      expect([column.name, answer]).toEqual([column.name, expect.objectContaining(REFUSED_COLUMN)]);
    }
  });

  it.each(FACTS)('keep every row of %s, also for their owner', async (table) => {
    await expect(sql`delete from ${sql.table(table)}`.execute(owner.db)).rejects.toMatchObject(REFUSED);
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(owner.db)).rejects.toMatchObject(REFUSED);
  });

  it('let values that may be erased be erased, and never rewritten', async () => {
    const { db } = owner;
    await expect(sql`update addresses set address = 'z'`.execute(db)).rejects.toMatchObject(REFUSED);
    await sql`update addresses set address = null, salt = null`.execute(db);
    await expect(sql`update addresses set address = 'x'`.execute(db)).rejects.toMatchObject(REFUSED);
  });

  it('let be noted once that a submission was taken in', async () => {
    const { db } = owner;
    await expect(sql`update submissions set taken_in_at = 9`.execute(db)).rejects.toMatchObject(REFUSED);
  });
});

(url === undefined ? describe.skip : describe)('the role of the application', () => {
  const registers = serverRegisters(url ?? '');
  let register: Register;
  const answerTo = async (statement: string): Promise<unknown> =>
    await sql
      .raw(statement)
      .execute(register.db)
      .catch((error: unknown) => error);
  beforeAll(async () => {
    register = await registers.open();
  });
  afterAll(() => registers.end());

  it.each(TABLES)('may do to %s what it has to, and no more', async (table, rights) => {
    for (const [statement, refusal] of notAllowed(table, rights, await columnsOf(register, table)))
      expect([statement, await answerTo(statement)]).toEqual([statement, expect.objectContaining(refusal)]);
  });

  it.each([
    'create table another (one integer)',
    'create function another() returns integer language sql as $$ select 1 $$',
    'create schema another',
    'set session_replication_role = replica',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'drop function refuse_removal() cascade',
    'alter function refuse_removal() owner to current_user',
    'create rule quiet as on insert to leaves do instead nothing',
  ])('makes nothing of its own, and does not step over the wall: %s', async (statement) => {
    expect(await answerTo(statement)).toEqual(expect.objectContaining(REFUSED));
  });
});

/** What the application has no right to do to a table, and how it is told so. */
function notAllowed(
  table: string,
  { deletes, updates, inserts }: Rights,
  columns: readonly Column[],
): readonly (readonly [statement: string, refusal: object])[] {
  const unchanging = updates === 'all' ? [] : columns.filter(({ name }) => !updates.includes(name));
  return [
    [`truncate ${table}`, REFUSED],
    [`alter table ${table} disable trigger all`, REFUSED],
    [`alter table ${table} drop constraint ${table}_pkey`, REFUSED],
    [`alter table ${table} owner to current_user`, REFUSED],
    [`alter table ${table} add column another integer`, REFUSED],
    [`create trigger another before insert on ${table} execute function refuse_removal()`, REFUSED],
    [`create index another on ${table} ((1))`, REFUSED],
    [`drop table ${table}`, REFUSED],
    ...(deletes ? [] : [[`delete from ${table}`, REFUSED] as const]),
    ...(inserts ? [] : [[`insert into ${table} default values`, REFUSED] as const]),
    ...unchanging.map(({ name }) => [`update ${table} set ${name} = null`, REFUSED_COLUMN] as const),
  ];
}
