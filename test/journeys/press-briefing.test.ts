import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingStanding } from '@kyhan/client';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  getAssignment,
  listNotices,
  verifyChains,
} from '@kyhan/register';
import { LINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { agendaOf } from '../../packages/portal/src/coordinator/meetings/agenda-of.js';
import { briefingPlan } from '../support/briefing-plan.js';

const CYCLE = 'dak-nong-632/press-briefing/2024-04';
const of = (step: string, unit: string) => `${CYCLE}/${step}/${unit}`;
const INVITED = ['ban-tuyen-giao', 'so-gddt', 'so-y-te', 'bao-dak-nong', 'dai-ptth'];
const UID = `UID:${CYCLE}/meeting@kyhan`;

/**
 * Row 1 of plan 632 (IV.2.1): the monthly press briefing of April 2024, on the fifth working day of May: Tuesday the 7th,
 * since Saturday the 4th is worked. Topics until 26 April, the agenda until the 4th, minutes and release after it.
 */
describe('the monthly press briefing of plan 632', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2024-04-19', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await briefingPlan(), actor: LINH, moveOpen: false });
    await engine.moveTo('2024-04-19', '08:05');
    await until(() => findCycle(engine.register, CYCLE));
  });
  afterAll(() => engine?.stop());

  const lettersTo = async (unit: string) =>
    (await engine.inbox.messages({})).filter(({ to }) => to.includes(`dau-moi@${unit}.example.org`));
  const invitationTo = async (unit: string, about: string) =>
    await until(async () => (await lettersTo(unit)).find(({ subject }) => subject.startsWith(about)));
  const linesOf = async ({ id }: { readonly id: string }) => {
    const answer = await fetch(new URL(`/messages/${id}/attachments/0`, engine.inbox.url));
    return (await answer.text()).replaceAll('\r\n ', '').split('\r\n');
  };
  const answer = async (unit: string, said: object) =>
    await engine.client.answerInvitation({
      cycleId: CYCLE,
      unit,
      answer: 'comes',
      ...said,
      actor: unitAs(unit),
    });
  const standing = async () => await meetingStanding(engine.register, CYCLE);
  const submit = async (assignmentId: string, values: Record<string, unknown>, note = '') => {
    const unit = assignmentId.split('/').at(-1) ?? '';
    const submission = {
      submissionId: assignmentId.replaceAll('/', '-'),
      assignmentId,
      nil: false,
      values,
      files: [],
      note,
    };
    await engine.client.submit({ ...submission, actor: unitAs(unit), channel: 'api' });
    await until(async () => (await getAssignment(engine.register, assignmentId)).acceptedAt);
  };
  const dueOn = async (step: string, unit: string) =>
    (await getAssignment(engine.register, of(step, unit))).dueOn;

  it('invites with its opening, also who owes nothing, and tells calendars from when to when', async () => {
    const letters = await Promise.all(INVITED.map((unit) => invitationTo(unit, 'Giấy mời họp')));
    const [letter] = letters;
    expect(letter?.subject).toBe(
      'Giấy mời họp: Giao ban báo chí hằng tháng, tháng 04/2024 (07/05/2024 08:00)',
    );
    expect(letter?.text).toContain('Sở Thông tin và Truyền thông trân trọng kính mời');
    expect(letter?.text).toContain('từ 08:00 đến 10:30, ngày 07 tháng 5 năm 2024');
    expect(letter?.text).toContain('Phòng họp số 1, Sở Thông tin và Truyền thông');
    expect(await linesOf(letter!)).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        UID,
        'SEQUENCE:0',
        'DTSTART:20240507T010000Z',
        'DTEND:20240507T033000Z',
      ]),
    );
    const queued = await listNotices(engine.register, { kind: 'invitation' });
    expect(queued.map(({ contactUnitId }) => contactUnitId).sort()).toEqual(INVITED.toSorted());
  });

  it('hears who comes, whom somebody sends and why somebody cannot, and who has not answered', async () => {
    await answer('so-y-te', { people: 2 });
    await answer('bao-dak-nong', { answer: 'sends', text: 'Trưởng phòng Thời sự' });
    await answer('dai-ptth', { answer: 'cannot', text: 'Trực sóng' });
    expect(await answer('so-y-te', { people: 2 })).toBe(false);
    const { units } = await standing();
    expect(units.map(({ unitId, answer: said, people, text }) => [unitId, said, people, text])).toEqual(
      INVITED.map((unitId) => {
        if (unitId === 'so-y-te') return [unitId, 'comes', 2, undefined];
        if (unitId === 'bao-dak-nong') return [unitId, 'sends', 1, 'Trưởng phòng Thời sự'];
        if (unitId === 'dai-ptth') return [unitId, 'cannot', undefined, 'Trực sóng'];
        return [unitId, undefined, undefined, undefined];
      }),
    );
    await expect(answer('so-noi-vu', {})).rejects.toMatchObject({ code: 'NOT_INVITED' });
  });

  it('takes topics until their day, and whoever says nothing is never late', async () => {
    await submit(of('topics', 'so-y-te'), {
      topic: 'Công tác tiêm chủng quý I',
      speaker: 'Phó Giám đốc',
    });
    await engine.moveTo('2024-04-27', '08:05');
    await until(async () => (await getAssignment(engine.register, of('topics', 'so-gddt'))).waivedAt);
    const { events } = await assignmentHistory(engine.register, of('topics', 'so-gddt'));
    expect(events.map(({ fact }) => fact.type)).not.toContain('became-overdue');
    expect(events.at(-1)?.fact.type).toBe('silent');
    expect(await listNotices(engine.register, { kind: 'overdue' })).toEqual([]);
  });

  it('makes the agenda of the topics once their day is over', async () => {
    const agenda = { assignmentId: of('agenda', 'ban-tuyen-giao') };
    const [opening] = await until(async () => {
      const queued = await listNotices(engine.register, agenda);
      return queued.length > 0 ? queued : undefined;
    });
    expect(opening).toMatchObject({ kind: 'opening' });
    expect(new Date(opening?.notBefore ?? 0).toISOString()).toBe('2024-05-02T01:00:00.000Z');
    const paper = await agendaOf(engine.register, CYCLE, 'vi');
    const said = JSON.stringify(paper.blocks);
    expect(said).toContain('Công tác tiêm chủng quý I');
    expect(said).toContain('từ 08:00 đến 10:30, ngày 07 tháng 5 năm 2024');
    expect(said).not.toContain('Sở Giáo dục');
    expect(paper.addressees.names).toHaveLength(INVITED.length);
  });

  it('is put off by two days: who is invited is told, calendars keep the event, what hangs on it moves', async () => {
    const done = await engine.client.postponeMeeting({
      postponementId: 'hoan-1',
      cycleId: CYCLE,
      meetingOn: '2024-05-09',
      reason: 'Lãnh đạo tỉnh đi công tác',
      actor: LINH,
    });
    expect(done.moves.map(({ assignmentId, to }) => [assignmentId.split('/')[3], to.dueOn])).toEqual(
      expect.arrayContaining([
        ['agenda', '2024-05-07'],
        ['minutes', '2024-05-10'],
        ['release', '2024-05-13'],
      ]),
    );
    const letter = await invitationTo('so-y-te', 'Dời ngày họp: Giao ban');
    expect(letter.text).toContain('dời từ ngày 07 tháng 5 năm 2024 sang ngày 09 tháng 5 năm 2024');
    expect(letter.text).toContain('Lãnh đạo tỉnh đi công tác');
    expect(await linesOf(letter)).toEqual(
      expect.arrayContaining([UID, 'SEQUENCE:1', 'DTSTART:20240509T010000Z', 'DTEND:20240509T033000Z']),
    );
    await Promise.all(INVITED.map((unit) => invitationTo(unit, 'Dời ngày họp: Giao ban')));
    const { time, units } = await standing();
    expect(time.on).toBe('2024-05-09');
    // What was answered still stands, and may be changed.
    expect(units.find(({ unitId }) => unitId === 'so-y-te')).toMatchObject({ answer: 'comes', people: 2 });
    await answer('dai-ptth', { people: 1 });
    expect(await dueOn('release', 'so-tttt')).toBe('2024-05-13');
  });

  it('records who was there once it has begun, and its minutes and the release after it', async () => {
    const attended = [
      { unit: 'so-y-te', attendance: 'came', people: 2 },
      { unit: 'bao-dak-nong', attendance: 'sent' },
      { unit: 'so-gddt', attendance: 'absent' },
    ] as const;
    const record = async () =>
      await engine.client.recordAttendance({ cycleId: CYCLE, attended: [...attended], actor: LINH });
    await expect(record()).rejects.toMatchObject({ code: 'MEETING_NOT_YET' });
    await engine.moveTo('2024-05-09', '10:00');
    await expect(answer('so-gddt', {})).rejects.toMatchObject({ code: 'MEETING_OVER' });
    expect([await record(), await record()]).toEqual([true, false]);
    const { units } = await standing();
    expect(units.map(({ attendance }) => attendance)).toEqual([
      undefined,
      'absent',
      'came',
      'sent',
      undefined,
    ]);
    await submit(of('minutes', 'so-tttt'), {
      'held-on': '2024-05-09',
      'month-spoken-of': '4/2024',
      agencies: 2,
      'human-rights': true,
    });
    // It waited for the minutes, which are in on the day before theirs is over; nobody is called twice.
    const release = { assignmentId: of('release', 'so-tttt') };
    const isOpen = async () => (await assignmentHistory(engine.register, release.assignmentId)).events.at(-1);
    const opened = await until(async () => {
      const last = await isOpen();
      return last?.fact.type === 'step-opened' ? last : undefined;
    });
    const { opensAt, dueOn: releaseOn } = await getAssignment(engine.register, release.assignmentId);
    expect([opensAt, releaseOn]).toEqual([opened.at, '2024-05-13']);
    expect(new Date(opensAt).toISOString().slice(0, 10)).toBe('2024-05-09');
    expect(await listNotices(engine.register, { ...release, kind: 'opening' })).toHaveLength(1);
    await submit(of('release', 'so-tttt'), {}, 'Thông cáo đã đăng trên cổng thông tin điện tử');
  });

  it('leaves a register that proves itself', async () => {
    expect((await verifyChains(engine.register)).broken).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('a press briefing that is not held', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2024-04-19', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await briefingPlan(), actor: LINH, moveOpen: false });
    await engine.moveTo('2024-04-19', '08:05');
    await until(() => findCycle(engine.register, CYCLE));
  });
  afterAll(() => engine?.stop());

  const wish = {
    cancellationId: 'huy-1',
    cycleId: CYCLE,
    waive: ['agenda', 'minutes', 'release'],
    reason: 'Trùng kỳ họp Hội đồng nhân dân',
    document: { number: '77', sign: 'STTTT-VP', on: '2024-04-19', signatory: 'Giám đốc' },
    actor: LINH,
  };

  it('is looked at before, called off for this cycle alone, and taken out of calendars', async () => {
    const planned = await engine.client.cancelMeeting({ ...wish, dryRun: true });
    expect([planned.waived.length, planned.kept.length, planned.told.length]).toEqual([3, 2, 5]);
    const done = await engine.client.cancelMeeting(wish);
    expect(done.outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    const letter = await until(async () =>
      (await engine.inbox.messages({})).find(({ subject }) => subject.startsWith('Không tổ chức họp')),
    );
    expect(letter.text).toContain('Trùng kỳ họp Hội đồng nhân dân');
    const answered = await fetch(new URL(`/messages/${letter.id}/attachments/0`, engine.inbox.url));
    const lines = (await answered.text()).replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', UID]));
    // Topics stay asked for, as the coordinator says.
    expect((await getAssignment(engine.register, of('topics', 'so-y-te'))).endedAt).toBeUndefined();
    expect((await getAssignment(engine.register, of('release', 'so-tttt'))).waivedAt).toBeDefined();
  });

  it('asked again changes nothing, and cannot be put off or answered any more', async () => {
    expect(await engine.client.cancelMeeting(wish)).toMatchObject({ kind: 'duplicate', outcomes: [] });
    const other = engine.client.cancelMeeting({ ...wish, cancellationId: 'huy-2' });
    await expect(other).rejects.toMatchObject({ code: 'MEETING_CANCELLED' });
    const moved = engine.client.postponeMeeting({
      postponementId: 'hoan-1',
      cycleId: CYCLE,
      meetingOn: '2024-05-09',
      reason: 'x',
      actor: LINH,
    });
    await expect(moved).rejects.toMatchObject({ code: 'MEETING_CANCELLED' });
    expect(
      (await listNotices(engine.register, { kind: 'invitation' })).map(({ ordinal }) => ordinal),
    ).toEqual(expect.arrayContaining([1, 2]));
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
