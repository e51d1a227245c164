import { randomUUID } from 'node:crypto';
import { KyhanError } from '@kyhan/errors';
import type { Register } from '../connection/register.js';

/** By which clock the register lives: `real`, or the identity of a fast one. */
export interface DeploymentClock {
  readonly clock: string;
  /** Real time, epoch milliseconds. */
  readonly realNow: number;
}

/**
 * The id of the deployment that this register is of, made with the first start. It keeps the clock of that start: what
 * it tells would mean nothing by another (design, section 3, Time).
 * @throws KyhanError REGISTER_OTHER_CLOCK, REGISTER_UNAVAILABLE
 */
export async function ensureDeployment(
  { db }: Register,
  { clock, realNow }: DeploymentClock,
): Promise<{ readonly deploymentId: string }> {
  await db
    .insertInto('deployment')
    .values({ deploymentId: randomUUID(), clock, createdRealAt: realNow })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db.selectFrom('deployment').selectAll().executeTakeFirstOrThrow();
  if (kept.clock !== clock) throw new KyhanError('REGISTER_OTHER_CLOCK');
  return { deploymentId: kept.deploymentId };
}
