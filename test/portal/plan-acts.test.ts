import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listPlanActs, recordPlanAct, type Register } from '@kyhan/register';
import { BAC, castCycle, insertPlan, OBLIGATION, opening, PLAN } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-27', 9);
const PAGE = `/plans/${PLAN}/acts`;

describe('the page of what is decided for a plan', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC)]));
    await recordPlanAct(register, {
      planSlug: PLAN,
      actId: 'tam-dung-1',
      act: { type: 'suspend', obligationId: OBLIGATION, from: '2026-07-01', to: '2026-09-30' },
      waiveOpen: false,
      reason: 'Sắp xếp bộ máy',
      document: '12/UBND-NC',
      actor: 'person:linh',
      at: NOW,
      realAt: REAL,
    });
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const headers = async (who: CastPerson) => ({ cookie: await portal.signIn(who) });
  const send = async (who: CastPerson, form: Record<string, string>) =>
    await portal.press(PAGE, form, await headers(who));

  it('tells Linh what was decided, by whom, why and on which paper, and what can be skipped', async () => {
    const { status, body } = await portal.ask(PAGE, { headers: await headers('linh') });
    expect(status).toBe(200);
    expect(body).toContain(
      'Báo cáo tháng: tạm dừng từ ngày 01 tháng 7 năm 2026 đến hết ngày 30 tháng 9 năm 2026',
    );
    for (const part of ['Sắp xếp bộ máy; 12/UBND-NC', 'người dùng linh']) expect(body).toContain(part);
    const skippable = [...body.matchAll(/value="ke-hoach-thu\/monthly-report\/(\d{4}-\d{2})"/g)].map(
      ([, key]) => key,
    );
    expect(skippable).toEqual(expect.arrayContaining(['2026-03', '2026-04', '2026-06', '2026-10']));
    expect(skippable).not.toContain('2026-08');
    expect((await portal.ask(`${PAGE}?lang=en`, { headers: await headers('linh') })).body).toContain(
      'Monthly report: suspended from 1 July 2026 to the end of 30 September 2026',
    );
  });

  it('is one click from the overview', async () => {
    expect((await portal.ask('/matrix', { headers: await headers('linh') })).body).toContain(
      `href="${PAGE}"`,
    );
  });

  it('tells Linh why something cannot be done, and keeps nothing', async () => {
    const skipped = {
      act: 'skip',
      actId: 'a-1',
      reason: 'Trùng Tết',
      cycle: `${PLAN}/${OBLIGATION}/2040-01`,
    };
    const { status, body } = await send('linh', skipped);
    expect(status).toBe(404);
    expect(body).toContain('Chưa thực hiện được: Kế hoạch không có đợt 2040-01');
    expect(await listPlanActs(register, PLAN)).toHaveLength(1);
  });

  it('keeps what Linh decides, also while Temporal is away', async () => {
    const ended = { act: 'end', actId: 'a-2', reason: 'Thay kế hoạch', document: ' ', from: '2026-06-01' };
    const answer = await send('linh', ended);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PAGE}?outcome=kept`]);
    const { body } = await portal.ask(`${PAGE}?outcome=kept`, { headers: await headers('linh') });
    expect(body).toContain('Đã ghi vào sổ theo dõi và có hiệu lực');
    expect((await listPlanActs(register, PLAN))[1]).toEqual({
      actId: 'a-2',
      act: { type: 'end', from: '2026-06-01' },
      waiveOpen: false,
      reason: 'Thay kế hoạch',
      actor: 'person:linh',
      at: NOW,
    });
  });

  it('shows nothing to a unit and to an outsider, and takes nothing from them', async () => {
    expect((await portal.ask(PAGE)).status).toBe(403);
    expect((await portal.ask(PAGE, { headers: await headers({ unitId: BAC }) })).status).toBe(403);
    const ended = { act: 'end', actId: 'a-3', reason: 'x', from: '2026-06-01' };
    expect((await send({ unitId: BAC }, ended)).status).toBe(403);
    expect(await listPlanActs(register, PLAN)).toHaveLength(1);
  });
});
