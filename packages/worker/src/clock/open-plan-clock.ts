import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { instantAt } from '@kyhan/calendar';
import {
  keptPlanClock,
  readCheckpoint,
  writeCheckpoint,
  type ClockCheckpoint,
  type KeptPlanClock,
} from './kept-plan-clock.js';
import { REAL_CLOCK, realClock } from './real-clock.js';
import type { FastClock } from './fast-clock.js';

const FILE = 'clock.json';
const DAY_MS = 24 * 3600 * 1000;

/**
 * The clock of a data folder: plan time is real time, unless a fast clock is asked for or has run there before, whose
 * plan time everything in the folder already speaks.
 * Instants are epoch milliseconds; the zone of a fast clock is an IANA zone.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export async function openPlanClock(options: {
  dataFolder: string;
  fast?: FastClock;
}): Promise<KeptPlanClock> {
  const file = path.join(options.dataFolder, FILE);
  const kept = readCheckpoint(file);
  const fast = options.fast === undefined ? undefined : firstCheckpoint(options.fast);
  const start = kept ?? fast;
  if (start === undefined) return realClock;
  return keptPlanClock({ ...start, speed: fast?.speed ?? start.speed }, file);
}

/**
 * Which clock a data folder lives by, before it is opened: the real one, or what names the fast one, which begins to exist
 * here. The register keeps it (design, section 3, Time): where it lives by one already (`registerClock`), no other begins.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN; Error of the file system
 */
export function clockIdentity(options: {
  dataFolder: string;
  fast?: FastClock;
  registerClock?: string | undefined;
}): string {
  const file = path.join(options.dataFolder, FILE);
  const kept = readCheckpoint(file);
  if (kept !== undefined) return kept.id;
  if (options.fast === undefined) return REAL_CLOCK;
  const first = firstCheckpoint(options.fast);
  // The register will refuse it: an office's folder must not be left with a fast clock.
  if (options.registerClock === undefined) writeCheckpoint(file, first);
  return first.id;
}

/** Whether a fast clock has run in the folder: it is a demonstration's, and never an office's. Never throws. */
export function isDemonstration(dataFolder: string): boolean {
  return readCheckpoint(path.join(dataFolder, FILE)) !== undefined;
}

function firstCheckpoint({ startsOn, zone, realMsPerDay }: FastClock): ClockCheckpoint {
  const planAt = instantAt(startsOn, '00:00', zone);
  return { planAt, speed: DAY_MS / realMsPerDay, id: `fast/${randomUUID()}` };
}
