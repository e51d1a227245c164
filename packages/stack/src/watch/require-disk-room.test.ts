import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { requireDiskRoom } from './require-disk-room.js';

describe('the disk of a process', () => {
  it('is full where less is left than what comes next needs, and says how much', async () => {
    await expect(requireDiskRoom(tmpdir(), 2 ** 60)).rejects.toMatchObject({
      code: 'DISK_FULL',
      kind: 'unavailable',
      details: { folder: tmpdir(), leastMB: 2 ** 40 },
    });
  });

  it('is well where that much is left', async () => {
    await expect(requireDiskRoom(tmpdir(), 1)).resolves.toBeUndefined();
  });
});
