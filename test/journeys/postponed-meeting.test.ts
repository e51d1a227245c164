import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import {
  assignmentHistory,
  checkInvariants,
  cycleHistory,
  findCycle,
  getAssignment,
  getCycle,
  listNotices,
  verifyChains,
} from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { unitCalendar } from '../../packages/portal/src/unit/unit-calendar.js';
import { meetingPlan } from '../support/meeting-plan.js';

const CYCLE = 'cast/monthly-report/2023-11';
const topics = (ward: string) => `${CYCLE}/topics/phuong-${ward}`;
const release = (ward: string) => `${CYCLE}/release/phuong-${ward}`;
const document = { number: '15', sign: 'UBND-VX', on: '2023-11-06', signatory: 'Phó Chủ tịch' };
const PUT_OFF = {
  postponementId: 'hoan-1',
  cycleId: CYCLE,
  meetingOn: '2023-11-28',
  reason: 'Lãnh đạo đi công tác',
  document,
  actor: LINH,
} as const;

/** An event of a calendar, as far as a calendar program tells its states apart. */
interface CalendarEvent {
  readonly sequence: number;
  readonly day: string | undefined;
}

/** Events of an iCalendar by their UIDs. */
function eventsIn(ics: string): ReadonlyMap<string, CalendarEvent> {
  const events = ics.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  const line = (event: string, name: string) => new RegExp(`^${name}[^:]*:(.*?)\r?$`, 'm').exec(event)?.[1];
  return new Map(
    events.map((event) => [
      line(event, 'UID') ?? '',
      { sequence: Number(line(event, 'SEQUENCE')), day: line(event, 'DTSTART') },
    ]),
  );
}

/** The meeting of November 2023 lies on Monday the 20th: topics on the 13th, the release on the 22nd. */
describe('the meeting of an open cycle', () => {
  let engine: Engine;
  let plan: Plan;
  /** What calendar programs had of Nam before anything was put off, by subscription and by so many letters. */
  let feedBefore: ReadonlyMap<string, CalendarEvent>;
  let lettersBefore: ReadonlyMap<string, CalendarEvent>;
  let opened: number;
  const feed = async () => {
    const { register, clock } = engine;
    const portal = { register, now: () => clock.now(), publicUrl: 'https://cast.example.org' };
    const wish = { planSlug: 'cast', unitIds: ['phuong-nam'], language: 'vi' } as const;
    return eventsIn(await unitCalendar(portal as Parameters<typeof unitCalendar>[0], wish));
  };
  const lettersTo = (ward: string) => engine.inbox.messages({ to: `${ward}@cast.example.org` });
  const attachedTo = async ({ id }: { readonly id: string }) => {
    const at = `/messages/${id}/attachments/0`;
    return eventsIn(await (await fetch(new URL(at, engine.inbox.url))).text());
  };
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-31', realMsPerDay: 24 * 60 * 60_000 });
    plan = await meetingPlan();
    await engine.client.applyPlan({ plan, actor: LINH, moveOpen: false });
    await until(() => findCycle(engine.register, CYCLE));
    const submission = {
      submissionId: 'bac-1',
      assignmentId: topics('bac'),
      nil: true,
      values: {},
      files: [],
    };
    await engine.client.submit({ ...submission, note: '', actor: LINH, channel: 'api' });
    await until(async () => {
      const { submittedAt } = await getAssignment(engine.register, topics('bac'));
      return submittedAt === undefined ? undefined : true;
    });
    feedBefore = await feed();
    await engine.moveTo('2023-10-31', '08:05');
    const letters = await until(async () => {
      const sent = await lettersTo('nam');
      return sent.length > 0 ? sent : undefined;
    });
    opened = letters.length;
    lettersBefore = new Map((await Promise.all(letters.map(attachedTo))).flatMap((one) => [...one]));
  });
  afterAll(async () => await engine?.stop());

  const dueOn = async (id: string) => (await getAssignment(engine.register, id)).dueOn;
  const moves = async (id: string) => {
    const { events } = await assignmentHistory(engine.register, id);
    return events.filter(({ fact }) => fact.type === 'day-moved');
  };

  it('is looked at before: what would move and who would be told, and nothing changes', async () => {
    const planned = await engine.client.postponeMeeting({ ...PUT_OFF, dryRun: true });
    expect(planned).toMatchObject({ kind: 'planned', from: '2023-11-20', to: '2023-11-28', stays: [] });
    const told = new Map(planned.moves.map(({ assignmentId, to, told }) => [assignmentId, [to.dueOn, told]]));
    expect([...told].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, rest]) => [id, ...rest])).toEqual([
      [release('bac'), '2023-11-30', true],
      [release('nam'), '2023-11-30', true],
      [topics('bac'), '2023-11-21', false],
      [topics('nam'), '2023-11-21', true],
    ]);
    expect(await getCycle(engine.register, CYCLE)).not.toHaveProperty('meetingOn');
    expect(await moves(topics('nam'))).toEqual([]);
  });

  it.each([
    ['on the same day', { meetingOn: '2023-11-20' }, 'MEETING_DAY_SAME'],
    ['on a day that is over', { meetingOn: '2023-10-30' }, 'NEW_DAY_PAST'],
    ['on a day off that nobody meant', { meetingOn: '2023-11-25' }, 'NEW_DAY_OFF'],
    ['without a reason', { reason: ' ' }, 'REASON_MISSING'],
    ['read on another day', { from: '2023-11-21' }, 'MEETING_MOVED_MEANWHILE'],
    ['of a cycle that there is not', { cycleId: 'cast/monthly-report/1999-01' }, 'CYCLE_NOT_FOUND'],
  ])('is refused %s', async (_, changed, code) => {
    await expect(engine.client.postponeMeeting({ ...PUT_OFF, ...changed })).rejects.toMatchObject({ code });
    expect(await getCycle(engine.register, CYCLE)).not.toHaveProperty('meetingOn');
  });

  it('is moved with all that hangs on it, by who coordinates, on a paper, and what was handed in stays', async () => {
    const done = await engine.client.postponeMeeting(PUT_OFF);
    expect(done).toMatchObject({ kind: 'recorded', from: '2023-11-20', to: '2023-11-28' });
    expect(done.outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done']);
    expect(await getCycle(engine.register, CYCLE)).toMatchObject({
      meetingOn: '2023-11-28',
      dueOn: '2023-11-30',
      planVersion: 1,
    });
    expect(await dueOn(topics('nam'))).toBe('2023-11-21');
    expect(await dueOn(release('nam'))).toBe('2023-11-30');
    expect(await getAssignment(engine.register, topics('bac'))).toMatchObject({ submissionId: 'bac-1' });
    expect(await moves(release('nam'))).toMatchObject([
      {
        actor: 'person:linh',
        reason: 'Lãnh đạo đi công tác',
        fact: {
          moved: {
            because: 'meeting-postponed',
            meetingOn: '2023-11-28',
            from: { dueOn: '2023-11-22' },
          },
          timetable: { dueOn: '2023-11-30' },
        },
      },
    ]);
    expect((await cycleHistory(engine.register, CYCLE)).at(-1)).toMatchObject({
      type: 'cycle-postponed',
      actor: 'person:linh',
      meetingOn: '2023-11-28',
      paper: document,
      reason: 'Lãnh đạo đi công tác',
    });
  });

  it('is told in one letter to each unit that waits, with the new day of the same event', async () => {
    const mail = await until(async () => (await engine.inbox.messages({ search: 'Dời ngày họp' }))[0]);
    expect(mail.text).toContain('Cuộc họp được dời sang ngày 28 tháng 11 năm 2023');
    expect(mail.text).toContain('Lãnh đạo đi công tác');
    const rulings = await listNotices(engine.register, { kind: 'ruling', cycleId: CYCLE });
    const told = rulings.flatMap(({ assignmentId, kind, data }) =>
      kind === 'ruling' && data.ruling === 'moved' ? [assignmentId] : [],
    );
    // Who has handed in has no day to keep.
    expect(told.sort()).toEqual([release('bac'), release('nam'), topics('nam')].sort());
  });

  it('comes into calendars as a later state of the same events, by letter and by subscription', async () => {
    const told = await until(async () => {
      const letters = await Promise.all((await lettersTo('nam')).slice(opened).map(attachedTo));
      const events = new Map(letters.flatMap((one) => [...one]));
      return events.size === 2 ? events : undefined;
    });
    for (const [calendar, then, now] of [
      ['the letter', lettersBefore, told],
      ['the feed', feedBefore, await feed()],
    ] as const)
      for (const [id, was, is] of [
        [topics('nam'), '20231113', '20231121'],
        [release('nam'), '20231122', '20231130'],
      ] as const) {
        const [earlier, later] = [then, now].map((events) => events.get(`${id}@kyhan`));
        expect([calendar, earlier?.day, later?.day]).toEqual([calendar, was, is]);
        expect(later?.sequence).toBeGreaterThan(earlier?.sequence ?? Number.NaN);
      }
  });

  it('asked again under the same id changes nothing, and under it nothing else is done', async () => {
    const again = await engine.client.postponeMeeting(PUT_OFF);
    expect(again).toMatchObject({ kind: 'duplicate', from: '2023-11-20', outcomes: [] });
    expect(await moves(release('nam'))).toHaveLength(1);
    await expect(
      engine.client.postponeMeeting({ ...PUT_OFF, meetingOn: '2023-11-29' }),
    ).rejects.toMatchObject({ code: 'PLAN_ACT_ID_REUSED' });
  });

  it('stays where it was put when another version of the plan comes into force', async () => {
    const other = { ...plan, title: { vi: 'Kế hoạch sửa đổi', en: 'Amended plan' } };
    const applied = await engine.client.applyPlan({ plan: other, actor: LINH, moveOpen: true });
    expect(applied).toMatchObject({ version: 2, moved: [{ cycleId: CYCLE, moved: 0 }] });
    expect(await getCycle(engine.register, CYCLE)).toMatchObject({
      meetingOn: '2023-11-28',
      dueOn: '2023-11-30',
      planVersion: 2,
    });
    expect(await dueOn(release('nam'))).toBe('2023-11-30');
  });

  it('moved by two at once ends on one day, for all of its units', async () => {
    const asked = ['2023-12-04', '2023-12-05'].map((meetingOn, index) =>
      engine.client
        .postponeMeeting({ ...PUT_OFF, postponementId: `hoan-${index + 2}`, meetingOn })
        .catch((error: { code?: string }) => error.code),
    );
    const answers = await Promise.all(asked);
    const { meetingOn } = await getCycle(engine.register, CYCLE);
    const late = answers.filter((one) => one === 'MEETING_MOVED_MEANWHILE');
    expect(late.length).toBeLessThan(2);
    const days = await Promise.all([release('bac'), release('nam')].map(dueOn));
    expect(new Set(days)).toEqual(new Set([meetingOn === '2023-12-04' ? '2023-12-06' : '2023-12-07']));
  });

  it('is no part of what an answer that was lost moves back', async () => {
    const { meetingOn } = await getCycle(engine.register, CYCLE);
    expect(await engine.client.postponeMeeting(PUT_OFF)).toMatchObject({ kind: 'duplicate', moves: [] });
    expect((await getCycle(engine.register, CYCLE)).meetingOn).toBe(meetingOn);
  });

  it('leaves a register that proves itself', async () => {
    expect((await verifyChains(engine.register)).broken).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
