import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clockIdentity, isDemonstration, openPlanClock } from './open-plan-clock.js';

const FAST = { startsOn: '2023-10-01', zone: 'Asia/Ho_Chi_Minh', realMsPerDay: 3_600_000 } as const;
const DAY_MS = 86_400_000;
let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'kyhan-clock-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

describe('the clock of a data folder', () => {
  it('is the real one where no fast one was ever asked for, and leaves no trace', async () => {
    const clock = await openPlanClock({ dataFolder });
    const before = Date.now();
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    expect([clock.speed, clock.toReal(before), clock.toPlan(before)]).toEqual([1, before, before]);
    await clock.close();
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  it('begins with the first day asked for, at midnight of the plan', async () => {
    const clock = await openPlanClock({ dataFolder, fast: FAST });
    const midnight = Date.parse('2023-10-01T00:00:00+07:00');
    expect(clock.now() - midnight).toBeGreaterThanOrEqual(0);
    expect(clock.now() - midnight).toBeLessThan(DAY_MS);
    expect(clock.speed).toBe(24);
  });

  it('stays in its plan time when it is opened again, with or without asking for a fast one', async () => {
    const clock = await openPlanClock({ dataFolder, fast: FAST });
    const reached = clock.now();
    for (const again of [{ dataFolder }, { dataFolder, fast: { ...FAST, startsOn: '2020-01-01' } }]) {
      const resumed = await openPlanClock(again);
      expect(resumed.now()).toBeGreaterThanOrEqual(reached);
      expect(resumed.now()).toBeLessThan(reached + 5 * DAY_MS);
      expect(resumed.speed).toBe(24);
    }
  });
});

describe('which clock a folder lives by', () => {
  it('is a fast one from when it is first asked for, and the same ever after', () => {
    const first = clockIdentity({ dataFolder, fast: FAST });
    expect(first).toMatch(/^fast\//);
    expect([clockIdentity({ dataFolder }), isDemonstration(dataFolder)]).toEqual([first, true]);
  });

  it('does not begin to be a fast one where the register lives by the real one', () => {
    const clock = clockIdentity({ dataFolder, fast: FAST, registerClock: 'real' });
    expect(clock).not.toBe('real');
    expect(isDemonstration(dataFolder)).toBe(false);
    expect(readdirSync(dataFolder)).toEqual([]);
  });
});
