import { provisionTemporal, type TemporalWish } from '@kyhan/local/provisioning';
import { keepEmptyDatabase } from '../registers/keep-empty-database.js';
import { keepMigratedDatabase } from '../registers/keep-migrated-database.js';
import { provisionTestServer } from './provision-test-server.js';

/**
 * Fetches, builds or makes what tests start, ahead of the tests: they have no minutes to wait. Gives back a sentence for
 * each program that cannot be had; the tests that need it then fail with the same reason.
 */
export async function provisionTestPrograms(wish: TemporalWish): Promise<string[]> {
  const failures: string[] = [];
  const keepDatabases = async () => {
    await keepEmptyDatabase(wish.environment);
    await keepMigratedDatabase(wish.environment);
  };
  for (const provision of [provisionTemporal, provisionTestServer, keepDatabases])
    try {
      await provision(wish);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  return failures;
}
