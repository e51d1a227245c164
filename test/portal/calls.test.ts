import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listUnitActs, type Register } from '@kyhan/register';
import {
  assignmentOf,
  formOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const OVERDUE = assignmentOf('overdue');
const UNIT = 'ke-hoach-thu/huyen-overdue';

describe('the list of whom to call', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let linh: string;
  beforeEach(async () => {
    register = await registers.open();
    await liveRegister(register, [], {
      words: (words) => words,
      plan: (plan) => ({
        ...plan,
        units: plan.units.map((unit) => ({
          ...unit,
          contacts: unit.contacts.map((one) => ({ ...one, name: 'Nguyễn Thị Hoa', phone: '0261 3544 000' })),
        })),
      }),
    });
    portal = await startTestPortal(register, LIVED_UNTIL);
    linh = await portal.signIn('linh');
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const page = async (path = '/calls', cookie = linh) => await portal.ask(path, { headers: { cookie } });

  async function send(written: Record<string, string>) {
    const { headers, payload } = formOf((await page()).body, { unit: UNIT, actId: 'call-1', ...written });
    return await portal.ask('/calls', { method: 'POST', headers: { ...headers, cookie: linh }, payload });
  }

  it('names who is late with telephone and what is owed, and nobody who has handed in', async () => {
    const { body } = await page();
    expect(body).toContain('Krông Nô – overdue');
    expect(body).toContain('href="tel:02613544000"');
    expect(body).toContain('Nguyễn Thị Hoa');
    expect(body).toContain('chưa gọi');
    for (const life of ['submitted', 'accepted', 'waived', 'missed'])
      expect(body).not.toContain(`Krông Nô – ${life}`);
  });

  it('is for who coordinates, and for no unit', async () => {
    const unit = await portal.signIn({ unitId: 'huyen-overdue' });
    expect((await page('/calls', unit)).status).toBe(403);
    expect((await portal.ask('/calls')).status).toBe(403);
    expect((await page('/', unit)).body).not.toContain('href="/calls"');
    expect((await page('/')).body).toContain('href="/calls"');
  });

  it('keeps who called, when, what was said and the promised day, which pauses reminders', async () => {
    const sent = await send({
      about: OVERDUE,
      result: 'promised',
      promisedOn: '2026-03-30',
      text: 'Gặp chị Hoa',
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      '/calls?called=ke-hoach-thu%2Fhuyen-overdue',
    ]);
    expect(await listUnitActs(register, OVERDUE)).toMatchObject([
      {
        act: 'note',
        actor: 'person:linh',
        reason: 'Đã gọi điện, hẹn ngày gửi. Gặp chị Hoa',
        promisedOn: '2026-03-30',
      },
    ]);
    const { body } = await page(sent.headers.get('location') ?? '');
    expect(body).toContain('Đã ghi cuộc gọi với Ủy ban nhân dân huyện Krông Nô – overdue.');
    expect(body).toContain('Gặp chị Hoa');
    expect(body).toContain('Hẹn gửi ngày 30 tháng 3 năm 2026');
    // Before all sections, in one table: the unit, the day and the call.
    const [, summary = ''] = /Đã gọi, đã hẹn<\/caption>(.*?)<\/table>/s.exec(body) ?? [];
    for (const said of ['huyện Krông Nô – overdue', '30/03/2026', 'Gặp chị Hoa', 'href="#called-'])
      expect(summary).toContain(said);
    expect(body.indexOf('Đã gọi, đã hẹn')).toBeLessThan(body.indexOf('id="called-0"'));
    // Who stands in reads the same on the first day: it is no note of one's own.
    expect((await page('/calls', await portal.signIn('minh'))).body).toContain('Gặp chị Hoa');
    expect((await page(`/assignments/${OVERDUE}`)).body).toContain('Gặp chị Hoa');
    // Sent twice, it is noted once.
    await send({ about: OVERDUE, result: 'promised', promisedOn: '2026-03-30', text: 'Gặp chị Hoa' });
    expect(await listUnitActs(register, OVERDUE)).toHaveLength(1);
  });

  it('keeps what was written where something is missing or cannot be kept', async () => {
    const none = await send({ text: 'Gặp chị Hoa', result: 'promised' });
    expect(none.status).toBe(400);
    expect(none.body).toContain('Chưa chọn việc nào');
    expect(none.body).toContain('chưa ghi ngày hẹn');
    expect(none.body).toContain('Gặp chị Hoa</textarea>');
    const past = await send({ about: OVERDUE, result: 'promised', promisedOn: '2026-03-01', text: 'Hẹn' });
    expect([past.status, past.body]).toEqual([409, expect.stringContaining('đã qua')]);
    const ended = await send({ about: assignmentOf('accepted'), result: 'no-answer' });
    expect([ended.status, ended.body]).toEqual([409, expect.stringContaining('Chưa ghi cho')]);
    expect(await listUnitActs(register, OVERDUE)).toEqual([]);
  });

  it('takes no note without the token of the page', async () => {
    const answer = await portal.ask('/calls', {
      method: 'POST',
      headers: { cookie: linh, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        about: OVERDUE,
        result: 'no-answer',
        actId: 'x',
        unit: UNIT,
      }).toString(),
    });
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('PAGE_TOKEN_MISSING')]);
  });
});
