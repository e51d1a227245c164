import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startOfDay } from '@kyhan/calendar';
import { listAbsences, type Register } from '@kyhan/register';
import { BAC, insertPlan, PLAN } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

/** In the zone of the plan. */
const midnight = (day: string) => startOfDay(day, 'Asia/Ho_Chi_Minh');
const NOW = at('2026-03-04', 9);
const FOCAL = `dau-moi@${BAC}.example.org`;
const HEAD = `lanh-dao@${BAC}.example.org`;
const WISH = {
  plan: PLAN,
  unit: BAC,
  mailbox: FOCAL,
  substitute: HEAD,
  from: '2026-03-05',
  until: '2026-03-06',
};

describe('the page of who is away and who stands in', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const page = async (path: string) => (await portal.ask(path, { headers: BEARER })).body;
  const send = (fields: Record<string, string>, headers: Record<string, string> = BEARER) =>
    portal.press('/absences', fields, headers);

  it('keeps it, shows it with both days, and tells who said so', async () => {
    const form = await page(`/absences?of=${PLAN}/${BAC}`);
    const absenceId = /name="absenceId" value="([^"]+)"/.exec(form)?.[1] ?? '';
    expect((await send({ absenceId, ...WISH })).status).toBe(303);
    expect((await send({ absenceId, ...WISH })).status).toBe(303);
    expect(await listAbsences(register)).toMatchObject([
      {
        absenceId,
        unitId: BAC,
        fromAt: midnight('2026-03-05'),
        untilAt: midnight('2026-03-07'),
        toldAt: NOW,
      },
    ]);
    const shown = await page('/absences?outcome=kept');
    for (const words of ['Đã ghi vào sổ theo dõi.', 'Phường Bắc', FOCAL, HEAD, '05/03/2026', '06/03/2026'])
      expect(shown).toContain(words);
  });

  it('ends it by one button, for the days that are left', async () => {
    await send({ absenceId: 'vang-1', ...WISH, from: '2026-03-03' });
    const shown = await page('/absences');
    const fields = Object.fromEntries(
      [...shown.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>;
    expect(fields).toMatchObject({
      mailbox: FOCAL,
      substitute: FOCAL,
      from: '2026-03-04',
      until: '2026-03-06',
    });
    expect((await send(fields)).status).toBe(303);
    const [back] = await listAbsences(register);
    expect(back).toMatchObject({ mailbox: FOCAL, substitute: FOCAL, fromAt: midnight('2026-03-04') });
    expect(await page('/absences')).toContain('Đã về');
  });

  it.each([
    ['who stands in is no contact of the unit', { substitute: 'khach@example.org' }, 'không có đầu mối'],
    ['it ends before it begins', { until: '2026-03-04' }, 'không thể kết thúc'],
  ])('keeps nothing where %s, and says so', async (_why, change, said) => {
    const answer = await send({ absenceId: 'vang-1', ...WISH, ...change });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(said);
    expect(await listAbsences(register)).toEqual([]);
  });

  it('is for those who are signed in', async () => {
    const answer = await send({ absenceId: 'vang-1', ...WISH }, {});
    expect(answer.status).not.toBe(303);
    expect(await listAbsences(register)).toEqual([]);
  });
});
