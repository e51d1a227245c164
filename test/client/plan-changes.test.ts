import { afterAll, expect, describe, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { insertCycle } from '@kyhan/register';
import {
  BAC,
  castCycle,
  CYCLE,
  insertPlan,
  LINH,
  NAM,
  opening,
  plan,
  Story,
  timetable,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const { dueAt } = timetable();
const NOW = at('2026-03-28');
const POLICIES: Plan['policies'] = { ordered: { id: 'ordered', remind: [], sendAt: '08:00', escalate: [] } };

/** The day is the last of the month after. */
function aMonthLater(before: Plan): Plan {
  const later = { type: 'day', day: 'last', monthOffset: 1 } as const;
  const obligations = before.obligations.map((obligation) => ({
    ...obligation,
    steps: obligation.steps.map((step) => ({
      ...step,
      due: step.due.map((rule) => ({ ...rule, position: later })),
    })),
  }));
  return { ...before, obligations };
}

describe('a version that moves the day of what is open', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('leaves what is overdue, as everybody calls it, and not what was stopped before it fell due', async () => {
    const register = await registers.open();
    const applied = plan({ policies: POLICIES });
    await insertPlan(register, applied);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    const by = { actor: 'person:linh', reason: 'Chờ hướng dẫn' };
    await new Story(opening(BAC).event)
      .tell({ type: 'clock-stopped', remindAt: [] }, dueAt - 1, by)
      .write(register);
    await new Story(opening(NAM).event).tell({ type: 'became-overdue' }, dueAt).write(register);
    const { client, close } = clientAlone(register, NOW);
    const { openCycles } = await client.planChanges({
      plan: aMonthLater(applied),
      actor: LINH,
      moveOpen: true,
    });
    await close();
    expect(openCycles).toMatchObject([
      { cycleId: CYCLE, moves: [{ unit: BAC }], stays: [{ unit: NAM, why: 'overdue' }] },
    ]);
  });
});
