import type { Register } from '../connection/register.js';

/**
 * Keeps that the audit has looked at everything. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellAudited({ db }: Register, now: number): Promise<void> {
  await db.updateTable('deployment').set({ auditedAt: now }).execute();
}
