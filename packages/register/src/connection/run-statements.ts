import pg from 'pg';
import { answered } from './unavailable.js';

/**
 * Runs statements on a database that holds no register yet.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function runStatements(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statements);
  } catch (error) {
    throw answered(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
