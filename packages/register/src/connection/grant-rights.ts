import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db } from './register.js';
import { TABLE_RIGHTS, type TableRights } from './table-rights.js';

/** By whose name the application comes to the database, and where its tables are. */
interface ApplicationRole {
  readonly role: string;
  readonly schema: string;
}

/**
 * Lets the application's role do what it has to do with each table and no more: what it may not change it cannot
 * forge, nor can whoever gets hold of its password. Asked by the owner of the tables, after each release: repeating it
 * is safe, and takes back what is too much.
 * @throws KyhanError DATABASE_ROLE_MISSING, DATABASE_ROLE_OWNS
 */
export async function grantRights(db: Db, { role, schema }: ApplicationRole): Promise<void> {
  await requireRole(db, role);
  const [to, where] = [quoted(role), quoted(schema)];
  const tables = await tablesOf(db, schema);
  const grants = tables.map((name) => {
    const rights = TABLE_RIGHTS[name];
    if (rights === undefined) throw new Error(`nobody has said what ${name} is`);
    const table = `${where}.${quoted(name)}`;
    return `revoke all on ${table} from public, ${to}; grant ${privileges(rights)} on ${table} to ${to}`;
  });
  const statements = [
    // A server that was carried over from an old release lets everybody make tables.
    `revoke create on schema ${where} from public, ${to}`,
    `grant usage on schema ${where} to ${to}`,
    `grant usage, select on all sequences in schema ${where} to ${to}`,
    ...grants,
  ];
  // Asked at once, they are done all or none, also outside of a transaction.
  await sql.raw(statements.join('; ')).execute(db);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function privileges({ inserts, updates, deletes }: TableRights): string {
  const columns = updates === 'all' ? '' : ` (${updates.join(', ')})`;
  return [
    'select',
    ...(inserts ? ['insert'] : []),
    ...(updates === 'all' || updates.length > 0 ? [`update${columns}`] : []),
    ...(deletes ? ['delete'] : []),
  ].join(', ');
}

async function requireRole(db: Db, role: string): Promise<void> {
  const { rows } = await sql<{ owns: boolean }>`
    select rolsuper or pg_has_role(${role}, current_user, 'member') as owns
    from pg_roles where rolname = ${role}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new KyhanError('DATABASE_ROLE_MISSING', { role });
  if (found.owns) throw new KyhanError('DATABASE_ROLE_OWNS', { role });
}

async function tablesOf(db: Db, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = (
      select oid from pg_namespace where nspname = ${schema}) order by relname`.execute(db);
  return rows.map(({ name }) => name);
}
