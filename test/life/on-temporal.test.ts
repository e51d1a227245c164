/** @long @alone: after other files in its process its server's time stood still. */
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AssignmentEvent } from '@kyhan/engine';
import { planCalendar } from '@kyhan/plan';
import { checkInvariants, verifyChains, type Register } from '@kyhan/register';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { startTimeSkipping, type TimeSkipping } from '../workflows/time-skipping.js';
import { anyBeginning, begun } from './life-runs.js';
import { anyStep, RULED } from './life-step.js';
import { idOf, type LivedShard } from './lived-shard.js';
import { UNITS } from './life-subject.js';
import { planOfLife, TemporalShard } from './temporal-shard.js';
import { TimeStoodStill } from './time-stood-still.js';

const SEEDS = Number(process.env['KYHAN_LIFE_SEEDS'] ?? 2);
const FIRST = Number(process.env['KYHAN_LIFE_SEED'] ?? 632);

/** A life by its seed: how it begins, and what is done in it. */
function lifeOf(seed: number) {
  const life = fc.tuple(anyBeginning, fc.array(anyStep(RULED), { minLength: 8, maxLength: 16 }));
  const [drawn] = fc.sample(life, { seed, numRuns: 1 });
  if (drawn === undefined) throw new Error('nothing was drawn');
  return drawn;
}

describe('the same lives in the product, on a server whose time runs ahead', () => {
  let temporal: TimeSkipping;
  const registers = pgliteRegisters();
  beforeAll(async () => {
    temporal = await startTimeSkipping({ forgets: true });
  });
  afterAll(async () => {
    await temporal?.stop();
    await registers.end();
  });

  it.each(Array.from({ length: SEEDS }, (_, i) => FIRST + i))(
    'bring about the same events: seed %i',
    async (seed) => {
      const { register, now } = await livedWhole(seed);
      const checked = await checkInvariants(register, { now });
      expect(checked.flatMap(({ broken }) => broken)).toEqual([]);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    },
  );

  /** Again on a new server, where the time of the one there is stood still: a busy machine brings that about twice, too. */
  async function livedWhole(seed: number, tries = 3): Promise<Lived> {
    try {
      return await lived(seed);
    } catch (error) {
      if (!(error instanceof TimeStoodStill) || tries === 1) throw error;
      process.stderr.write(`seed ${seed}, again on a new server: ${error.message}\n`);
      await temporal.stop();
      temporal = await startTimeSkipping({ forgets: true });
      return await livedWhole(seed, tries - 1);
    }
  }

  async function lived(seed: number): Promise<Lived> {
    const [beginning, steps] = lifeOf(seed);
    const calendar = planCalendar(planOfLife('life', beginning));
    const sides = begun({ ...beginning, policy: { ...beginning.policy, id: 'ordered' } }, calendar);
    for (const step of steps) sides.take(step);
    sides.end();
    const register = await registers.open();
    const shard = await TemporalShard.open(temporal, register, sides.lived);
    for (const [i, done] of sides.lived.done.entries()) {
      await shard.do(done);
      const told = eventsUntil(sides.lived, done.events).map((own, of) => asStored(own, shard, of));
      expect({ after: i, deed: done.deed, events: await shard.events() }).toEqual({
        after: i,
        deed: done.deed,
        events: told,
      });
    }
    await shard.closed();
    return { register, now: sides.lived.now };
  }
});

/** Where a life was led, and when it ended: plan time, epoch milliseconds. */
interface Lived {
  readonly register: Register;
  readonly now: number;
}

/** The first so many, by assignment. */
function eventsUntil(lived: LivedShard, count: number): AssignmentEvent[][] {
  const first = lived.events.slice(0, count);
  return UNITS.map((_unit, of) => first.filter(({ stream }) => stream === idOf(of)));
}

/** The engine alone calls its assignments otherwise. */
function asStored(events: readonly AssignmentEvent[], shard: TemporalShard, of: number): object[] {
  return events.map(({ fact, ...event }) => {
    const into = fact.type === 'merged' ? UNITS.findIndex((_unit, i) => idOf(i) === fact.into) : -1;
    const own =
      fact.type === 'opened' ? { cycleId: shard.cycleId } : into < 0 ? {} : { into: shard.idOf(into) };
    return { ...event, stream: shard.idOf(of), fact: { ...fact, ...own } };
  });
}
