import { findingIdOf } from '@kyhan/plan/ids';
import type { Register } from '../connection/register.js';
import { closeFinding } from '../findings/close-findings.js';
import { openFinding } from '../findings/finding.js';
import { deploymentIdOf } from './deployment-id-of.js';

/** Whoever had begun one and is gone, or failed, leaves it to others after so long. */
const AGAIN_AFTER_MS = 60 * 60_000;

/** When a backup was due last, by the schedule, and now: real time, epoch milliseconds. */
export interface BackupDue {
  readonly dueRealAt: number;
  readonly realNow: number;
}

/**
 * Whether this process is to make the backup that is due: where there is none since, and nobody is at it. `realNow` is of
 * a clock that is believed.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function claimBackup({ db }: Register, { dueRealAt, realNow }: BackupDue): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deployment')
    .set({ backupBegunRealAt: realNow })
    .where((eb) => eb.or([eb('backupRealAt', 'is', null), eb('backupRealAt', '<', dueRealAt)]))
    .where((eb) =>
      eb.or([
        eb('backupBegunRealAt', 'is', null),
        eb('backupBegunRealAt', '<', dueRealAt),
        eb('backupBegunRealAt', '<=', realNow - AGAIN_AFTER_MS),
        // Nobody can have begun then: the clock of that machine was ahead.
        eb('backupBegunRealAt', '>=', realNow + AGAIN_AFTER_MS),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Keeps that there is a good backup of a real instant; what was wrong with the one before is over.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellBackedUp(
  register: Register,
  { realAt, at }: { readonly realAt: number; readonly at: number },
): Promise<void> {
  await register.db
    .updateTable('deployment')
    .set({ backupRealAt: realAt })
    .where((eb) => eb.or([eb('backupRealAt', 'is', null), eb('backupRealAt', '<', realAt)]))
    .execute();
  const findingId = await backupFindingId(register);
  await closeFinding(register, { findingId, at, ending: 'backed-up' });
}

/**
 * A finding that there is no good backup: why the last one failed, or, without a reason, that it is too old. `at` is plan time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellNoBackup(
  register: Register,
  { folder, reason, at }: { readonly folder: string; readonly reason?: string; readonly at: number },
): Promise<void> {
  const findingId = await backupFindingId(register);
  const data = { folder, ...(reason === undefined ? {} : { reason }) };
  await openFinding(register, { findingId, kind: 'no-backup', subject: folder, data, at });
}

/**
 * Of which real instant the last good backup is; undefined where there was none. Since when there is something to back up
 * stands beside it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function lastBackup({
  db,
}: Pick<Register, 'db'>): Promise<{ readonly realAt?: number; readonly begunRealAt: number } | undefined> {
  const row = await db.selectFrom('deployment').select(['backupRealAt', 'createdRealAt']).executeTakeFirst();
  if (row === undefined) return undefined;
  const { backupRealAt, createdRealAt: begunRealAt } = row;
  return { begunRealAt, ...(backupRealAt === null ? {} : { realAt: backupRealAt }) };
}

async function backupFindingId({ db }: Register): Promise<string> {
  return findingIdOf({ kind: 'no-backup', about: await deploymentIdOf({ db }) });
}
