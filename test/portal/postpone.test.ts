import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { getCycle, insertCycle, listPostponements, type Register } from '@kyhan/register';
import { BAC, castCycle, CYCLE, insertPlan, NAM, opening } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { monthlyMeeting } from '../support/monthly-meeting.js';

const PAGE = `/cycles/${CYCLE}`;
const PAPER = { number: '15', sign: 'UBND-VX', on: '2026-03-04', signatory: 'Phó Chủ tịch' };
const WISH = {
  cycleId: CYCLE,
  postponementId: 'hoan-1',
  from: '2026-03-20',
  meetingOn: '2026-03-27',
  reason: 'Lãnh đạo đi công tác',
};

/** A meeting on the 20th, and a report three working days after it; Temporal is away. */
describe('the page of a cycle with a meeting', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, monthlyMeeting());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, at('2026-03-05', 9));
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const ask = async (who: CastPerson = 'linh') =>
    await portal.ask(PAGE, { headers: { cookie: await portal.signIn(who) } });
  const press = async (filledIn: Record<string, string>, who: CastPerson = 'linh') => {
    const cookie = await portal.signIn(who);
    return await portal.press('/cycles/postponed', { ...WISH, ...filledIn }, { cookie });
  };

  it('shows the day of the meeting, and has a form to move it', async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body).toContain('ngày 20 tháng 3 năm 2026');
    expect(body).toContain('action="/cycles/postponed"');
  });

  it('shows what would move and who would be told before anything does, and what was typed', async () => {
    const { status, body } = await press({ act: 'preview', ...PAPER });
    expect(status).toBe(200);
    expect(body).toContain('Các hạn đổi theo');
    expect(body).toMatch(
      /Báo cáo tháng[\s\S]*25\/03\/2026[\s\S]*01\/04\/2026[\s\S]*Phường Bắc; Phường Nam[\s\S]*2 thư/,
    );
    expect(body).toContain('value="2026-03-27"');
    expect(body).toContain('value="UBND-VX"');
    expect(body).toContain('Lãnh đạo đi công tác</textarea>');
    expect(await getCycle(register, CYCLE)).not.toHaveProperty('meetingOn');
  });

  it('keeps it while Temporal is away, once however often it is pressed, and tells it with its paper', async () => {
    for (const _ of ['first', 'again']) {
      const { status, headers } = await press({ act: 'postpone', ...PAPER });
      expect([status, headers.get('location')]).toEqual([303, `${PAGE}?outcome=kept`]);
    }
    expect(await listPostponements(register, CYCLE)).toHaveLength(1);
    expect(await getCycle(register, CYCLE)).toMatchObject({ meetingOn: '2026-03-27', dueOn: '2026-04-01' });
    const { body } = await ask();
    expect(body).toContain('Ngày họp mới: ngày 27 tháng 3 năm 2026');
    expect(body).toContain('số 15/UBND-VX');
    expect(body).toContain('Lãnh đạo đi công tác');
  });

  it('pressed again from a page that was gone back to is told so, and can be pressed then', async () => {
    await press({ act: 'postpone' });
    const again = await press({ act: 'postpone', from: '2026-03-27', meetingOn: '2026-03-30' });
    expect(again.status).toBe(409);
    expect(again.body).toContain('value="2026-03-30"');
    expect(again.body).not.toContain('value="hoan-1"');
  });

  it.each([
    ['the day that it has', { meetingOn: '2026-03-20' }, 409, 'Cuộc họp của'],
    ['a day that is over', { meetingOn: '2026-03-04' }, 400, 'đã qua'],
    ['a day off', { meetingOn: '2026-03-28' }, 409, 'không phải ngày làm việc'],
    ['no reason', { reason: ' ' }, 400, 'Thiếu lý do'],
    ['a day that was read before somebody moved it', { from: '2026-03-19' }, 409, 'người khác'],
  ])('says what is wrong with %s, beside what was typed', async (...[, changed, status, said]) => {
    const answer = await press({ act: 'postpone', ...changed });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('Chưa thực hiện được:');
    expect(answer.body).toContain(said);
    expect(answer.body).toContain('value="hoan-1"');
    expect(await listPostponements(register, CYCLE)).toEqual([]);
  });

  it('is moved by nobody of a unit', async () => {
    expect((await press({ act: 'postpone' }, { unitId: BAC })).status).toBe(403);
    expect(await listPostponements(register, CYCLE)).toEqual([]);
  });
});
