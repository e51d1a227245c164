import { moveContents } from './files/move-contents.js';
import { grantRights } from './connection/grant-rights.js';
import { openRegister } from './open-register.js';

/** Two roles of one database: whose the tables are, and whose the work is. */
export interface RegisterSetUp {
  /** Of the role that owns the tables. */
  readonly ownerUrl: string;
  /** Of the role that the application comes by. */
  readonly url: string;
  readonly schema?: string;
  /** The folder of files: contents that older releases had put into the tables are moved there by their owner. */
  readonly files?: string | undefined;
}

/** By whose name an address of a database comes to it. Pure. @throws TypeError of what is no address */
export function applicationRole(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/**
 * Brings the tables up to date as their owner, and lets the role of the application do with them what it has to.
 * Repeating it is safe.
 * @returns the role of the application
 * @throws KyhanError FILES_UNAVAILABLE, DATABASE_ROLE_MISSING, DATABASE_ROLE_OWNS, and whatever `openRegister` does
 */
export async function setUpRegister(wish: RegisterSetUp): Promise<string> {
  const { ownerUrl, url, schema = 'public', files } = wish;
  const role = applicationRole(url);
  const own = { kind: 'server', url: ownerUrl, schema, maxConnections: 2 } as const;
  const register = await openRegister(files === undefined ? own : { ...own, files });
  try {
    // Without a folder there is nothing to move, or it is told that one is needed.
    if (files === undefined) await moveContents(register.db, schema, register.files);
    await grantRights(register.db, { role, schema });
    return role;
  } finally {
    await register.close();
  }
}
