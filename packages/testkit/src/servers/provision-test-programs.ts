import { provisionTemporal, type TemporalWish } from '@kyhan/local/provisioning';
import { provisionTestServer } from './provision-test-server.js';

/**
 * Fetches or builds what tests start, ahead of the tests: they have no minutes to wait. Gives back a sentence for
 * each program that cannot be had; the tests that need it then fail with the same reason.
 */
export async function provisionTestPrograms(wish: TemporalWish): Promise<string[]> {
  const failures: string[] = [];
  for (const provision of [provisionTemporal, provisionTestServer])
    try {
      await provision(wish);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  return failures;
}
