import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  closeCycle,
  getShard,
  insertCycle,
  listAssignments,
  listNotices,
  listPlans,
  type Register,
} from '@kyhan/register';
import { databases } from '../support/fresh-registers.js';
import { applyPlan, at, BAC, CYCLE, NAM, newCycle, opening, PLAN, plan, REAL } from '../support/register-builders.js';

describe.each(databases())('a cycle in the register (%#)', (fresh) => {
  const registers = fresh();
  let register: Register;
  beforeEach(async () => {
    register = await registers.open();
    await applyPlan(register);
  });
  afterAll(() => registers.end());

  it('is opened once with its assignments and notices, however often it is asked for', async () => {
    const march = newCycle([opening(BAC), opening(NAM)]);
    expect(await insertCycle(register, march)).toMatchObject({ created: true, cycle: { cycleId: CYCLE } });
    expect(await insertCycle(register, march)).toMatchObject({ created: false, cycle: { cycleId: CYCLE } });
    expect(await listAssignments(register)).toHaveLength(2);
    expect(await listNotices(register)).toHaveLength(2);
    expect(await getShard(register, { cycleId: CYCLE, shard: 0 })).toHaveLength(2);
  });
});
