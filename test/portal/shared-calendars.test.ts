import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listDoorEvents, listTokens, type Register } from '@kyhan/register';
import { BAC, castCycle, CYCLE, insertPlan, NAM, ofUnit, opening, PLAN } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);
const WISH = { tokenId: 'lich-1', unit: `${PLAN}/${BAC}`, purpose: 'Điện thoại của văn thư' };

describe('the calendar of a unit, shared by its own people', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let bac: { readonly cookie: string };
  let nam: { readonly cookie: string };

  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    [bac, nam] = (await Promise.all(
      [BAC, NAM].map(async (unitId) => ({ cookie: await portal.signIn({ unitId }) })),
    )) as [typeof bac, typeof nam];
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const page = async (headers: { readonly cookie: string }) =>
    (await portal.ask('/calendar', { headers })).body;
  async function shared(): Promise<string> {
    const { status, body } = await portal.press('/calendar/shared', WISH, bac);
    expect(status).toBe(200);
    return new URL(/https?:[^<"]+\/calendar\/kyhan_[^<"]+/.exec(body)?.[0] ?? '').pathname;
  }

  it('is read under an address that is shown once, and stands in the list of the unit alone', async () => {
    const address = await shared();
    const { status, body } = await portal.ask(address);
    expect([status, body]).toEqual([200, expect.stringContaining(ofUnit(BAC))]);
    expect(body).not.toContain(ofUnit(NAM));
    const after = await page(bac);
    expect(after).toContain('Điện thoại của văn thư');
    expect(after).not.toContain(address);
    expect(await page(nam)).not.toContain('Điện thoại của văn thư');
  });

  it('is told by the door with who made the address', async () => {
    await shared();
    expect(await listTokens(register, { role: 'unit' })).toEqual([]);
    expect(await listTokens(register, { within: [{ planSlug: PLAN, unitId: NAM }] })).toEqual([]);
    expect(await listTokens(register, { role: 'calendar', tokenId: 'lich-1' })).toMatchObject([
      { role: 'calendar', unitId: BAC, issuedBy: `unit:${BAC}`, purpose: 'Điện thoại của văn thư' },
    ]);
    expect(await listDoorEvents(register, 10)).toContainEqual(
      expect.objectContaining({ actor: `unit:${BAC}` }),
    );
    // A unit by its name, as everywhere.
    const minh = { cookie: await portal.signIn('minh') };
    const [tokens, door] = await Promise.all(
      ['/tokens?as=csv', '/people?table=door&as=csv'].map((path) => portal.ask(path, { headers: minh })),
    );
    expect(tokens?.body).not.toContain('phuong-bac');
    expect(door?.body).toContain('Phường Bắc');
    const { body } = await portal.ask('/api/v1/people/log', { headers: minh });
    expect(body).toContain('"actorName":{"vi":"Phường Bắc"');
  });

  it('is taken back by the unit, and by no other', async () => {
    const address = await shared();
    const refused = await portal.press('/calendar/ended', { tokenId: 'lich-1' }, nam);
    expect([refused.status, (await portal.ask(address)).status]).toEqual([404, 200]);
    const ended = await portal.press('/calendar/ended', { tokenId: 'lich-1' }, bac);
    expect([ended.status, (await portal.ask(address)).status]).toEqual([303, 404]);
    expect(await page(bac)).not.toContain('Điện thoại của văn thư');
  });

  it.each([
    ['of another unit', { ...WISH, unit: `${PLAN}/${NAM}` }, 403],
    ['of no unit', { ...WISH, unit: '' }, 403],
    ['without saying what for', { ...WISH, purpose: '' }, 400],
  ])('is none %s', async (_what, wish, status) => {
    expect((await portal.press('/calendar/shared', wish, bac)).status).toBe(status);
    expect(await listTokens(register)).toEqual([]);
  });

  it('pressed twice is one address, and what was written stays where it could not be taken', async () => {
    await shared();
    const { status, body } = await portal.press('/calendar/shared', WISH, bac);
    expect(status).toBe(409);
    expect(body).toContain('value="Điện thoại của văn thư"');
    expect(await listTokens(register)).toHaveLength(1);
  });

  describe('of a plan, by who coordinates it', () => {
    const PLANS = { tokenId: 'lich-kh', unit: PLAN, purpose: 'Outlook của đầu mối' };
    let linh: { readonly cookie: string };
    beforeEach(async () => {
      linh = { cookie: await portal.signIn('linh') };
    });

    it('is made on a page of its own, read with all units, and taken back', async () => {
      expect((await portal.ask('/', { headers: linh })).body).toContain('href="/calendar"');
      const { status, body } = await portal.press('/calendar/shared', PLANS, linh);
      expect(status).toBe(200);
      const address = new URL(/https?:[^<"]+\/calendar\/kyhan_[^<"]+/.exec(body)?.[0] ?? '').pathname;
      expect((await portal.ask(address)).body).toContain(`UID:${CYCLE}/main@kyhan`);
      const after = await page(linh);
      expect(after).toContain('Outlook của đầu mối');
      expect(after).not.toContain(address);
      expect((await portal.press('/calendar/ended', { tokenId: 'lich-kh' }, bac)).status).toBe(404);
      expect((await portal.press('/calendar/ended', { tokenId: 'lich-kh' }, linh)).status).toBe(303);
      expect((await portal.ask(address)).status).toBe(404);
    });

    it('is none for a unit, nor for whoever only reads the plan', async () => {
      expect((await portal.press('/calendar/shared', PLANS, bac)).status).toBe(403);
      expect(await listTokens(register)).toEqual([]);
    });
  });
});
