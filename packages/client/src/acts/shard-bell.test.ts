import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { shardBell } from './shard-bell.js';

const SECOND = 1000;
const SHARD = 'p/o/2026-03/shard-0';

let signals: string[];
const temporal = {
  workflow: {
    getHandle: (id: string) => ({
      signal: () => {
        signals.push(id);
        return Promise.reject(new Error('away'));
      },
    }),
  },
} as unknown as Client;

beforeEach(() => {
  signals = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the bell of a shard', () => {
  it('rings at once, and once more for all that comes within five seconds', async () => {
    const ring = shardBell(temporal, { speed: 1 });
    await ring(SHARD);
    expect(signals).toHaveLength(1);
    const rest = [ring(SHARD), ring(SHARD)];
    await jest.advanceTimersByTimeAsync(5 * SECOND - 1);
    expect(signals).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    await Promise.all(rest);
    expect(signals).toHaveLength(2);
  });

  it('rings at once again after five seconds of quiet', async () => {
    const ring = shardBell(temporal, { speed: 1 });
    await ring(SHARD);
    await jest.advanceTimersByTimeAsync(5 * SECOND);
    await ring(SHARD);
    expect(signals).toHaveLength(2);
  });

  it('rests for each shard by itself, and on a fast clock no more than an hour of plan time', async () => {
    const ring = shardBell(temporal, { speed: 86_400 });
    await Promise.all([ring(SHARD), ring('p/o/2026-03/shard-1')]);
    expect(signals).toHaveLength(2);
    const again = ring(SHARD);
    await jest.advanceTimersByTimeAsync(42);
    await again;
    expect(signals).toHaveLength(3);
  });
});
