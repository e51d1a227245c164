import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { grantRole, insertCycle, recordSubmission, type Register } from '@kyhan/register';
import {
  castPerson,
  BAC,
  castCycle,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  PLAN,
  planWithForm,
  Story,
  submission,
  submitted,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { type CastPerson, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);

describe('what a unit that has signed in owes and has sent', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let cookie: string;
  beforeAll(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    cookie = await portal.signIn({ unitId: BAC });
  });
  afterEach(() => expect(portal.bugs).toEqual([]));
  afterAll(async () => {
    await portal?.close();
    await registers.end();
  });

  const get = async (path: string) => await portal.ask(path, { headers: { cookie } });

  it('stands in the calendar of its month, on its day, and in a list beside it', async () => {
    const { status, body } = await get('/calendar');
    expect(status).toBe(200);
    expect(body).toContain('Lịch tháng 03/2026');
    // The grid begins in February, whose 25th is empty.
    const days = [...body.matchAll(/<span class="kyhan-month__day">25<\/span>.*?<\/td>/gs)];
    const day = days.join('');
    expect(day).toContain('Báo cáo tháng');
    expect(day).toContain(`/assignments/${ofUnit(BAC)}`);
    expect(body).toContain('Danh sách trong tháng');
    expect(body).toContain('25/03/2026');
    expect(body).toMatch(/aria-current="date"><span class="kyhan-month__day">24</);
  });

  it('is its own: nothing of another unit stands there', async () => {
    expect((await get('/calendar?month=2026-03')).body).not.toContain(ofUnit(NAM));
  });

  it('has the month before and the month after, and says so where nothing is due', async () => {
    const { body } = await get('/calendar?month=2026-04');
    expect(body).toContain('/calendar?month=2026-03');
    expect(body).toContain('/calendar?month=2026-05');
    expect(body).toContain('Trong tháng này đơn vị không có việc đến hạn.');
    expect((await get('/calendar?month=nonsense')).body).toContain('Lịch tháng 03/2026');
  });

  it('is for whoever has signed in alone; who reads the plan has the matrix', async () => {
    expect((await portal.ask('/calendar')).status).not.toBe(200);
    const ask = async (who: CastPerson) =>
      await portal.ask('/calendar', { headers: { cookie: await portal.signIn(who) } });
    const by = { grantedBy: 'person:minh', realAt: REAL };
    await castPerson(register, { personId: 'lan', createdAt: 0, createdRealAt: REAL });
    await grantRole(register, { personId: 'lan', role: 'viewer', planSlug: PLAN, fromAt: 0, ...by });
    expect((await ask({ personId: 'lan' })).headers.get('location')).toBe('/');
    // Whoever coordinates shares the calendar of the plan there, and sees no unit's month.
    const { status, body } = await ask('linh');
    expect(status).toBe(200);
    expect(body).toContain('Lịch của kế hoạch');
    expect(body).not.toContain('/assignments/');
  });

  it('is told with which version was sent, and when, in the one list of its work', async () => {
    expect((await get('/')).body).toContain('<div>–</div>');
    const receipt = await recordSubmission(register, submission('s-1'));
    await new Story().tell(submitted(receipt), NOW, { actor: `unit:${BAC}` }).write(register);
    expect((await get('/')).body).toContain('phiên bản 1, 24/03/2026');
  });
});
