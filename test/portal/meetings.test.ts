import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { invitationIdOf } from '@kyhan/plan/ids';
import {
  checkInvariants,
  cycleHistory,
  insertCycle,
  listNotices,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { BAC, castCycle, CYCLE, insertPlan, NAM, opening, PLAN } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { monthlyMeeting } from '../support/monthly-meeting.js';

const PAGE = `/meetings/${CYCLE}`;

/** A meeting at eight on the 20th, to which both wards are invited. */
function invitingPlan(): Plan {
  const plan = monthlyMeeting();
  const [monthly, ...others] = plan.obligations;
  if (monthly?.anchor === undefined) throw new Error('no meeting');
  const place = { vi: 'Hội trường tầng 2', en: 'Hall on the second floor' };
  const meeting = { invite: [BAC, NAM], place, ends: '11:00' };
  return {
    ...plan,
    obligations: [{ ...monthly, anchor: { ...monthly.anchor, time: '08:00' }, meeting }, ...others],
  };
}

describe('the page of a meeting', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  const begin = async (now = at('2026-03-05', 9)) => {
    portal = await startTestPortal(register, now);
  };
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, invitingPlan());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await begin();
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const as = async (who: CastPerson) => ({ cookie: await portal.signIn(who) });
  const see = async (who: CastPerson = 'linh') => await portal.ask(PAGE, { headers: await as(who) });
  const press = async (what: string, filledIn: Record<string, string>, who: CastPerson = 'linh') =>
    await portal.press(`/meetings/${what}`, { cycleId: CYCLE, ...filledIn }, await as(who));

  it('says when and where, and that nobody has answered', async () => {
    const { status, body } = await see();
    expect(status).toBe(200);
    expect(body).toContain('từ 08:00 đến 11:00, ngày 20 tháng 3 năm 2026');
    expect(body).toContain('Hội trường tầng 2');
    expect(body).toContain('Mời 2 đơn vị: 0 dự họp, 0 cử người dự, 0 không dự được, 2 chưa trả lời');
  });

  it('takes what a unit says by telephone, and what it says instead', async () => {
    await press('answers', { unit: BAC, answer: 'comes', people: '2' });
    await press('answers', { unit: BAC, answer: 'sends', text: 'Phó Chủ tịch' });
    const { body } = await see();
    expect(body).toContain('Mời 2 đơn vị: 0 dự họp, 1 cử người dự, 0 không dự được, 1 chưa trả lời');
    expect(body).toContain('Phó Chủ tịch');
    const answers = (await cycleHistory(register, CYCLE)).filter(({ type }) => type === 'meeting-answered');
    expect(answers.map(({ answered }) => answered)).toMatchObject([
      { unitId: BAC, answer: 'comes', people: 2 },
      { unitId: BAC, answer: 'sends', people: 1 },
    ]);
  });

  it('asks whoever does not come why', async () => {
    const { status, body } = await press('answers', { unit: BAC, answer: 'cannot' });
    expect(status).toBe(400);
    expect(body).toContain('Chưa thực hiện được');
  });

  it('is taken away as a table', async () => {
    await press('answers', { unit: NAM, answer: 'cannot', text: 'Trùng lịch họp' });
    const { body } = await portal.ask(`${PAGE}?as=csv`, { headers: await as('linh') });
    expect(body.split('\r\n').slice(0, 3).join('\n')).toContain('Phường Nam');
    expect(body).toContain('Không dự được');
    expect(body).toContain('Trùng lịch họp');
  });

  it('records who was there once it has begun, and nobody before', async () => {
    const early = await press('attendance', { [`attendance:${BAC}`]: 'came', [`people:${BAC}`]: '3' });
    expect(early.status).toBe(409);
    await portal.close();
    await begin(at('2026-03-20', 9));
    await press('attendance', { [`attendance:${BAC}`]: 'came', [`people:${BAC}`]: '3' });
    await press('attendance', { [`attendance:${NAM}`]: 'absent' });
    const { body } = await see();
    expect(body).toMatch(/Phường Bắc[\s\S]*Có dự[\s\S]*3[\s\S]*Phường Nam[\s\S]*Không dự/);
  });

  it('keeps what was chosen of who was there where it cannot be taken', async () => {
    const chosen = { [`attendance:${BAC}`]: 'came', [`people:${BAC}`]: '3', [`attendance:${NAM}`]: 'absent' };
    await portal.close();
    await begin(at('2026-03-20', 9));
    const { status, body } = await press('attendance', { ...chosen, [`people:${NAM}`]: '0' });
    expect(status).toBe(400);
    expect(body).toMatch(new RegExp(`name="attendance:${BAC}"[\\s\\S]*?<option value="came" selected`));
    expect(body).toMatch(new RegExp(`name="people:${BAC}"[^>]* value="3"`));
    expect(body).toMatch(new RegExp(`name="attendance:${NAM}"[\\s\\S]*?<option value="absent" selected`));
  });

  it('keeps what was written of a calling off that cannot be looked at', async () => {
    const { status, body } = await press('cancelled', {
      cancellationId: 'huy-1',
      act: 'preview',
      reason: 'Trùng kỳ họp Hội đồng',
      waive: 'main',
      number: '15',
    });
    expect(status).toBe(400);
    expect(body).toContain('Chưa thực hiện được');
    expect(body).toMatch(/<textarea[^>]*name="reason"[^>]*>\s*Trùng kỳ họp Hội đồng/);
    expect(body).toMatch(/value="main" checked/);
    expect(body).toMatch(/name="number"[^>]* value="15"/);
  });

  it('shows what calling it off would do, then does it and tells who was invited', async () => {
    const wish = { cancellationId: 'huy-1', reason: 'Trùng kỳ họp Hội đồng' };
    const planned = await press('cancelled', { ...wish, act: 'preview', waive: 'main' });
    expect(planned.body).toContain('Sẽ cho 2 việc không phải báo cáo kỳ này, 0 việc đang mở giữ nguyên hạn');
    expect(await listNotices(register, { kind: 'invitation' })).toEqual([]);
    await press('cancelled', { ...wish, act: 'cancel' });
    const { body } = await see();
    expect(body).toContain('Đã hủy họp kỳ này');
    const told = await listNotices(register, { kind: 'invitation' });
    expect(told.map(({ contactUnitId }) => contactUnitId).sort()).toEqual([BAC, NAM].sort());
    const { body: cycle } = await portal.ask(`/cycles/${CYCLE}`, { headers: await as('linh') });
    expect(cycle).toContain('Hủy họp kỳ này');
    expect(cycle).toContain('Trùng kỳ họp Hội đồng');
    const late = await press('answers', { unit: BAC, answer: 'comes' });
    expect(late.body).toContain('đã hủy');
  });

  it('is answered behind the link of a letter, by the unit', async () => {
    const id = invitationIdOf({ cycleId: CYCLE, unitId: BAC });
    const link = `${portal.link(id, 'dau-moi@phuong-bac.example.org')}/meeting`;
    const shown = await portal.ask(link);
    expect(shown.body).toContain('Gửi trả lời');
    expect(shown.body).not.toContain('Phường Nam');
    await portal.press(link, { answer: 'comes', people: '4' });
    expect((await portal.ask(link)).body).toContain('Dự họp');
    const [last] = (await cycleHistory(register, CYCLE)).slice(-1);
    expect(last).toMatchObject({ type: 'meeting-answered', actor: `unit:${BAC}` });
  });

  it('is opened by no link that is altered, is for something else or whose mailbox is no contact', async () => {
    const id = invitationIdOf({ cycleId: CYCLE, unitId: BAC });
    const own = portal.link(id, 'dau-moi@phuong-bac.example.org');
    const others = [
      `${own}x`,
      `${own.slice(0, 20)}A${own.slice(21)}`,
      portal.link(`${CYCLE}/main/${BAC}`, 'dau-moi@phuong-bac.example.org'),
      portal.link(id, 'dau-moi@phuong-nam.example.org'),
    ];
    const before = await cycleHistory(register, CYCLE);
    for (const link of others) {
      expect([link, (await portal.ask(`${link}/meeting`)).status]).toEqual([link, 403]);
      const { status } = await portal.press(`${link}/meeting`, { answer: 'comes' });
      expect([link, status]).toEqual([link, 403]);
    }
    expect(await cycleHistory(register, CYCLE)).toEqual(before);
    // The head of the page leads back to it, and an invitation opens nothing that is owed.
    expect((await portal.ask(own)).status).toBe(303);
    expect((await portal.ask(`${own}/sheet`)).status).toBe(404);
  });

  it('stands on the first page of who is invited, with what it has said', async () => {
    const own = { cookie: await portal.signIn({ unitId: NAM }) };
    const first = async () => (await portal.ask('/', { headers: own })).body;
    expect(await first()).toMatch(/href="\/meetings\/[\s\S]*20\/03\/2026 08:00[\s\S]*Chưa trả lời/);
    const form = { cycleId: CYCLE, unit: NAM, answer: 'comes', people: '1' };
    await portal.press('/meetings/answers', form, own);
    expect(await first()).toContain('Dự họp');
    const { body } = await portal.ask(PAGE, { headers: own });
    expect(body).not.toContain('Phường Bắc');
    const foreign = await portal.press('/meetings/answers', { ...form, unit: BAC }, own);
    expect(foreign.status).toBe(403);
  });

  it('lies in the calendar of who is invited, with its hours, and leaves it when it is called off', async () => {
    const wish = { tokenId: 'lich-bac', purpose: 'Lịch', role: 'calendar', plan: PLAN, unit: BAC };
    const issued = await portal.ask('/api/v1/tokens', {
      method: 'POST',
      headers: { ...BEARER, 'content-type': 'application/json' },
      payload: JSON.stringify(wish),
    });
    const { calendarUrl } = JSON.parse(issued.body) as { readonly calendarUrl: string };
    const eventOf = async () => {
      const { body } = await portal.ask(new URL(calendarUrl).pathname);
      const events = body.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
      return events.find((event) => event.includes(`UID:${CYCLE}/meeting@kyhan`)) ?? '';
    };
    const held = await eventOf();
    for (const said of ['DTSTART:20260320T010000Z', 'DTEND:20260320T040000Z', 'LOCATION:Hội trường tầng 2'])
      expect(held).toContain(said);
    expect(held).not.toContain('CANCELLED');
    expect(await eventOf()).toBe(held);
    await press('cancelled', {
      cancellationId: 'huy-2',
      reason: 'Trùng kỳ họp',
      waive: 'main',
      act: 'cancel',
    });
    expect(await eventOf()).toContain('STATUS:CANCELLED');
  });

  it('leaves a register that proves itself', async () => {
    await press('answers', { unit: NAM, answer: 'cannot', text: 'Trùng lịch họp' });
    expect((await verifyChains(register)).broken).toBeUndefined();
    const results = await checkInvariants(register, { now: at('2026-03-05', 10) });
    expect(results.filter(({ ok, invariant }) => !ok && [2, 3, 6].includes(invariant))).toEqual([]);
  });
});
