/** @long */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vnCivilService, withOverride, type CalendarData } from '@kyhan/calendar';
import { type Plan } from '@kyhan/plan';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  getAssignment,
  getCycle,
  listCycles,
  listFindings,
  listNotices,
  verifyChains,
  type Cycle,
} from '@kyhan/register';
import { castPlan, LINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CLOSED = 'cast/monthly-report/2023-10';
const OPEN = 'cast/monthly-report/2023-11';
const BAC = `${OPEN}/main/phuong-bac`;
const NAM = `${OPEN}/main/phuong-nam`;

/** 30 November 2023 is announced a day off while the November cycle is open: its day moves to Friday 1 December. */
const CORRECTED: CalendarData = withOverride(vnCivilService, {
  name: 'november-2023',
  daysOff: [
    {
      on: '2023-11-30',
      name: { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' },
      kind: 'swapped',
      status: 'announced',
    },
  ],
});

describe('a plan that changes while its cycles are open', () => {
  let engine: Engine;
  let plan: Plan;
  let closed: Cycle;

  const openCycle = () => getCycle(engine.register, OPEN);
  const apply = (changed: Plan, moveOpen = false) =>
    engine.client.applyPlan({ plan: changed, actor: LINH, moveOpen });
  const moves = async (assignmentId: string) => {
    const { events } = await assignmentHistory(engine.register, assignmentId);
    return events.filter(({ fact }) => fact.type === 'day-moved');
  };

  beforeAll(async () => {
    // Real time: days pass by the moves of this test alone.
    engine = await startEngine({ startsOn: '2023-10-25', realMsPerDay: 24 * 60 * 60_000 });
    plan = openingEarly(await castPlan());
    await apply(plan);
    await until(() => findCycle(engine.register, CLOSED));
    const waivers = ['phuong-bac', 'phuong-nam'].map((ward) => ({
      rulingId: `waive-${ward}`,
      assignmentId: `${CLOSED}/main/${ward}`,
      ruling: 'waive' as const,
      reason: 'không phải nộp kỳ này',
    }));
    await until(async () => {
      const outcomes = await engine.client.rule(waivers, LINH).catch(() => []);
      return outcomes.length === 2 ? outcomes : undefined;
    });
    closed = await until(async () => {
      const cycle = await getCycle(engine.register, CLOSED);
      return cycle.closedAt === undefined ? undefined : cycle;
    });
    // Twenty working days before the 30th.
    await engine.moveTo('2023-11-02', '08:00');
    await apply(plan);
    await until(() => findCycle(engine.register, OPEN));
  });
  afterAll(async () => await engine?.stop());

  it('says before what it would change, and changes nothing', async () => {
    const changes = await engine.client.planChanges({
      plan: { ...plan, calendar: CORRECTED },
      actor: LINH,
      moveOpen: false,
    });
    expect(changes).toMatchObject({ appliedVersion: 1, changed: true, needsConfirmation: true });
    expect(changes.calendarDays.map(({ on }) => on)).toEqual(['2023-11-30']);
    expect(changes.openCycles).toMatchObject([
      { cycleId: OPEN, dueOn: '2023-11-30', newDueOn: '2023-12-01', because: 'calendar-corrected' },
    ]);
    expect(changes.openCycles[0]!.moves.map(({ unit }) => unit)).toEqual(['phuong-bac', 'phuong-nam']);
    expect(changes.people.map(({ address }) => address)).toEqual([
      'bac@cast.example.org',
      'nam@cast.example.org',
    ]);
    expect(await openCycle()).toMatchObject({ planVersion: 1, calendarVersion: 1, dueOn: '2023-11-30' });
  });

  it('lets open cycles follow a corrected calendar, with a ruling for each unit that has no day of its own', async () => {
    const own = {
      rulingId: 'own-day',
      assignmentId: NAM,
      ruling: 'extend',
      reason: 'bão lũ',
      newDueOn: '2023-12-08',
    } as const;
    expect(await engine.client.rule([own], LINH)).toMatchObject([{ outcome: 'done' }]);
    const applied = await apply({ ...plan, calendar: CORRECTED });
    expect(applied).toMatchObject({
      version: 2,
      changed: true,
      moved: [{ cycleId: OPEN, dueOn: '2023-11-30', newDueOn: '2023-12-01', moved: 1, refused: [] }],
    });
    expect(await openCycle()).toMatchObject({ planVersion: 1, calendarVersion: 2, dueOn: '2023-12-01' });
    expect(await getAssignment(engine.register, BAC)).toMatchObject({ dueOn: '2023-12-01' });
    expect(await getAssignment(engine.register, NAM)).toMatchObject({ dueOn: '2023-12-08' });
    const [move] = await moves(BAC);
    expect(move).toMatchObject({ actor: 'plan:2', fact: { moved: { because: 'calendar-corrected' } } });
    expect(move!.reason).toContain('30/11/2023 là ngày nghỉ (Nghỉ hoán đổi)');
  });

  it('tells the unit in words that name both days', async () => {
    const mail = await until(async () => (await engine.inbox.messages({ search: 'Đổi hạn' }))[0]);
    expect(mail.text).toContain('từ ngày 30 tháng 11 năm 2023 sang hết ngày 01 tháng 12 năm 2023');
    expect(mail.text).toContain('30/11/2023 là ngày nghỉ');
    const rulings = await listNotices(engine.register, { kind: 'ruling', cycleId: OPEN });
    const moved = rulings.filter(({ kind, data }) => kind === 'ruling' && data.ruling === 'moved');
    expect(moved.map(({ address }) => address)).toEqual(['bac@cast.example.org']);
  });

  it('changes nothing when it is applied again', async () => {
    const events = (await moves(BAC)).length;
    const again = await apply({ ...plan, calendar: CORRECTED });
    expect(again).toMatchObject({ version: 2, changed: false, moved: [], openedNow: [] });
    expect(await moves(BAC)).toHaveLength(events);
    const changes = await engine.client.planChanges({
      plan: { ...plan, calendar: CORRECTED },
      actor: LINH,
      moveOpen: false,
    });
    expect(changes).toMatchObject({ changed: false, openCycles: [], people: [], needsConfirmation: false });
  });

  it('leaves what is closed as it was closed', async () => {
    expect(await getCycle(engine.register, CLOSED)).toEqual(closed);
  });

  it('lets open cycles keep a changed rule out, unless the person applying says otherwise', async () => {
    const fifth = later({ ...plan, calendar: CORRECTED }, 5);
    const kept = await apply(fifth);
    expect(kept).toMatchObject({ version: 3, moved: [] });
    expect(await openCycle()).toMatchObject({ planVersion: 1, dueOn: '2023-12-01' });
    const moved = await apply(fifth, true);
    expect(moved).toMatchObject({ version: 3, changed: false, moved: [{ cycleId: OPEN, moved: 1 }] });
    expect(await openCycle()).toMatchObject({ planVersion: 3, calendarVersion: 3, dueOn: '2023-12-05' });
    const last = (await moves(BAC)).at(-1);
    expect(last).toMatchObject({ fact: { moved: { because: 'rule-changed' } } });
    expect(last!.reason).toContain('{day: last}');
    expect(await getAssignment(engine.register, NAM)).toMatchObject({ dueOn: '2023-12-08' });
  });

  it('lets open cycles of a dropped obligation and a dropped unit live to their end', async () => {
    const [, onRequest] = plan.obligations;
    const units = plan.units.filter(({ id }) => id !== 'phuong-bac');
    const wards = { wards: { type: 'list' as const, members: ['phuong-nam'] } };
    const dropped = { ...plan, calendar: CORRECTED, units, groups: wards, obligations: [onRequest!] };
    const changes = await engine.client.planChanges({ plan: dropped, actor: LINH, moveOpen: false });
    expect(changes.openCycles).toMatchObject([{ cycleId: OPEN, obligationRemoved: true, moves: [] }]);
    expect(changes.unitsWithoutFuture).toEqual([
      { unit: 'phuong-bac', why: 'removed', assignments: [BAC], successors: [] },
    ]);
    const { schedules } = await apply(dropped);
    expect(schedules.deleted).toEqual(['cast/monthly-report']);
    const findings = await listFindings(engine.register, { open: true });
    const gone = findings.find(({ findingId }) => findingId === 'unit-without-future/cast/phuong-bac');
    expect(gone?.data).toMatchObject({ unit: { vi: 'Phường Bắc' } });
    // Seven weeks in one step are a gap of ours: both are called overdue once, climb, and lock two working days later.
    for (const [day, time, fact] of [
      ['2023-12-23', '00:00', 'became-overdue'],
      ['2023-12-26', '08:00', 'escalated'],
      ['2023-12-27', '08:00', 'overdue-reminded'],
      ['2023-12-28', '00:00', 'missed'],
    ] as const) {
      await engine.moveTo(day, time);
      for (const assignmentId of [BAC, NAM])
        await until(async () => {
          const { events } = await assignmentHistory(engine.register, assignmentId);
          return events.find((event) => event.fact.type === fact);
        });
    }
    const cycle = await until(async () => {
      const found = await openCycle();
      return found.closedAt === undefined ? undefined : found;
    });
    expect(cycle.summary).toMatchObject({ byStatus: { missed: 2 } });
    expect(await listCycles(engine.register, { planSlug: 'cast' })).toHaveLength(2);
  });

  it('leaves a register that holds every invariant', async () => {
    expect((await verifyChains(engine.register)).broken).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});

/** Cycles that are open for four weeks: time enough for all that happens to one. */
function openingEarly(plan: Plan): Plan {
  const [report, ...others] = plan.obligations;
  const position = {
    type: 'counted',
    direction: 'before',
    from: 'due',
    unit: 'working-days',
    count: 20,
  } as const;
  return { ...plan, obligations: [{ ...report!, opens: { ...report!.opens, position } }, ...others] };
}

/** The same plan, due on a day of the following month. */
function later(plan: Plan, day: number): Plan {
  const [report, ...others] = plan.obligations;
  const steps = report!.steps.map((step) => ({
    ...step,
    due: [{ ...step.due[0]!, position: { type: 'day', day, monthOffset: 1 } as const }],
  }));
  return { ...plan, obligations: [{ ...report!, steps }, ...others] };
}
