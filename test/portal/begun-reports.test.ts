import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { findRequest, listRequests, type Register } from '@kyhan/register';
import { BAC, insertPlan, NAM, PLAN, plan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-27', 9);

function withDifficulties(): Plan {
  const [monthly] = plan().obligations;
  if (monthly === undefined) throw new Error('the plan of the cast has an obligation');
  const steps = monthly.steps.map((step) => ({ ...step, audience: [BAC] }));
  const difficulties = {
    ...monthly,
    id: 'kho-khan',
    title: { vi: 'Báo cáo khó khăn', en: 'Report of difficulties' },
    period: { type: 'on-request' },
    openedBy: 'units',
    steps,
  } as const;
  const byOffice = { ...monthly, id: 'dot-xuat', period: { type: 'on-request' } } as const;
  return plan({ obligations: [monthly, difficulties, byOffice] });
}

describe('a unit that begins a report by itself on its first page', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, withDifficulties());
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const headers = async (who: CastPerson) => ({ cookie: await portal.signIn(who) });
  const pageOf = async (who: CastPerson, path = '/') =>
    (await portal.ask(path, { headers: await headers(who) })).body;

  /** Presses the button as a browser does, with the hidden fields of its form and what is changed in it. */
  async function begin(who: CastPerson, changes: Record<string, string> = {}) {
    const body = await pageOf({ unitId: BAC });
    const form = body.split('<form ').find((one) => one.includes('action="/begun"')) ?? '';
    const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
    // Whoever presses has a page of their own.
    const { pageToken: _, ...withoutToken } = fields;
    const typed = { reason: 'Sạt lở, chưa tổ chức được', dueOn: '2026-03-31' };
    const answer = await portal.press(
      '/begun',
      { ...withoutToken, ...typed, ...changes },
      await headers(who),
    );
    return { ...answer, requestId: changes['requestId'] ?? fields['requestId'] ?? '' };
  }

  it('is offered what its plan lets units open, and no other unit is, nor what the office opens', async () => {
    const shown = await pageOf({ unitId: BAC });
    expect(shown).toContain('Mở: Báo cáo khó khăn');
    expect(shown.match(/action="\/begun"/g)).toHaveLength(1);
    expect(await pageOf({ unitId: NAM })).not.toContain('action="/begun"');
  });

  it('is told that it is kept, with its reason and its own day, also while Temporal is away', async () => {
    const answer = await begin({ unitId: BAC });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?outcome=begun']);
    expect(await findRequest(register, answer.requestId)).toMatchObject({
      planSlug: PLAN,
      obligationId: 'kho-khan',
      units: [BAC],
      reason: 'Sạt lở, chưa tổ chức được',
      dueOn: '2026-03-31',
      actor: `unit:${BAC}`,
    });
    expect(await pageOf({ unitId: BAC }, '/?outcome=begun')).toContain('Đã ghi nhận.');
  });

  it('begins one however often the button is pressed', async () => {
    const { requestId } = await begin({ unitId: BAC });
    expect((await begin({ unitId: BAC }, { requestId })).status).toBe(303);
    expect(await listRequests(register, PLAN)).toHaveLength(1);
  });

  it('is told why a day that is over cannot be its day', async () => {
    const { status, body } = await begin({ unitId: BAC }, { dueOn: '2026-03-26' });
    expect(status).toBe(400);
    expect(body).toContain('Chưa thực hiện được:');
  });

  it.each([
    ['for another unit', { unitId: BAC } as const, { unit: NAM }],
    ['what the office opens', { unitId: BAC } as const, { obligation: 'dot-xuat' }],
    ['what its plan does not ask it for', { unitId: NAM } as const, { unit: NAM }],
    ['in the name of another unit', { unitId: NAM } as const, {}],
    ['for nobody', { unitId: BAC } as const, { unit: '' }],
  ])('may not begin %s', async (_, who, changes) => {
    expect((await begin(who, changes)).status).toBe(403);
    expect(await listRequests(register, PLAN)).toEqual([]);
  });
});
