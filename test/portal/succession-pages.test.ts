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
import { signedLinkToken } from '@kyhan/client';
import { at } from '@kyhan/testkit/clock';
import { BEARER, KEYS, startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
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

  it('give the name that it has now beside the one that it had', async () => {
    const told = async (unitId: string) => {
      const { body } = await portal.ask(`/api/v1/assignments/${encodeURIComponent(ofUnit(unitId))}`, {
        headers: BEARER,
      });
      return JSON.parse(body) as { unitName: { vi: string }; unitNowName?: { vi: string } };
    };
    expect(await told(NAM)).toMatchObject({
      unitName: { vi: 'Phường Nam' },
      unitNowName: { vi: 'Phường Bắc' },
    });
    expect(await told(BAC)).not.toHaveProperty('unitNowName');
  });

  it('name it in the matrix by its old name and by what it is now', async () => {
    const cookie = await portal.signIn('linh');
    const { body } = await portal.ask('/matrix?from=2026-03-01&to=2026-04-30', { headers: { cookie } });
    expect(body.replaceAll(/\s+/g, ' ')).toMatch(
      /<th scope="row">\s*<a [^>]*>\s*Phường Nam \(nay là Phường Bắc\)\s*<\/a>\s*<\/th>/,
    );
    expect(body).not.toContain('Phường Bắc (nay là');
  });

  it('are nobody else’s, and the living one reads its own page as ever', async () => {
    expect((await history({ unitId: TAY }, NAM)).status).toBe(404);
    const { body } = await history({ unitId: BAC }, BAC);
    expect(body).not.toContain('Đơn vị nay là');
  });
});

/** Mới follows Bắc on 21 March; what Mới owes falls due after that. */
describe('the link of what a unit owes that does not live yet', () => {
  const registers = pgliteRegisters();
  const MOI = 'phuong-moi';
  let portal: TestPortal | undefined;
  afterEach(async () => {
    await portal?.close();
    expect(portal?.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const openAt = async (now: number) => {
    const register = await registers.open();
    const ended = { lives: { to: '2026-03-20' }, successors: [{ unit: MOI, from: '2026-03-21' }] };
    const units = UNITS.map((one) => (one.id === BAC ? { ...one, ...ended } : one));
    const moi = { ...unit(MOI, 'Phường Mới'), lives: { from: '2026-03-21' } };
    await insertPlan(register, { ...planWithForm(), units: [...units, moi] });
    await insertCycle(register, castCycle([opening(MOI)]));
    return (portal = await startTestPortal(register, now));
  };
  const linkAt = async (now: number) => {
    const opened = await openAt(now);
    const token = signedLinkToken(KEYS, ofUnit(MOI), `dau-moi@${BAC}.example.org`);
    return (await opened.ask(`/s/${token}`)).status;
  };

  it('is good for whom it follows until it lives, and revoked from then on', async () => {
    expect(await linkAt(at('2026-03-20', 17) - 1000)).toBe(200);
    await portal?.close();
    expect(await linkAt(at('2026-03-20', 17))).not.toBe(200);
  });

  it('stands on the page of whom it follows under the name of the unit that is to come', async () => {
    const opened = await openAt(at('2026-03-19', 9));
    const cookie = await opened.signIn({ unitId: BAC });
    const { body } = await opened.ask('/', { headers: { cookie } });
    expect(body).toContain('Phường Mới');
  });
});
