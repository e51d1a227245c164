import path from 'node:path';
import { instantAt, localDate } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';
import { isKyhanError } from '@kyhan/errors';
import {
  claimBackup,
  deploymentIdOf,
  deploymentZone,
  findMailHold,
  lastBackup,
  tellNoBackup,
  type Register,
} from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { release } from '../release.js';
import type { ReadSettings } from '../settings/read-settings.js';
import { makeBackup, type BackupMade } from './make-backup.js';
import { dropPurged } from './drop-purged.js';
import { pruneBackups, pruneIncomplete } from './prune-backups.js';
import { tellMade } from './tell-made.js';

interface BackupParts {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  readonly dataFolder: string;
  readonly read: ReadSettings;
}

export interface BackupKeeper {
  /** Lets a backup that has begun come to its end. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Makes the day's backup, this process or another of the deployment, where the settings name a folder; tells of one that
 * fails, and of the last good one when it is older than two days. Throws nothing: a backup that is not made stops nothing.
 */
export function keepBackups(parts: BackupParts): BackupKeeper {
  const { backupFolder: folder } = parts.read.settings;
  if (folder === undefined) return { stop: () => Promise.resolve() };
  let current: Promise<void> | undefined;
  const look = () => {
    current ??= lookAfterBackup(parts, folder).finally(() => {
      current = undefined;
    });
  };
  look();
  const looking = setInterval(look, LOOK_EVERY_MS);
  looking.unref();
  return {
    stop: async () => {
      clearInterval(looking);
      await current;
    },
  };
}

async function lookAfterBackup(parts: BackupParts, folder: string): Promise<void> {
  try {
    await dropPurged(parts.register, folder);
    await makeDueBackup(parts, folder, Date.now());
  } catch {
    // The register or the clock is away: the next look is a minute from now.
  }
}

/**
 * Makes the backup that is due, where nobody else does. `realNow` is epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE, CLOCK_ASTRAY
 */
export async function makeDueBackup(parts: BackupParts, folder: string, realNow: number): Promise<void> {
  const { register, clock, dataFolder, read } = parts;
  // First of all: a claim by a clock that nobody believes would keep all from making one until then.
  const planAt = clock.now();
  const dueRealAt = lastDue(read.settings.backupAt, await deploymentZone(register.db), realNow);
  if (!(await claimBackup(register, { dueRealAt, realNow }))) return await tellTooOld(parts, folder, realNow);
  try {
    const times = { planAt, realAt: realNow, release: release() };
    const made = await makeBackup({ register, dataFolder, read, folder, ...times });
    await tellMade(register, made, { at: clock.now(), settings: read.settings });
    await letOldGo(parts, made);
  } catch (error) {
    await tellNoBackup(register, {
      folder,
      reason: reasonOf(error, read.settings.language),
      at: clock.now(),
    });
  }
}

/** A copy that is not taken over (or was put back and may be one) makes backups by the name of the office whose copy it is: it lets none of them go. */
async function letOldGo(
  { register, read }: BackupParts,
  { file, missing, realAt }: BackupMade,
): Promise<void> {
  if ((await findMailHold(register))?.why !== undefined) return;
  const folder = path.dirname(file);
  const deploymentId = await deploymentIdOf(register);
  if (missing === 0) {
    await pruneBackups(folder, { deploymentId, keep: read.settings.backupKeep, realNow: realAt });
    return;
  }
  const goodRealAt = (await lastBackup(register))?.realAt ?? 0;
  await pruneIncomplete(folder, { deploymentId, goodRealAt });
}

function reasonOf(error: unknown, language: Language): string {
  if (!isKyhanError(error)) return String(error);
  const { reason } = error.details;
  if (typeof reason === 'string') return reason;
  return typeof reason === 'object' && reason !== null && language in reason
    ? reason[language]
    : error.message;
}

/**
 * When it was to be made last, by the clock of the zone: today, or yesterday where that is still to come. `realNow` and
 * the answer are epoch milliseconds. Pure; throws nothing.
 */
export function lastDue(time: string, zone: string, realNow: number): number {
  const today = instantAt(localDate(realNow, zone), time, zone);
  if (today <= realNow) return today;
  return instantAt(localDate(realNow - DAY_MS, zone), time, zone);
}

async function tellTooOld({ register, clock }: BackupParts, folder: string, realNow: number): Promise<void> {
  const last = await lastBackup(register);
  if (last === undefined || realNow - (last.realAt ?? last.begunRealAt) <= 2 * DAY_MS) return;
  await tellNoBackup(register, { folder, at: clock.now() });
}
