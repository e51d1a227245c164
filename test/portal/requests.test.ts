import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import {
  findRequest,
  insertCycle,
  insertPlanVersion,
  keepRequest,
  listRequests,
  type Register,
} from '@kyhan/register';
import { BAC, castCycle, insertPlan, NAM, ofUnit, opening, PLAN, plan } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-27', 9);
const PAGE = `/plans/${PLAN}/requests`;
const ASKED = {
  obligation: 'dot-xuat',
  dueOn: '2026-03-31',
  dueTime: '16:00',
  cutOff: '2026-03-15',
  reason: 'Chuẩn bị kỳ họp',
  ground: 'Điều 8 Nghị định 09/2019/NĐ-CP',
};

function withRequests(changes: Partial<Plan['obligations'][number]> = {}): Plan {
  const [monthly] = plan().obligations;
  if (monthly === undefined) throw new Error('the plan of the cast has an obligation');
  const title = { vi: 'Báo cáo đột xuất', en: 'Report on request' };
  const onRequest = {
    ...monthly,
    id: 'dot-xuat',
    title,
    period: { type: 'on-request' },
    ...changes,
  } as const;
  return plan({ obligations: [monthly, onRequest] });
}

/** Due 24 hours after it is asked for. */
function withinADay(): Plan {
  const [, onRequest] = withRequests().obligations;
  const due = {
    position: { type: 'hours', from: 'opening', count: 24 },
    roll: 'none',
    exclusive: false,
  } as const;
  return withRequests({ steps: onRequest!.steps.map((step) => ({ ...step, due: [due] })) });
}

describe('the page on which something is asked for outside the calendar', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, withRequests());
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const headers = async (who: CastPerson) => ({
    cookie: await portal.signIn(who),
    'content-type': 'application/x-www-form-urlencoded',
  });
  const pageOf = async (who: CastPerson, path = PAGE) =>
    (await portal.ask(path, { headers: await headers(who) })).body;

  /** Presses the button as a browser does, with the hidden field of its form. */
  async function ask(who: CastPerson, changes: Record<string, string> = {}, units: readonly string[] = []) {
    const [, requestId = ''] = /name="requestId" value="([^"]+)"/.exec(await pageOf('linh')) ?? [];
    const fields = new URLSearchParams({ requestId, ...ASKED, ...changes });
    for (const unit of units) fields.append('unit', unit);
    const asking = await headers(who);
    fields.append('pageToken', portal.pageToken(PAGE, asking));
    const form = { headers: asking, payload: fields.toString() };
    return { ...(await portal.ask(PAGE, { method: 'POST', ...form })), requestId };
  }

  it('is one click from the overview, and asks for what is opened on request alone', async () => {
    expect(await pageOf('linh', '/matrix')).toContain(`href="${PAGE}"`);
    const page = await pageOf('linh');
    expect(page).toContain('<option value="dot-xuat">Báo cáo đột xuất');
    expect(page).not.toContain('<option value="monthly-report">');
  });

  it('keeps what Linh asks for, to the hour, up to which day, why and by what right, also while Temporal is away', async () => {
    const { status, headers: sent, requestId } = await ask('linh', {}, [BAC, NAM]);
    expect([status, sent.get('location')]).toEqual([303, `${PAGE}?outcome=kept`]);
    const { obligation: obligationId, ...said } = ASKED;
    expect(await findRequest(register, requestId)).toMatchObject({
      obligationId,
      ...said,
      units: [BAC, NAM],
    });
    expect(await pageOf('linh', `${PAGE}?outcome=kept`)).toContain('Đợt mở trong ít phút');
  });

  it('takes what is left empty as not said, and one unit as one', async () => {
    const { requestId } = await ask('linh', { dueTime: '', cutOff: '', ground: ' ' }, [BAC]);
    const kept = await findRequest(register, requestId);
    expect(kept).toMatchObject({ dueOn: ASKED.dueOn, units: [BAC] });
    for (const name of ['dueTime', 'cutOff', 'ground']) expect(kept).not.toHaveProperty(name);
  });

  it('says why something cannot be asked for, and keeps nothing', async () => {
    const { status, body } = await ask('linh', { dueOn: '2026-03-20' });
    expect([status, body.includes('Chưa thực hiện được:')]).toEqual([400, true]);
    expect(await listRequests(register, PLAN)).toEqual([]);
  });

  it('needs a day where the plan counts none from the asking', async () => {
    expect(await pageOf('linh')).toMatch(/<input[^>]*id="request-dueOn"[^>]*required/);
    const { status, body } = await ask('linh', { dueOn: '', dueTime: '' });
    expect([status, body.includes('đến hạn ngày nào')]).toEqual([400, true]);
  });

  it('needs none where the plan counts it, to the minute', async () => {
    await insertPlanVersion(register, {
      plan: withinADay(),
      appliedAt: NOW,
      appliedRealAt: REAL,
      appliedBy: 'person:linh',
      keptFrom: '2026-01-02',
    });
    const page = await pageOf('linh');
    expect(page).toContain('để trống: theo quy tắc của kế hoạch');
    expect(page).not.toMatch(/<input[^>]*id="request-dueOn"[^>]*required/);
    const { status, requestId } = await ask('linh', { dueOn: '', dueTime: '' });
    expect(status).toBe(303);
    expect(await findRequest(register, requestId)).toMatchObject({ dueOn: '2026-03-28', dueTime: '16:00' });
  });

  it('is nothing for a unit', async () => {
    const { status } = await ask({ unitId: BAC });
    expect(status).toBe(403);
    expect((await portal.ask(PAGE, { headers: await headers({ unitId: BAC }) })).status).toBe(403);
    expect(await listRequests(register, PLAN)).toEqual([]);
  });

  it('is told on the pages of what was opened by it', async () => {
    const key = { requestId: 'yeu-cau-1', planSlug: PLAN, obligationId: 'dot-xuat', year: 2026 };
    const { obligation: _obligation, ...said } = ASKED;
    const request = { ...key, ...said, units: [BAC], actor: 'person:linh', askedAt: NOW, askedRealAt: REAL };
    await keepRequest(register, request);
    const cycleId = `${PLAN}/dot-xuat/2026-001`;
    const { cycle, ...rest } = castCycle([opening(BAC, { cycleId })], '2026-03');
    const days = { periodFrom: said.cutOff, periodTo: said.cutOff };
    const asked = { ...cycle, cycleId, obligationId: 'dot-xuat', periodKey: '2026-001', ...days };
    await insertCycle(register, { ...rest, cycle: asked });
    const [link, page] = [
      portal.link(ofUnit(BAC, cycleId), `dau-moi@${BAC}.example.org`),
      `/assignments/${ofUnit(BAC, cycleId)}`,
    ];
    for (const shown of [(await portal.ask(link)).body, await pageOf('linh', page)])
      for (const words of ['Số liệu chốt đến', 'ngày 15 tháng 3 năm 2026', said.reason, said.ground])
        expect(shown).toContain(words);
  });
});
