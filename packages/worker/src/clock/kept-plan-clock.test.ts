import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { planInstantAt, realInstantAt } from './clock-line.js';
import { keptPlanClock, readCheckpoint } from './kept-plan-clock.js';

const OCTOBER_2023 = Date.parse('2023-10-01T00:00:00+07:00');
const DAY_MS = 86_400_000;
/** A plan day in a real second. */
const SPEED = 86_400;

describe('the line between real and plan time', () => {
  it('runs a plan day in a real second', () => {
    const line = { planAnchor: OCTOBER_2023, realAnchor: 5000, speed: SPEED };
    expect(planInstantAt(line, 5000)).toBe(OCTOBER_2023);
    expect(planInstantAt(line, 6000)).toBe(OCTOBER_2023 + DAY_MS);
    expect(planInstantAt(line, 4000)).toBe(OCTOBER_2023 - DAY_MS);
    expect(realInstantAt(line, OCTOBER_2023 + DAY_MS)).toBe(6000);
  });

  it('never wakes anybody before the plan instant, nor a millisecond later than needed', () => {
    const instants = fc.integer({ min: 0, max: 4_000_000_000_000 });
    const speed = fc.oneof(
      fc.integer({ min: 1, max: 200_000 }),
      fc.double({ min: 1, max: 200_000, noNaN: true }),
    );
    const lines = fc.record({ planAnchor: instants, realAnchor: instants, speed });
    fc.assert(
      fc.property(lines, instants, (line, planAt) => {
        const wakeAt = realInstantAt(line, planAt);
        expect(planInstantAt(line, wakeAt)).toBeGreaterThanOrEqual(planAt);
        expect(planInstantAt(line, wakeAt - 1)).toBeLessThan(planAt);
      }),
    );
  });
});

describe('a fast clock that is kept', () => {
  let file: string;
  let realAt: number;
  const start = (planAt: number) => keptPlanClock({ planAt, speed: SPEED, id: 'fast/a' }, file, () => realAt);
  const restart = () => start(readCheckpoint(file)!.planAt);

  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'kyhan-clock-')), 'clock.json');
    realAt = 1_000_000;
  });
  afterEach(() => rmSync(path.dirname(file), { recursive: true }));

  it('begins at the plan instant asked for', () => {
    expect(start(OCTOBER_2023).now()).toBe(OCTOBER_2023);
  });

  it('stands still while nobody runs it', async () => {
    const clock = start(OCTOBER_2023);
    realAt += 10_000;
    await clock.close();
    realAt += 3_600_000;
    expect(restart().now()).toBe(OCTOBER_2023 + 10 * DAY_MS);
  });

  it('runs on where its file says at which real instant it stood there: processes that read the file agree', async () => {
    const shared = { planAt: OCTOBER_2023, speed: SPEED, id: 'fast/a', realAt: 1_000_000 };
    const first = keptPlanClock(shared, file, () => realAt);
    realAt += 10_000;
    const second = keptPlanClock(shared, file, () => realAt);
    expect([first.now(), second.now()]).toEqual(Array(2).fill(OCTOBER_2023 + 10 * DAY_MS));
    await first.close();
    expect(readCheckpoint(file)).toBeUndefined();
  });

  it('after being killed never gives a time earlier than one it gave before, and skips a second at most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2500 }), { minLength: 1 }), (pauses) => {
        const clock = start(OCTOBER_2023);
        let last = clock.now();
        for (const pause of pauses) {
          realAt += pause;
          last = clock.now();
        }
        const resumed = restart().now();
        expect(resumed).toBeGreaterThanOrEqual(last);
        expect(resumed).toBeLessThanOrEqual(last + DAY_MS);
      }),
    );
  });
});
