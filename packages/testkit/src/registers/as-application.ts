import { grantRights, openRegister, type RegisterSettings } from '@kyhan/register';
import { sql } from 'kysely';

type ServerSettings = Extract<RegisterSettings, { kind: 'server' }>;

/** By which the product comes to its tables in tests, as it does where an office has two roles. */
const ROLE = 'kyhan_test_application';
const DUPLICATE = ['42710', '23505'];

/** The same register as its application opens it: its tables made, and the rights to them that it has. */
export async function asApplication(settings: ServerSettings): Promise<ServerSettings> {
  const owner = await openRegister({ ...settings, maxConnections: 1 });
  try {
    await keepRole(owner.db);
    await grantRights(owner.db, { role: ROLE, schema: settings.schema ?? 'public' });
  } finally {
    await owner.close();
  }
  return inRole(settings);
}

/** The same settings, coming by that role. */
function inRole(settings: ServerSettings): ServerSettings {
  const url = new URL(settings.url);
  url.searchParams.set('options', `-c role=${ROLE}`);
  // A plus is a blank in forms alone.
  return { ...settings, url: url.href.replaceAll('+', '%20') };
}

type Db = Awaited<ReturnType<typeof openRegister>>['db'];

async function keepRole(db: Db): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${ROLE}`.execute(db);
  if (found.rows.length > 0) return;
  try {
    await sql`create role ${sql.id(ROLE)}`.execute(db);
  } catch (error) {
    // Another test file was first.
    if (!DUPLICATE.includes(String((error as { code?: unknown }).code))) throw error;
  }
}
