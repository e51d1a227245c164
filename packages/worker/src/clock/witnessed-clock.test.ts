import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { KeptPlanClock } from './kept-plan-clock.js';
import { witnessedClock } from './witnessed-clock.js';

const DAY_MS = 86_400_000;
const NOON = Date.parse('2026-11-26T05:00:00Z');

/** The machine's clock, the database's, and one that nobody sets. */
let machine = 0;
let database = 0;
let steady = 0;
let told: number[] = [];
/** What happens after the database read its clock and before its answer arrives, or before it reads it. */
let afterReading: () => void = () => undefined;
let beforeReading: () => void = () => undefined;
let look: () => Promise<void> = async () => undefined;

const clock: KeptPlanClock = {
  identity: 'real',
  speed: 1,
  now: () => machine,
  toPlan: (at) => at,
  toReal: (at) => at,
  close: async () => undefined,
};

function passes(ms: number): void {
  machine += ms;
  database += ms;
  steady += ms;
}

async function witnessed(): Promise<KeptPlanClock> {
  const asked = new EventEmitter();
  const made = await witnessedClock(clock, {
    askTime: async () => {
      asked.emit('asked');
      beforeReading();
      const read = database;
      afterReading();
      return read;
    },
    onLook: async (aheadMs) => told.push(aheadMs),
    everyMs: 1,
    realNow: () => machine,
    steadyNow: () => steady,
  });
  // When it is asked a second time, a look that began after this has ended.
  look = async () => {
    await once(asked, 'asked');
    await once(asked, 'asked');
  };
  return made;
}

beforeEach(() => {
  machine = NOON;
  database = NOON;
  steady = 1000;
  told = [];
  afterReading = () => undefined;
  beforeReading = () => undefined;
});

describe('a clock with a witness', () => {
  it('gives the time while both agree, to within two minutes', async () => {
    machine += 119_000;
    const witness = await witnessed();
    expect(witness.now()).toBe(machine);
    passes(DAY_MS);
    expect(witness.now()).toBe(machine);
    await witness.close();
  });

  it.each([3 * DAY_MS, -3 * DAY_MS, 121_000])(
    'gives none from the start where it is %d ms ahead',
    async (ms) => {
      machine += ms;
      const witness = await witnessed();
      expect(() => witness.now()).toThrow(expect.objectContaining({ code: 'CLOCK_ASTRAY' }));
      // As a turn does, which reads both times at once.
      expect(() => witness.toPlan(machine)).toThrow(expect.objectContaining({ code: 'CLOCK_ASTRAY' }));
      expect(told.at(-1)).toBe(ms);
      await witness.close();
    },
  );

  it('gives none at the very moment at which the machine is set three days ahead, and again when it is set right', async () => {
    const witness = await witnessed();
    expect(witness.now()).toBe(NOON);
    machine += 3 * DAY_MS;
    expect(() => witness.now()).toThrow(expect.objectContaining({ code: 'CLOCK_ASTRAY' }));
    await look();
    expect(() => witness.now()).toThrow(expect.objectContaining({ code: 'CLOCK_ASTRAY' }));
    machine -= 3 * DAY_MS;
    await look();
    expect(witness.now()).toBe(machine);
    expect(told).toContain(3 * DAY_MS);
    expect(told.at(-1)).toBe(0);
    await witness.close();
  });

  it('goes on after the machine has slept, once the database says the same', async () => {
    const witness = await witnessed();
    machine += DAY_MS;
    database += DAY_MS;
    expect(() => witness.now()).toThrow(expect.objectContaining({ code: 'CLOCK_ASTRAY' }));
    await look();
    expect(witness.now()).toBe(NOON + DAY_MS);
    await witness.close();
  });

  it.each([
    ['waits ten minutes for it', () => (beforeReading = () => passes(600_000))],
    ['is handed it ten minutes later', () => (afterReading = () => passes(600_000))],
  ])('gives the time where a database that is busy agrees and whoever asks %s', async (_, delay) => {
    delay();
    const witness = await witnessed();
    expect(witness.now()).toBe(machine);
    expect(told[0]).toBe(0);
    await witness.close();
  });

  it('asks a database that does not answer once, and again when it has', async () => {
    let asks = 0;
    let answer: () => void = () => undefined;
    let hears: () => void = () => undefined;
    const heard = () => new Promise<void>((resolve) => (hears = resolve));
    const witness = await witnessedClock(clock, {
      askTime: async () => {
        asks += 1;
        hears();
        if (asks > 1) await new Promise<void>((resolve) => (answer = resolve));
        return database;
      },
      everyMs: 1,
      realNow: () => machine,
      steadyNow: () => steady,
    });
    await heard();
    await pause(30);
    expect(asks).toBe(2);
    const again = heard();
    answer();
    await again;
    expect(asks).toBe(3);
    answer();
    await witness.close();
  });

  it('gives none where the machine is set ahead while the database is asked', async () => {
    afterReading = () => (machine += 3 * DAY_MS);
    const witness = await witnessed();
    afterReading = () => undefined;
    expect(() => witness.now()).toThrow(expect.objectContaining({ code: 'CLOCK_ASTRAY' }));
    expect(told[0]).toBe(3 * DAY_MS);
    await witness.close();
  });
});
