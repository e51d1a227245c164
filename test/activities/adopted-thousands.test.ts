import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { assignmentCounts, verifyChains, type Register } from '@kyhan/register';
import { BAC, castPlan, insertPlan, LINH } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { countingStatements, pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2026-11-15', 2);
const UNITS = 300;
const PERIODS = 10;
const HEAD = ['Đơn vị', 'Nhiệm vụ', 'Kỳ báo cáo', 'Ngày nhận', 'Số, ký hiệu văn bản'];
/** Of each period a fixed number, and few for all of them; none for a line. */
const MOST_STATEMENTS = 40 * PERIODS;

/** Ten months of three hundred communes, as a province has them. */
describe('a list of three thousand lines', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let plan: Plan;
  let counted: ReturnType<typeof countingStatements>;
  let door: ReturnType<typeof clientAlone>;
  beforeAll(async () => {
    register = await registers.open();
    const cast = await castPlan();
    const like = cast.units.find(({ id }) => id === BAC)!;
    const more = Array.from({ length: UNITS }, (_, place) => ({
      ...like,
      id: `xa-${place}`,
      name: { vi: `Xã số ${place}`, en: `Commune ${place}` },
    }));
    const obligations = cast.obligations.slice(0, 1).map((one) => ({
      ...one,
      audience: more.map(({ id }) => id),
      steps: one.steps.map((step) => ({ ...step, audience: more.map(({ id }) => id) })),
    }));
    plan = {
      ...cast,
      units: [...cast.units, ...more],
      obligations,
      inForce: { from: '2026-01-02', to: '2028-12-31' },
    };
    await insertPlan(register, plan, '2026-11-15');
    counted = countingStatements(register);
    door = clientAlone(counted.register, () => NOW);
  });
  afterAll(async () => {
    await door?.close();
    await registers.end();
  });

  it('is taken over in statements of its periods, and not of its lines', async () => {
    const [obligation = { id: '' }] = plan.obligations;
    const lines = Array.from({ length: UNITS * PERIODS }, (_, place) => {
      const month = String(1 + Math.floor(place / UNITS)).padStart(2, '0');
      return [
        `Xã số ${place % UNITS}`,
        obligation.id,
        `2026-${month}`,
        `2026-${month}-28`,
        `${place}/BC-UBND`,
      ];
    });
    const answer = await door.client.adopt({ planSlug: plan.slug, actor: LINH, rows: [HEAD, ...lines] });
    expect(counted.statements()).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(answer.adopted).toBe(UNITS * PERIODS);
    const figures = await assignmentCounts(register, { planSlug: plan.slug, now: NOW });
    expect(figures.onTime + figures.late).toBe(UNITS * PERIODS);
    expect((await verifyChains(register)).broken).toBeUndefined();
  });
});
