import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ensureDeployment,
  pageOfCheckpoints,
  recordSubmission,
  verifyFacts,
  type Register,
} from '@kyhan/register';
import { castPeople, openMarch, submission } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { newCheckpointKey, pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

describe('the daily look', () => {
  const registers = pgliteRegisters();
  const key = newCheckpointKey();
  let register: Register;
  beforeEach(async () => {
    register = await registers.open();
    await ensureDeployment(register, { clock: 'real', realNow: REAL });
    await castPeople(register);
    await openMarch(register);
  });
  afterAll(() => registers.end());

  const audit = async (now: number, own: { checkpointKey?: typeof key } = { checkpointKey: key }) => {
    const clock = { now: () => now, toPlan: Number, toReal: Number, speed: 1 };
    const activities = activitiesAlone({ register, clock, ...own });
    await new MockActivityEnvironment().run(() => activities.wakeOverdue());
  };
  const checkpoints = async () =>
    (await pageOfCheckpoints(register, {})).items
      .map(({ number, at: taken }) => [number, taken])
      .toReversed();

  // The last is midnight where the office lives.
  it('takes the checkpoint of the day, one of each day however often it looks', async () => {
    const [morning, evening, next] = [at('2026-03-11', 1), at('2026-03-11', 16), at('2026-03-11', 17)];
    for (const now of [morning, evening, next]) await audit(now);
    expect(await checkpoints()).toEqual([
      [1, morning],
      [2, next],
    ]);
    expect(await verifyFacts(register)).toMatchObject({ broken: [], brokenCheckpoints: [] });
  });

  it('leaves to the next day what came since, and anchors it then', async () => {
    await audit(at('2026-03-11', 1));
    await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-03-11', 9) }));
    await audit(at('2026-03-11', 16));
    expect((await verifyFacts(register)).unanchored.facts).toBeGreaterThan(0);
    await audit(at('2026-03-12', 1));
    expect((await verifyFacts(register)).unanchored.facts).toBe(0);
  });

  it('tells of whom an older release kept, and its checkpoint covers that', async () => {
    register = await registers.open();
    await ensureDeployment(register, { clock: 'real', realNow: REAL });
    const linh = { personId: 'linh', name: 'Linh', mailbox: 'linh@so.example.org', salt: null };
    await register.db
      .insertInto('persons')
      .values({ ...linh, createdAt: 1, createdRealAt: 1 })
      .execute();
    await audit(at('2026-03-11', 1));
    expect((await verifyFacts(register)).broken).toEqual([]);
    // What the look itself leaves for the next day is no event.
    const waiting = await register.db.selectFrom('unanchored').select('factTable').execute();
    expect(waiting).not.toContainEqual({ factTable: 'events' });
    await register.db.updateTable('persons').set({ mailbox: 'khach@example.org' }).execute();
    const named = { table: 'persons', key: '["linh"]', reason: 'value-changed' };
    expect(await verifyFacts(register)).toMatchObject({ broken: [named] });
  });

  it('takes none without a key', async () => {
    await audit(at('2026-03-11', 1), {});
    expect(await checkpoints()).toEqual([]);
  });
});
