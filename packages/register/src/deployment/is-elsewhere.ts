import type { RegisterPlace } from '@kyhan/contracts';

/**
 * Whether a register lies elsewhere than it was kept, so that it is a copy. What is not known of both is not compared: the
 * number of a device is of one run of a machine, and a container knows no machine. A folder that was renamed is the same;
 * one that was copied, or moved to another disk, is not. Pure; throws nothing.
 */
export function isElsewhere(kept: RegisterPlace, found: RegisterPlace): boolean {
  if (kept.kind === 'server')
    return found.kind !== 'server' || kept.database !== found.database || differ(kept.system, found.system);
  if (found.kind !== 'folder') return true;
  if (kept.inode !== found.inode || differ(kept.machine, found.machine)) return true;
  const isSameRun = kept.boot !== undefined && kept.boot === found.boot;
  return isSameRun && kept.device !== found.device;
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** A place for people. Pure; throws nothing. */
export function placeText(place: RegisterPlace): string {
  if (place.kind === 'folder') return `${place.host} (${place.device}:${place.inode})`;
  return `PostgreSQL ${place.system ?? '?'} (${place.database})`;
}
