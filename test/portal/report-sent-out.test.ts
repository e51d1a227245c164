import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  grantRole,
  keepSendingFindings,
  listNotices,
  recordSubmission,
  sendingEvents,
  type Register,
} from '@kyhan/register';
import {
  castPerson,
  acceptedForFebruary,
  BAC,
  castCycleId,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  planThatSends,
  Story,
  submission,
  submitted,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { planCalendar } from '@kyhan/plan';

const CYCLE = castCycleId('2026-02');
const REPORT = ofUnit(BAC, CYCLE);
const PAPER = { number: '45', sign: 'BC-UBND', on: '2026-03-06', signatory: 'Phó Chủ tịch' };

describe('the page of an accepted report', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planThatSends());
    await acceptedForFebruary(register, { summary: 'Đã tổ chức 2 buổi', participants: 12 });
    portal = await startTestPortal(register, at('2026-03-06', 9));
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const as = async (who: CastPerson) => ({ cookie: await portal.signIn(who) });
  const see = async (who: CastPerson = 'linh', path = `/assignments/${REPORT}`) =>
    (await portal.ask(path, { headers: await as(who) })).body;
  const press = async (form: string, filledIn: Record<string, string>, who: CastPerson = 'linh') =>
    await portal.press(`/sendings/${form}`, { assignmentId: REPORT, ...filledIn }, await as(who));
  const facts = async () => (await sendingEvents(register, [CYCLE])).map(({ fact }) => fact.type);

  /** The report as it stands, for what happens to it next. */
  const goingOn = () => {
    const [submissionId, storedAt] = ['thang-2', at('2026-03-05', 2)];
    const story = new Story(opening(BAC, { cycleId: CYCLE }).event)
      .tell(submitted({ submissionId, version: 1, onTime: true, storedAt }), storedAt)
      .tell({ type: 'accepted', automatic: false }, storedAt + 1, { rulingId: submissionId });
    [story.events, story.notices] = [[], []];
    return story;
  };
  const returned = () => {
    const story = goingOn();
    const ruling = { actor: 'person:linh', rulingId: 'tra', reason: 'Thiếu số liệu' };
    return story.tell({ type: 'returned', timetable: story.state!.timetable }, portal.now, ruling);
  };
  const acceptedAnew = async () => {
    const story = returned();
    await story.write(register);
    const [submissionId, storedAt] = ['thang-2-lai', portal.now + 1];
    await recordSubmission(register, submission(submissionId, { assignmentId: REPORT, storedAt }));
    await story
      .tell(submitted({ submissionId, version: 2, onTime: true, storedAt }), storedAt)
      .tell({ type: 'accepted', automatic: false }, storedAt + 1, {
        actor: 'person:linh',
        rulingId: submissionId,
      })
      .write(register);
  };

  it('says that it waits for its number, and to whom it goes', async () => {
    const body = await see();
    for (const said of ['Gửi báo cáo đi', 'chưa ghi số và ngày', 'Bộ Văn hóa', 'không có địa chỉ'])
      expect(body).toContain(said);
    expect(body).not.toContain('Ghi số và ngày đến');
  });

  it('takes number and day by one form, then how it went and when it arrived', async () => {
    expect((await press('issued', PAPER)).status).toBe(303);
    expect(await listNotices(register, { kind: 'issued-report' })).toHaveLength(2);
    expect(
      (await press('sent', { recipient: '3', way: 'document-exchange', sentOn: '2026-03-06' })).status,
    ).toBe(303);
    expect(
      (await press('arrived', { recipient: '2', arrivalNumber: '118/Đ', arrivedOn: '2026-03-06' })).status,
    ).toBe(303);
    const body = await see();
    for (const said of [
      'số 45/BC-UBND, ngày 06 tháng 3 năm 2026, Phó Chủ tịch ký',
      'Chờ gửi thư',
      'Trục liên thông văn bản, ngày 06 tháng 3 năm 2026',
      'số 118/Đ, ngày 06 tháng 3 năm 2026',
    ])
      expect(body).toContain(said);
    const cycle = await see('linh', `/cycles/${CYCLE}`);
    expect(cycle).toMatch(/Ban hành báo cáo<div[^>]*>Phường Bắc<\/div>/);
    const timeline = await see('linh', `/timelines/${REPORT}`);
    for (const said of ['Ban hành báo cáo', 'Gửi báo cáo đi', 'Nơi nhận đã nhận báo cáo'])
      for (const page of [cycle, timeline]) expect(page).toContain(said);
    for (const said of ['Bộ Văn hóa', 'số 118/Đ', 'Trục liên thông văn bản'])
      expect(timeline).toContain(said);
  });

  it('keeps what was written where it cannot be taken, and says why', async () => {
    const refused = await press('issued', { ...PAPER, on: '2026-03-09' });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('Chưa ghi được');
    for (const [name, value] of Object.entries({ ...PAPER, on: '2026-03-09' }))
      expect(refused.body).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"`));
    expect(await facts()).toEqual([]);
    await press('issued', PAPER);
    const arrival = { recipient: '2', arrivalNumber: '118/Đ', arrivedOn: 'hôm qua' };
    const again = await press('arrived', arrival);
    expect(again.status).toBe(400);
    expect(again.body).toContain('value="118/Đ"');
    expect(again.body).toContain('value="hôm qua"');
    expect(again.body).toMatch(/<option value="2" selected/);
  });

  it('says so once, however often its form is pressed', async () => {
    for (const _time of [1, 2]) expect((await press('issued', PAPER)).status).toBe(303);
    expect(await facts()).toEqual(['report-issued']);
  });

  it('is shown to the unit that owed it, which may send it out as well, and to nobody else', async () => {
    expect(await see({ unitId: BAC })).toContain('Ghi số, ngày báo cáo và gửi');
    expect((await press('issued', PAPER, { unitId: BAC })).status).toBe(303);
    expect((await press('issued', { ...PAPER, number: '9' }, { unitId: NAM })).status).toBe(404);
    expect(await facts()).toEqual(['report-issued']);
  });

  it('says that what holds is a newer version, where the one before has gone out, and asks for its number', async () => {
    await press('issued', PAPER);
    await acceptedAnew();
    const body = await see();
    expect(body).toContain('Bản mới đã đạt yêu cầu, chưa ghi số và ngày');
    expect(body).not.toContain('Báo cáo đạt yêu cầu, chưa ghi số và ngày, chưa gửi nơi nhận.');
    expect(body).toContain('Ghi số, ngày báo cáo và gửi');
    expect(body).not.toContain('Ghi lại số, ngày báo cáo và gửi lại');
    expect(body).toContain('số 45/BC-UBND');
  });

  it('still tells how far it had gone where it was returned afterwards, and takes nothing more', async () => {
    await press('issued', PAPER);
    await returned().write(register);
    const body = await see();
    expect(body).toContain('số 45/BC-UBND');
    expect(body).not.toContain('action="/sendings/');
  });

  it('names in its timeline who sent it out, though they did nothing else', async () => {
    const personId = 'thu';
    await castPerson(register, { personId, name: 'Nguyễn Thị Thư', createdAt: 0, createdRealAt: REAL });
    const granted = { fromAt: 0, grantedBy: 'person:minh', realAt: REAL };
    await grantRole(register, { personId, role: 'coordinator', planSlug: planThatSends().slug, ...granted });
    expect((await press('issued', PAPER, { personId })).status).toBe(303);
    expect(await see('linh', `/timelines/${REPORT}`)).toContain('Nguyễn Thị Thư');
  });

  it('is told by the API as the page has it', async () => {
    await press('issued', PAPER);
    const path = `/api/v1/assignments/${encodeURIComponent(REPORT)}/sendings`;
    const { body } = await portal.ask(path, { headers: BEARER });
    expect(JSON.parse(body)).toMatchObject({
      toIssue: false,
      issues: 1,
      issued: { document: PAPER, actor: 'person:linh' },
      recipients: [
        { recipient: 1, unitId: 'uy-ban', state: 'queued' },
        { recipient: 2, name: { vi: 'Bộ Văn hóa' }, state: 'queued' },
        { recipient: 3, hindrance: 'no-address', state: 'to-send' },
      ],
    });
  });

  it('stands in the today of who coordinates until it has gone out, and among the findings once it is late', async () => {
    const line = 'Báo cáo chờ gửi đi:';
    const today = await see('linh', '/');
    expect(today).toContain(line);
    expect(today).toContain(`/assignments/${REPORT}`);
    const plan = planThatSends();
    const now = at('2026-03-12', 9);
    await keepSendingFindings(register, { plan, calendar: planCalendar(plan), now });
    expect(await see('linh', '/findings')).toContain('Báo cáo đạt yêu cầu chưa ban hành');
    await press('issued', PAPER);
    expect(await see('linh', '/')).not.toContain(line);
    expect(await see('linh', '/findings')).not.toContain('từ nhiều ngày làm việc');
  });
});
