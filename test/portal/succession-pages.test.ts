import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, type Register } from '@kyhan/register';
import {
  BAC,
  castCycle,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  planWithForm,
  Story,
  unit,
  UNITS,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-20', 9);
const TAY = 'phuong-tay';

/** Nam ended on 10 March: Bắc stands in its place, and what Nam owed was merged into what Bắc owes. */
describe('the pages of what a unit owed that has ended', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    const ended = { lives: { to: '2026-03-10' }, successors: [{ unit: BAC, from: '2026-03-11' }] };
    const units = UNITS.map((one) => (one.id === NAM ? { ...one, ...ended } : one));
    await insertPlan(register, { ...planWithForm(), units: [...units, unit(TAY, 'Phường Tây')] });
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    const by = { actor: 'plan:1', reason: 'nay là Phường Bắc', rulingId: 'succession' };
    await new Story(opening(NAM).event)
      .tell({ type: 'merged', to: BAC, into: ofUnit(BAC) }, at('2026-03-11'), by)
      .write(register);
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const history = async (who: CastPerson, unitId: string) => {
    const cookie = await portal.signIn(who);
    return await portal.ask(`/assignments/${ofUnit(unitId)}`, { headers: { cookie } });
  };

  it('are read by whose report answers for both, under the old name with what it is now', async () => {
    const { status, body } = await history({ unitId: BAC }, NAM);
    expect(status).toBe(200);
    expect(body).toContain('Phường Nam');
    expect(body.replaceAll(/<[^>]*>|\s+/g, ' ')).toMatch(/Đơn vị nay là\s+Phường Bắc/);
  });

  it('are nobody else’s, and the living one reads its own page as ever', async () => {
    expect((await history({ unitId: TAY }, NAM)).status).toBe(404);
    const { body } = await history({ unitId: BAC }, BAC);
    expect(body).not.toContain('Đơn vị nay là');
  });
});
