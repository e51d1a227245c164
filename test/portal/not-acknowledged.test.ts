import { afterAll, describe, expect, it } from '@jest/globals';
import type { Policy } from '@kyhan/plan';
import { insertCycle } from '@kyhan/register';
import {
  BAC,
  castCycle,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  plan,
  Story,
  submission,
  submitted,
} from '@kyhan/testkit/cast';
import { recordSubmission } from '@kyhan/register';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const SILENT: Policy = { id: 'ordered', remind: [], sendAt: '08:00', escalate: [] };
const ASKING: Policy = { ...SILENT, acknowledge: { within: { unit: 'working-days', count: 1 } } };

describe('the coordinator’s first page', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it.each([
    ['lists who has not acknowledged, but not who has handed in', ASKING, [NAM]],
    ['lists nobody where the policy does not ask for it', SILENT, []],
  ])('%s', async (_what, ordered, expected) => {
    const register = await registers.open();
    await insertPlan(register, plan({ policies: { ordered } }));
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    const receipt = await recordSubmission(register, submission('b-1', { storedAt: at('2026-03-20', 10) }));
    await new Story()
      .tell(submitted(receipt), at('2026-03-20', 10), { actor: `unit:${BAC}` })
      .write(register);
    const portal = await startTestPortal(register, at('2026-03-20', 11));
    const { body } = await portal.ask('/matrix', { headers: BEARER });
    await portal.close();
    const [, details = ''] = /<main[^]*?<details[^]*?<\/summary>([^]*?)<\/details>/.exec(body) ?? [];
    const listed = [BAC, NAM].filter((unitId) => details.includes(ofUnit(unitId)));
    expect(listed).toEqual(expected);
    expect(body.includes('chưa được đơn vị xác nhận đã nhận')).toBe(expected.length > 0);
  });
});
