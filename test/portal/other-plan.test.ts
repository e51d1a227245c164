import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import { cycleIdOf, type Actor } from '@kyhan/plan/ids';
import {
  endRole,
  grantRole,
  insertCycle,
  listSubmissions,
  newSignInLink,
  openFinding,
  type Register,
} from '@kyhan/register';
import { castPerson, BAC, castCycle, insertPlan, MINH, ofUnit, opening, plan } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { cookieOf, pressLink, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2026-03-24', 9);
const HOUR = 60 * 60_000;
const OTHER = 'ke-hoach-khac';
const LAN: Actor = { kind: 'person', personId: 'lan' };
const OTHER_PLAN = plan({ slug: OTHER });
const OTHER_CYCLE = cycleIdOf({ planSlug: OTHER, obligationId: 'monthly-report', periodKey: '2026-03' });
const OTHERS = ofUnit(BAC, OTHER_CYCLE);
const OWN = ofUnit(BAC);

/** Lan coordinates the cast's plan and no other. */
describe('the coordinator of one plan', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let client: KyhanClient;
  let close: () => Promise<void>;
  let cookie: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertPlan(register, OTHER_PLAN);
    await insertCycle(register, castCycle([opening(BAC)]));
    const { cycle, ...rest } = castCycle([opening(BAC, { cycleId: OTHER_CYCLE })]);
    await insertCycle(register, { cycle: { ...cycle, cycleId: OTHER_CYCLE, planSlug: OTHER }, ...rest });
    for (const slug of ['ke-hoach-thu', OTHER]) {
      const data = { unit: { vi: 'Phường Bắc', en: 'Bac ward' } };
      const about = { kind: 'contact-missing', subject: `${slug}/${BAC}`, data, at: NOW } as const;
      await openFinding(register, { findingId: `contact-missing/${slug}/${BAC}`, ...about });
    }
    await castPerson(register, { personId: 'lan', name: 'Lan', createdAt: NOW, createdRealAt: REAL });
    const given = { fromAt: NOW - HOUR, grantedBy: 'person:minh', realAt: REAL };
    await grantRole(register, { personId: 'lan', role: 'coordinator', planSlug: 'ke-hoach-thu', ...given });
    portal = await startTestPortal(register, NOW);
    ({ client, close } = clientAlone(register, NOW));
    const making = { by: 'person:minh', how: 'hand', at: NOW, realAt: REAL } as const;
    const token = await newSignInLink(register, { personId: 'lan', ...making });
    cookie = cookieOf(await pressLink(portal, token));
  });
  afterEach(async () => {
    await portal.close();
    await close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const ask = (path: string) => portal.ask(path, { headers: { cookie } });
  const api = async (path: string) => {
    const answer = await ask(`/api/v1${path}`);
    return { status: answer.status, body: JSON.parse(answer.body) as Record<string, never> };
  };
  const post = async (path: string, body: unknown) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await portal.ask(`/api/v1${path}`, {
      method: 'POST',
      headers,
      payload: JSON.stringify(body),
    });
    return { status: answer.status, body: JSON.parse(answer.body) as Record<string, never> };
  };
  const pathOf = (id: string) => `/assignments/${encodeURIComponent(id)}`;

  it.each(['/status', '/plans', '/cycles', '/assignments', '/notices', '/findings'])(
    'reads nothing of the other plan in GET %s',
    async (path) => {
      const { status, body } = await api(path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain(OTHER);
    },
  );

  it('counts her own plan alone', async () => {
    expect((await api('/status')).body).toMatchObject({ assignments: { total: 1 }, openFindings: 1 });
  });

  it.each(['/status', '/cycles', '/assignments', '/notices'])(
    'is refused where GET %s asks for the other plan',
    async (path) => expect((await api(`${path}?plan=${OTHER}`)).status).toBe(403),
  );

  it.each(['', '/history'])('finds no assignment of the other plan at GET %s', async (part) => {
    expect((await api(`${pathOf(OTHERS)}${part}`)).status).toBe(404);
    expect((await api(`${pathOf(OWN)}${part}`)).status).toBe(200);
  });

  it.each(['/verify', '/invariants'])('is refused GET %s, which tells of every plan', async (path) => {
    expect((await api(path)).status).toBe(403);
  });

  it('rules on nothing of it, over HTTP and from a program', async () => {
    const wish = { rulingId: 'r', assignmentId: OTHERS, ruling: 'waive', reason: 'x' } as const;
    const refused = { outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND' };
    expect(await client.rule([wish], LAN)).toMatchObject([refused]);
    const told = await post('/rulings', { rulings: [wish] });
    expect(JSON.stringify(told.body)).toContain('ASSIGNMENT_NOT_FOUND');
    // Her own goes as far as Temporal, which is away.
    const own = { ...wish, assignmentId: OWN };
    await expect(client.rule([own], LAN)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
  });

  it('hands in nothing for a unit of it', async () => {
    const wish = { submissionId: 's', values: {}, nil: true, note: 'x', files: [], channel: 'api' } as const;
    const given = { ...wish, actor: LAN };
    await expect(client.submit({ ...given, assignmentId: OTHERS })).rejects.toMatchObject({
      code: 'ASSIGNMENT_NOT_FOUND',
    });
    expect((await post(`${pathOf(OTHERS)}/submissions`, { submissionId: 's', nil: true })).status).toBe(404);
    expect(await listSubmissions(register, OTHERS)).toEqual([]);
    expect(await client.submit({ ...given, assignmentId: OWN })).toMatchObject({ kind: 'stored' });
  });

  it.each([
    ['apply it', { plan: OTHER_PLAN }, '/plans'],
    ['see what applying it would change', { plan: OTHER_PLAN }, '/plans/changes'],
    [
      'open a cycle of it',
      { requestId: 'q', plan: OTHER, obligation: 'x', dueOn: '2026-04-01', units: [], reason: 'x' },
      '/requests',
    ],
  ])('may not %s', async (_, body, path) => expect((await post(path, body)).status).toBe(403));

  it('settles no finding of it', async () => {
    const settle = (slug: string) =>
      post('/findings/settled', { findingId: `contact-missing/${slug}/${BAC}`, reason: 'x' });
    expect((await settle(OTHER)).status).toBe(403);
    expect((await settle('ke-hoach-thu')).status).toBe(200);
  });

  it('appoints nobody; an administrator does, and the link signs in whoever was appointed', async () => {
    const body = { personId: 'mai', role: 'coordinator', plan: OTHER, name: 'Mai' } as const;
    expect((await post('/people', body)).status).toBe(403);
    await expect(client.appoint({ ...body, actor: LAN })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { token } = await client.appoint({ ...body, actor: MINH });
    portal.realNow = Date.now();
    cookie = cookieOf(await pressLink(portal, token));
    expect((await api(pathOf(OTHERS))).status).toBe(200);
    expect((await api(pathOf(OWN))).status).toBe(404);
  });

  it.each([
    ['a coordinator of no plan', { role: 'coordinator' }],
    ['a unit’s person of no unit', { role: 'unit', plan: OTHER }],
    ['an administrator of one plan', { role: 'administrator', plan: OTHER }],
  ] as const)('is never %s', async (_, given) => {
    const asked = client.appoint({ personId: 'mai', ...given, actor: MINH });
    await expect(asked).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('may not do these from a program either', async () => {
    const forbidden = { code: 'NOT_ALLOWED' };
    const request = { requestId: 'q', planSlug: OTHER, obligationId: 'x', dueOn: '2026-04-01', reason: 'x' };
    await expect(client.applyPlan({ plan: OTHER_PLAN, actor: LAN })).rejects.toMatchObject(forbidden);
    const changes = client.planChanges({ plan: OTHER_PLAN, actor: LAN, moveOpen: false });
    await expect(changes).rejects.toMatchObject(forbidden);
    const opened = client.openOnRequest({ ...request, units: [], actor: LAN });
    await expect(opened).rejects.toMatchObject(forbidden);
    const extension = { rulingId: 'r', reason: 'x', newDueOn: '2026-05-04', audience: [], actor: LAN };
    for (const cycleId of [OTHER_CYCLE, `${OTHER}/none/2026-01`])
      await expect(client.extendMany({ ...extension, cycleId })).rejects.toMatchObject(forbidden);
  });

  it('sees nothing of it on the pages', async () => {
    for (const path of [
      '/',
      '/matrix',
      `/matrix?plan=${OTHER}`,
      `/assignments?plan=${OTHER}`,
      '/cycles',
      '/notices',
      '/findings',
    ])
      expect((await ask(path)).body).not.toContain(OTHER_CYCLE);
    expect((await ask('/cycles')).body.match(/<tr/g)).toHaveLength(2);
    expect((await ask(`/assignments/${OTHERS}`)).status).toBe(404);
    expect((await ask(`/assignments/${OWN}`)).status).toBe(200);
    const waive = { ruling: 'waive', rulingId: 'r', reason: 'x', assignmentId: OTHERS };
    expect((await portal.press('/rulings', waive, { cookie })).status).toBe(404);
  });

  it('is nobody any more from the instant on at which the role ends', async () => {
    const role = { personId: 'lan', role: 'coordinator', planSlug: 'ke-hoach-thu' } as const;
    await endRole(register, { ...role, untilAt: NOW + HOUR, endedBy: 'person:minh' }, REAL);
    portal.now = NOW + HOUR - 1;
    expect((await api('/cycles')).status).toBe(200);
    portal.now = NOW + HOUR;
    expect((await api('/cycles')).status).toBe(403);
    expect((await api(pathOf(OWN))).status).toBe(403);
  });
});
