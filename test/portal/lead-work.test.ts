import { afterAll, describe, expect, it } from '@jest/globals';
import { leadWork } from '../../packages/api/src/consolidation/lead-work.js';
import type { ConsolidatedFigures } from '@kyhan/contracts';
import type { Form, Obligation } from '@kyhan/plan';
import { listAssignments } from '@kyhan/register';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { PlayedPlan } from '../activities/played-plan.js';
import { cooperatingPlan } from '../support/cooperating-plan.js';

const OF = { planSlug: 'cast', obligationId: 'source', periodKey: '2025-03' } as ConsolidatedFigures;

describe('the work that a consolidation goes into', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('is what the lead owes, and never what somebody else contributes to it, though that is due before', async () => {
    const register = await registers.open();
    const plan = await cooperatingPlan();
    const [led] = plan.obligations as [Obligation];
    const formed = { ...led, steps: led.steps.map((step) => ({ ...step, form: 'figures' })) };
    const { cooperate: _cooperate, ...alone } = led;
    const consolidation = { into: led.id, papers: [] };
    const source = { ...alone, id: 'source', steps: alone.steps.slice(0, 1), consolidation };
    const forms = { figures: { sections: [] } as unknown as Form };
    const played = await PlayedPlan.from(
      register,
      { ...plan, forms, obligations: [formed, source] },
      '2025-03-14',
    );
    await played.liveUntil('2025-03-20', async () => undefined);
    const [first] = await listAssignments(register, { cycleId: 'cast/monthly-report/2025-03' });
    expect(first?.contribution).toBe(true);
    const work = await leadWork({ register }, OF);
    expect(work?.assignment.assignmentId).toBe('cast/monthly-report/2025-03/main/phuong-bac');
  });
});
