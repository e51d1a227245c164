import { afterAll, describe, expect, it } from '@jest/globals';
import { insertCycle } from '@kyhan/register';
import { BAC, castCycle, insertPlan, opening, plan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const NOW = at('2026-04-20', 9);

describe('the audit', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('rings whoever overlooked something before it asks for files, which may not answer', async () => {
    const register = await registers.open();
    await insertPlan(register, plan());
    await insertCycle(register, castCycle([opening(BAC)]));
    const done: string[] = [];
    const files = {
      ...register.files,
      async *list() {
        done.push('files');
        yield* [];
      },
    };
    const activities = activitiesAlone({
      register: { ...register, files },
      clock: { now: () => NOW, toPlan: (one) => one, toReal: (one) => one, speed: 1 },
      ringShard: async () => void done.push('rung'),
    });
    await new MockActivityEnvironment().run(() => activities.wakeOverdue());
    expect(done).toEqual(['rung', 'files']);
  });
});
