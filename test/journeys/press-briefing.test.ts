import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingStanding } from '@kyhan/client';
import {
  cycleCounts,
  assignmentHistory,
  getAssignment,
  listAssignments,
  listNotices,
  verifyChains,
} from '@kyhan/register';
import { LINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { agendaOf } from '../../packages/portal/src/coordinator/meetings/agenda-of.js';
import { OfficeOf632 } from '../support/office-of-632.js';

const CYCLE = 'press-briefing/2024-04';
const of = (step: string, unit: string) => `${CYCLE}/${step}/${unit}` as const;
/** Beside the 18 departments and 8 districts of that day. */
const INVITED_BESIDE = ['ban-tuyen-giao', 'bao-dak-nong', 'bcd-nhan-quyen', 'dai-ptth', 'hoi-nha-bao'];

/** What an office does with the briefing of April 2024 in plan 632 as it stands. */
class Briefing {
  private constructor(
    readonly office: OfficeOf632,
    readonly cycleId: string,
  ) {}

  /** On the day of its opening: fifteen working days before the fifth of May, over two holidays. */
  static async start(): Promise<Briefing> {
    const office = await OfficeOf632.start('2024-04-11');
    const briefing = new Briefing(office, office.id(CYCLE));
    await office.owed(CYCLE);
    await office.engine.moveTo('2024-04-11', '08:05');
    return briefing;
  }

  get register() {
    return this.office.engine.register;
  }

  async answer(unit: string, said: object = {}): Promise<boolean> {
    const wish = { cycleId: this.cycleId, unit, answer: 'comes' as const, actor: unitAs(unit) };
    return await this.office.engine.client.answerInvitation({ ...wish, ...said });
  }

  async standing() {
    return await meetingStanding(this.register, this.cycleId);
  }

  async letterTo(unitId: string, about: string) {
    const to = `dau-moi@${unitId}.example.org`;
    return await until(async () => {
      const letters = await this.office.engine.inbox.messages({ to });
      return letters.find(({ subject }) => subject.startsWith(about));
    });
  }

  async eventOf({ id }: { readonly id: string }): Promise<string[]> {
    const answer = await fetch(new URL(`/messages/${id}/attachments/0`, this.office.engine.inbox.url));
    return (await answer.text()).replaceAll('\r\n ', '').split('\r\n');
  }

  async kindsFor(step: string, unit: string): Promise<string[]> {
    const assignmentId = this.office.id(of(step, unit));
    return (await listNotices(this.register, { assignmentId })).map(({ kind }) => kind);
  }

  async dueOn(step: string, unit: string): Promise<string> {
    return (await getAssignment(this.register, this.office.id(of(step, unit)))).dueOn;
  }

  get uid(): string {
    return `UID:${this.cycleId}/meeting@kyhan`;
  }
}

const inOrder = <One extends { readonly unitId: string }>(units: readonly One[]): One[] =>
  units.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));

/**
 * Row 1 of plan 632 (IV.2.1, V-TC.3.b), as the plan file has it: the briefing of April 2024 on the fifth working day of
 * May, Tuesday the 7th, since Saturday the 4th is worked. Topics until 26 April, the agenda until the 4th, the rest after.
 */
describe('the monthly press briefing of plan 632', () => {
  let briefing: Briefing;
  let office: OfficeOf632;
  let portal: TestPortal;
  let invited: string[];
  beforeAll(async () => {
    briefing = await Briefing.start();
    ({ office } = briefing);
    portal = await startTestPortal(briefing.register, office.engine.clock.now(), {
      client: office.engine.client,
    });
  });
  afterAll(async () => {
    await portal?.close();
    await office?.engine.stop();
    expect(portal?.bugs ?? []).toEqual([]);
  });

  /** What a unit's signed link shows now. */
  const pageOf = async (step: string, unit: string) => {
    portal.now = office.engine.clock.now();
    return (await portal.ask(portal.link(office.id(of(step, unit)), `dau-moi@${unit}.example.org`))).body;
  };

  it('invites 31 bodies with its opening, five of them owing nothing or asked, and tells calendars the day', async () => {
    const owed = await office.owed(CYCLE);
    const topics = owed.filter(({ stepId }) => stepId === 'topics').map(({ unitId }) => unitId);
    expect(topics).toHaveLength(26);
    invited = [...topics, ...INVITED_BESIDE].toSorted();
    const queued = await until(async () => {
      const found = await listNotices(briefing.register, { kind: 'invitation' });
      return found.length === invited.length ? found : undefined;
    });
    expect(queued.map(({ contactUnitId }) => contactUnitId).toSorted()).toEqual(invited);
    const letter = await briefing.letterTo('so-y-te', 'Giấy mời họp');
    expect(letter.subject).toBe(
      'Giấy mời họp: Giao ban báo chí hằng tháng, tháng 04/2024 (07/05/2024 08:00)',
    );
    expect(letter.text).toContain('Sở Thông tin và Truyền thông trân trọng kính mời');
    expect(letter.text).toContain('từ 08:00 đến 10:00, ngày 07 tháng 5 năm 2024');
    expect(await briefing.eventOf(letter)).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        briefing.uid,
        'SEQUENCE:0',
        'DTSTART:20240507T010000Z',
        'DTEND:20240507T030000Z',
      ]),
    );
    for (const unit of INVITED_BESIDE) await briefing.letterTo(unit, 'Giấy mời họp');
  });

  it('hears who comes, whom somebody sends and why somebody cannot, and who has not answered', async () => {
    await briefing.answer('so-y-te', { people: 2 });
    await briefing.answer('bao-dak-nong', { answer: 'sends', text: 'Trưởng phòng Thời sự' });
    await briefing.answer('dai-ptth', { answer: 'cannot', text: 'Trực sóng' });
    expect(await briefing.answer('so-y-te', { people: 2 })).toBe(false);
    const { units } = await briefing.standing();
    const said = inOrder(units.filter(({ answer }) => answer !== undefined));
    expect(said.map(({ unitId, answer, people, text }) => [unitId, answer, people, text])).toEqual([
      ['bao-dak-nong', 'sends', 1, 'Trưởng phòng Thời sự'],
      ['dai-ptth', 'cannot', undefined, 'Trực sóng'],
      ['so-y-te', 'comes', 2, undefined],
    ]);
    expect(units).toHaveLength(invited.length);
    await expect(briefing.answer('ldld')).rejects.toMatchObject({ code: 'NOT_INVITED' });
  });

  it('reminds of topics two days before, takes them until their day, and whoever says nothing is never late', async () => {
    const topic = { topic: 'Công tác tiêm chủng quý I.', speaker: 'Phó Giám đốc' };
    await office.handIn(of('topics', 'so-y-te'), topic, 'Xin gửi trước phần trả lời');
    await office.rule(of('topics', 'so-y-te'), 'accept');
    await office.engine.moveTo('2024-04-24', '08:05');
    await office.lived(of('topics', 'so-gddt'), 'reminded');
    expect(await briefing.kindsFor('topics', 'so-y-te')).not.toContain('reminder');
    await office.engine.moveTo('2024-04-27', '08:05');
    await office.lived(of('topics', 'so-gddt'), 'silent');
    const { events } = await assignmentHistory(briefing.register, office.id(of('topics', 'so-gddt')));
    expect(events.map(({ fact }) => fact.type)).not.toContain('became-overdue');
    expect(await listNotices(briefing.register, { kind: 'overdue' })).toEqual([]);
  });

  it('asks the propaganda department, which chairs, for the agenda once the topics are in, and shows them to it', async () => {
    const assignmentId = office.id(of('agenda', 'ban-tuyen-giao'));
    const [opening] = await until(async () => {
      const found = await listNotices(briefing.register, { assignmentId });
      return found.length > 0 ? found : undefined;
    });
    expect(opening).toMatchObject({ kind: 'opening' });
    // The 27th is a Saturday, and the next working morning is after the four days off.
    expect(new Date(opening?.notBefore ?? 0).toISOString()).toBe('2024-05-02T01:00:00.000Z');
    const paper = await agendaOf(briefing.register, briefing.cycleId, 'vi');
    const said = JSON.stringify(paper.blocks);
    // What is brought up, in one sentence, and not what was noted for whoever reads it.
    expect(said).toContain('Công tác tiêm chủng quý I; Chức danh người phát ngôn: Phó Giám đốc"');
    expect(said).not.toContain('Xin gửi trước');
    expect(said).toContain('từ 08:00 đến 10:00, ngày 07 tháng 5 năm 2024');
    expect(said).not.toContain('Sở Giáo dục');
    expect(paper.addressees.names).toHaveLength(invited.length);
    await office.engine.moveTo('2024-05-02', '08:05');
    const letter = await office.letter('ban-tuyen-giao', 'Chương trình giao ban');
    expect(letter.text).toContain('Kính đề nghị Ban Tuyên giáo Tỉnh ủy');
    // The clause that names it, not that of the briefing.
    expect(letter.text).toContain('Căn cứ: Kế hoạch 632/KH-UBND, mục V-TC.3.b');
    const page = await pageOf('agenda', 'ban-tuyen-giao');
    expect(page).toContain('Thông qua cơ chế giao ban báo chí định kỳ hàng tháng, chủ trì');
    expect(page).toContain('Công tác tiêm chủng quý I');
  });

  it('is put off by two days: who is invited is told, calendars keep the event, what hangs on it moves', async () => {
    const done = await office.engine.client.postponeMeeting({
      postponementId: 'hoan-1',
      cycleId: briefing.cycleId,
      meetingOn: '2024-05-09',
      reason: 'Lãnh đạo tỉnh đi công tác',
      actor: LINH,
    });
    expect(done.moves.map(({ assignmentId, to }) => [assignmentId.split('/')[3], to.dueOn])).toEqual(
      expect.arrayContaining([
        ['agenda', '2024-05-07'],
        ['meeting', '2024-05-10'],
        ['conclusions', '2024-05-13'],
        ['release', '2024-05-13'],
      ]),
    );
    const letter = await briefing.letterTo('so-y-te', 'Dời ngày họp: Giao ban');
    expect(letter.text).toContain('dời từ ngày 07 tháng 5 năm 2024 sang ngày 09 tháng 5 năm 2024');
    expect(letter.text).toContain('Lãnh đạo tỉnh đi công tác');
    expect(await briefing.eventOf(letter)).toEqual(
      expect.arrayContaining([
        briefing.uid,
        'SEQUENCE:1',
        'DTSTART:20240509T010000Z',
        'DTEND:20240509T030000Z',
      ]),
    );
    await Promise.all(invited.map((unit) => briefing.letterTo(unit, 'Dời ngày họp: Giao ban')));
    const { time, units } = await briefing.standing();
    expect(time.on).toBe('2024-05-09');
    // What was answered still stands, and may be changed.
    expect(units.find(({ unitId }) => unitId === 'so-y-te')).toMatchObject({ answer: 'comes', people: 2 });
    await briefing.answer('dai-ptth', { people: 1 });
    expect(await briefing.dueOn('release', 'so-tttt')).toBe('2024-05-13');
    // Only this one: the next is asked for on its own day.
    await office.handIn(of('agenda', 'ban-tuyen-giao'), {
      agenda: 'Thông tin về quyền con người; ý kiến cơ quan báo chí',
      direction: true,
      documents: 2,
    });
    await office.rule(of('agenda', 'ban-tuyen-giao'), 'accept');
  });

  it('records who was there once it has begun', async () => {
    const attended = [
      { unit: 'so-y-te', attendance: 'came', people: 2 },
      { unit: 'bao-dak-nong', attendance: 'sent' },
      { unit: 'so-gddt', attendance: 'absent' },
    ] as const;
    const { client } = office.engine;
    const record = async () =>
      await client.recordAttendance({ cycleId: briefing.cycleId, attended: [...attended], actor: LINH });
    await expect(record()).rejects.toMatchObject({ code: 'MEETING_NOT_YET' });
    await office.engine.moveTo('2024-05-09', '10:05');
    await expect(briefing.answer('so-gddt')).rejects.toMatchObject({ code: 'MEETING_OVER' });
    expect([await record(), await record()]).toEqual([true, false]);
    const { units } = await briefing.standing();
    const there = inOrder(units.filter(({ attendance }) => attendance !== undefined));
    expect(there.map(({ unitId, attendance }) => [unitId, attendance])).toEqual([
      ['bao-dak-nong', 'sent'],
      ['so-gddt', 'absent'],
      ['so-y-te', 'came'],
    ]);
  });

  it('climbs over the lead for its minutes, and over nobody for the conclusions of the Party body', async () => {
    await office.engine.moveTo('2024-05-13', '08:05');
    await office.lived(of('meeting', 'so-tttt'), 'became-overdue');
    await office.engine.moveTo('2024-05-14', '08:05');
    await office.lived(of('meeting', 'so-tttt'), 'escalated');
    await office.letter('so-tttt', 'Biên bản giao ban', 'thu-truong');
    expect(await briefing.kindsFor('meeting', 'so-tttt')).toContain('escalation');
    await office.lived(of('conclusions', 'ban-tuyen-giao'), 'became-overdue');
    expect(await briefing.kindsFor('conclusions', 'ban-tuyen-giao')).not.toContain('escalation');
  });

  it('ends with minutes, conclusions by their number and a release made of the minutes', async () => {
    await office.handIn(of('meeting', 'so-tttt'), {
      'held-on': '2024-05-09',
      'month-spoken-of': '4/2024',
      agencies: 2,
      'human-rights': true,
    });
    await office.rule(of('meeting', 'so-tttt'), 'return', {
      reason: 'Chưa ghi nội dung hướng dẫn báo chí',
      newDueOn: '2024-05-16',
    });
    // The mailbox has had its two letters of the day.
    await office.engine.moveTo('2024-05-15', '08:05');
    await office.letter('so-tttt', 'Chưa ghi nội dung hướng dẫn báo chí');
    await office.handIn(of('meeting', 'so-tttt'), {
      'held-on': '2024-05-09',
      'month-spoken-of': '4/2024',
      agencies: 2,
      'human-rights': true,
      guidance: true,
    });
    await office.rule(of('meeting', 'so-tttt'), 'accept');
    await office.handIn(of('conclusions', 'ban-tuyen-giao'), { document: '45-TB/BTGTU ngày 13/5/2024' });
    await office.rule(of('conclusions', 'ban-tuyen-giao'), 'accept');
    expect(await pageOf('release', 'so-tttt')).toMatch(/Tháng được đề cập(?:<[^>]*>)+4\/2024</);
    await office.handIn(of('release', 'so-tttt'), { text: 'Thông tin tháng 4', 'published-at': 'Cổng TTĐT' });
    await office.rule(of('release', 'so-tttt'), 'accept');
  });

  it('owes nothing more, adds up, and leaves a register that proves itself', async () => {
    const { cycleId, register } = briefing;
    expect(await listAssignments(register, { cycleId, ended: false })).toEqual([]);
    await until(async () => (await office.cycle(CYCLE)).closedAt);
    const counts = await cycleCounts(register, { cycleId, now: office.engine.clock.now() });
    // Minutes and release are ordered, and both came late; the invitation and what is asked of the Party body are apart.
    expect(counts).toMatchObject({ total: 30, assigned: 2, asked: 28, onTime: 0, late: 2 });
    expect((await verifyChains(register)).broken).toBeUndefined();
    expect(await office.broken()).toEqual([]);
  });
});

describe('a press briefing of plan 632 to which all have answered early', () => {
  let briefing: Briefing;
  beforeAll(async () => {
    briefing = await Briefing.start();
  });
  afterAll(() => briefing?.office.engine.stop());

  it('has its agenda asked for at once, and once, as the last of them is in', async () => {
    const { office, register } = briefing;
    const topics = (await office.owed(CYCLE)).filter(({ stepId }) => stepId === 'topics');
    const agenda = office.id(of('agenda', 'ban-tuyen-giao'));
    const [last, ...others] = topics;
    await Promise.all(others.map(({ unitId }) => office.handIn(of('topics', unitId))));
    const { events } = await assignmentHistory(register, agenda);
    expect(events.map(({ fact }) => fact.type)).not.toContain('step-opened');
    await office.handIn(of('topics', last!.unitId));
    await office.lived(of('agenda', 'ban-tuyen-giao'), 'step-opened');
    const { opensAt, dueOn } = await getAssignment(register, agenda);
    expect([new Date(opensAt).toISOString().slice(0, 10), dueOn]).toEqual(['2024-04-11', '2024-05-04']);
    await until(async () => {
      const opening = await listNotices(register, { assignmentId: agenda, kind: 'opening' });
      return opening.length === 1 ? opening : undefined;
    });
    expect(await office.broken()).toEqual([]);
  });
});

describe('a press briefing of plan 632 that is not held', () => {
  let briefing: Briefing;
  beforeAll(async () => {
    briefing = await Briefing.start();
  });
  afterAll(() => briefing?.office.engine.stop());

  const wish = () => ({
    cancellationId: 'huy-1',
    cycleId: briefing.cycleId,
    waive: ['agenda', 'meeting', 'conclusions', 'release'],
    reason: 'Trùng kỳ họp Hội đồng nhân dân',
    document: { number: '77', sign: 'STTTT-VP', on: '2024-04-11', signatory: 'Giám đốc' },
    actor: LINH,
  });

  it('is looked at before, called off for this cycle alone, and taken out of calendars', async () => {
    const { client } = briefing.office.engine;
    const planned = await client.cancelMeeting({ ...wish(), dryRun: true });
    expect([planned.waived.length, planned.kept.length, planned.told.length]).toEqual([4, 26, 31]);
    const done = await client.cancelMeeting(wish());
    expect(done.outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 4 }, () => 'done'));
    const letter = await briefing.letterTo('hoi-nha-bao', 'Không tổ chức họp');
    expect(letter.text).toContain('Trùng kỳ họp Hội đồng nhân dân');
    expect(await briefing.eventOf(letter)).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', briefing.uid]),
    );
    // Topics stay asked for, as the coordinator says.
    const { register, office } = briefing;
    const topics = await getAssignment(register, office.id(of('topics', 'so-y-te')));
    expect(topics.endedAt).toBeUndefined();
    expect((await getAssignment(register, office.id(of('release', 'so-tttt')))).waivedAt).toBeDefined();
  });

  it('asked again changes nothing, and cannot be put off or answered any more', async () => {
    const { client } = briefing.office.engine;
    expect(await client.cancelMeeting(wish())).toMatchObject({ kind: 'duplicate', outcomes: [] });
    const other = client.cancelMeeting({ ...wish(), cancellationId: 'huy-2' });
    await expect(other).rejects.toMatchObject({ code: 'MEETING_CANCELLED' });
    const moved = client.postponeMeeting({
      postponementId: 'hoan-1',
      cycleId: briefing.cycleId,
      meetingOn: '2024-05-09',
      reason: 'x',
      actor: LINH,
    });
    await expect(moved).rejects.toMatchObject({ code: 'MEETING_CANCELLED' });
    await expect(briefing.answer('so-y-te')).rejects.toMatchObject({ code: 'MEETING_CANCELLED' });
    expect(await briefing.office.broken()).toEqual([]);
  });
});
