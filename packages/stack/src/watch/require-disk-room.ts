import { statfs } from 'node:fs/promises';
import { KyhanError } from '@kyhan/errors';

const MB = 1024 * 1024;

/** Some reports with their files. With less, what is handed in next may find no room. */
const LEAST_BYTES = 64 * MB;

/**
 * Settles where a folder's disk has room for what comes next.
 * @throws KyhanError DISK_FULL
 */
export async function requireDiskRoom(folder: string, leastBytes: number = LEAST_BYTES): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < leastBytes)
    throw new KyhanError('DISK_FULL', { folder, freeMB: Math.floor(free / MB), leastMB: leastBytes / MB });
}
