import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A disk of its own in memory, which a test may fill. */
export interface SmallDisk {
  readonly folder: string;
  /** Writes until there is no room. */
  fill(): void;
  /** There is room again. */
  free(): void;
  remove(): void;
}

const MB = 1024 * 1024;

/** Undefined where this process may mount nothing: it is said, and what needs it is skipped. */
export function smallDisk(sizeMB: number): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMB}m`, 'tmpfs', folder]);
  if (status !== 0) {
    process.stderr.write('Skipped, no disk can be mounted here (it takes root): a full disk\n');
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      const file = openSync(ballast, 'w');
      try {
        for (const size of [MB, 4096, 1]) whileThereIsRoom(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast),
    remove: () => {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function whileThereIsRoom(file: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
