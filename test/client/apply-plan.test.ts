import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import type { Actor } from '@kyhan/plan/ids';
import { checkSentPlan, readPlan, withCalendarTable, type Plan } from '@kyhan/plan';
import { listPlans, type Register } from '@kyhan/register';
import { CAST_PLAN_FILE, MINH, unitAs } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2023-10-16', 9);

interface Refused {
  readonly code: string;
  readonly message: { readonly vi: string };
  readonly problems?: readonly { readonly at: { readonly path: string }; readonly code: string }[];
}

describe('the front door, when a plan is applied', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let client: KyhanClient;
  let close: () => Promise<void>;
  let plan: Plan;
  beforeAll(async () => {
    register = await registers.open();
    portal = await startTestPortal(register, NOW);
    ({ client, close } = clientAlone(register, NOW));
    plan = await readPlan(CAST_PLAN_FILE);
  });
  afterAll(async () => {
    await portal.close();
    await close();
    await registers.end();
  });

  async function post(path: string, body: unknown) {
    const headers = { ...BEARER, 'content-type': 'application/json' };
    const answer = await portal.ask(`/api/v1${path}`, {
      method: 'POST',
      headers,
      payload: JSON.stringify(body),
    });
    return { status: answer.status, ...(JSON.parse(answer.body) as Refused) };
  }

  it.each(['examples/first-plan/plan.yaml', 'examples/dak-nong-632/plan.yaml', CAST_PLAN_FILE])(
    'takes the plan of %s as its file says it',
    async (file) => {
      const read = await readPlan(file);
      const changes = await client.planChanges({ plan: read, actor: MINH, moveOpen: false });
      expect(changes).toMatchObject({ slug: read.slug, appliedVersion: null });
      // Also as the register keeps it.
      for (const sent of [read, withCalendarTable(read)])
        expect(checkSentPlan(JSON.parse(JSON.stringify(sent)))).toMatchObject({ plan: sent });
    },
  );

  it.each(['/plans', '/plans/changes'])(
    'refuses nothing at all at %s, naming what is missing',
    async (path) => {
      expect(await post(path, {})).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
      const empty = await post(path, { plan: {} });
      expect(empty).toMatchObject({ status: 400, code: 'PLAN_REFUSED' });
      expect(empty.problems?.length).toBeGreaterThan(5);
      expect(portal.bugs).toEqual([]);
    },
  );

  it.each([5, 'plan', [], null, { plan: { units: 5 } }, { plan: { obligations: [{}, null, 3] } }])(
    'refuses %j as no plan, and no mistake of ours comes of it',
    async (body) => {
      expect((await post('/plans', body)).status).toBe(400);
      expect(portal.bugs).toEqual([]);
    },
  );

  it('refuses an unknown policy and no units, each with its place', async () => {
    const [first, ...others] = plan.obligations;
    const obligations = [{ ...first, policy: 'nowhere', steps: first?.steps }, ...others];
    const { status, ...refused } = await post('/plans', { plan: { ...plan, units: [], obligations } });
    expect([status, refused.code]).toEqual([400, 'PLAN_REFUSED']);
    const told = refused.problems?.map(({ at: { path }, code }) => `${path} ${code}`);
    expect(told).toContain('obligations[0].policy PLAN_UNKNOWN_POLICY');
    expect(told?.some((one) => one.startsWith('units '))).toBe(true);
    expect(refused.message.vi).toContain('obligations[0].policy');
  });

  it.each([
    ['NUL in a title', { title: { vi: 'Kế hoạch\0', en: 'Plan' } }],
    ['half a character in a quotation', { title: { vi: 'Kế hoạch', en: '\uD83D' } }],
    ['a zone that there is not', { timeZone: 'Asia/Gia_Nghia' }],
    ['a day that there is not', { issuedOn: '2023-02-30' }],
    ['a key that no plan has', { surprise: true }],
  ])('refuses %s, also where a library call brings it', async (_, changes) => {
    const broken = { ...plan, ...changes } as Plan;
    const code = 'PLAN_REFUSED';
    await expect(client.applyPlan({ plan: broken, actor: MINH })).rejects.toMatchObject({ code });
    await expect(client.planChanges({ plan: broken, actor: MINH, moveOpen: false })).rejects.toMatchObject({
      code,
    });
  });

  it.each<Actor>([
    unitAs('phuong-bac'),
    { kind: 'time' },
    { kind: 'person', personId: 'khach' },
    { kind: 'person', personId: '' },
    { kind: 'plan', version: 1 },
    { kind: 'token', tokenId: 't-1' },
  ])('lets %j apply nothing', async (actor) => {
    await expect(client.applyPlan({ plan, actor })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('has applied none of these', async () => {
    expect(await listPlans(register)).toEqual([]);
  });

  it('says that Temporal does not answer, where it does not, to a program and over HTTP', async () => {
    const away = { code: 'TEMPORAL_UNAVAILABLE', kind: 'unavailable' };
    await expect(client.applyPlan({ plan, actor: MINH })).rejects.toMatchObject(away);
    expect(await post('/plans', { plan })).toMatchObject({ status: 503, ...away });
  });
});
