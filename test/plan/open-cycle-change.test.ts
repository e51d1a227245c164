import { beforeAll, describe, expect, it } from '@jest/globals';
import { cultureDayBridge2026, endOfDay, vnCivilService, withOverride } from '@kyhan/calendar';
import {
  openCycleChange,
  planCalendar,
  type Obligation,
  type OpenAssignment,
  type OpenCycleChange,
  type OpenCycleNow,
  type Plan,
} from '@kyhan/plan';
import { castPlan } from '@kyhan/testkit/cast';

const ZONE = 'Asia/Ho_Chi_Minh';
const CYCLE = 'cast/monthly-report/2026-11';
const noon = (day: string) => endOfDay(day, ZONE) - 12 * 60 * 60_000;
const dueOn = (day: string) => ({ dueOn: day, dueAt: endOfDay(day, ZONE) });

describe('an open cycle of a changed plan', () => {
  /** Due on the 23rd, or the next working day: in November 2026 the day of the bridge. */
  let plan: Plan;
  let corrected: Plan;
  const NOW = noon('2026-11-20');

  beforeAll(async () => {
    const read = await castPlan();
    const inForce = { from: '2026-01-01', to: '2027-12-31' };
    plan = withRule({ ...read, inForce }, 23);
    corrected = { ...plan, calendar: withOverride(vnCivilService, cultureDayBridge2026) };
  });

  function withRule(before: Plan, day: number): Plan {
    const change = (obligation: Obligation): Obligation => {
      if (obligation.period.type === 'on-request') return obligation;
      const steps = obligation.steps.map((step) => ({
        ...step,
        due: [{ ...step.due[0]!, position: { type: 'day', day, monthOffset: 0 } as const }],
      }));
      return { ...obligation, steps };
    };
    return { ...before, obligations: before.obligations.map(change) };
  }

  function assignment(unitId: string, changes: Partial<OpenAssignment> = {}): OpenAssignment {
    return {
      assignmentId: `${CYCLE}/main/${unitId}`,
      unitId,
      stepId: 'main',
      ...dueOn('2026-11-23'),
      hasOwnDay: false,
      isHandedIn: false,
      wasHandedIn: false,
      isOverdue: false,
      ...changes,
    };
  }

  function cycle(changes: Partial<OpenCycleNow> = {}): OpenCycleNow {
    return {
      cycleId: CYCLE,
      obligationId: 'monthly-report',
      period: { key: '2026-11', from: '2026-11-01', to: '2026-11-30' },
      ...dueOn('2026-11-23'),
      plan,
      calendar: planCalendar(plan),
      stepIds: ['main'],
      assignments: [assignment('phuong-bac'), assignment('phuong-nam')],
      ...changes,
    };
  }

  function changeOf(
    after: Plan,
    changes: Partial<OpenCycleNow> = {},
    version: Partial<Parameters<typeof openCycleChange>[1]> = {},
  ): OpenCycleChange {
    const change = openCycleChange(cycle(changes), { plan: after, now: NOW, moveOpen: false, ...version });
    if (change === undefined) throw new Error('nothing changes');
    return change;
  }

  const unitsOf = (moves: readonly { readonly unit: string }[]) => moves.map(({ unit }) => unit);

  it('leaves a day that the coordinator gave when confirming it where it is, whatever the table and the rule say', () => {
    const given = { isDayGiven: true, ...dueOn('2026-11-27'), assignments: [] };
    const [table, rule] = [
      changeOf(corrected, given),
      changeOf(withRule(plan, 25), given, { moveOpen: true }),
    ];
    expect([table, rule]).toMatchObject([{ followsCalendar: true }, { followsPlan: true }]);
    for (const change of [table, rule]) expect(change).not.toHaveProperty('newDueOn');
  });

  it('has nothing to say of the plan that it runs under', () => {
    expect(openCycleChange(cycle(), { plan, now: NOW, moveOpen: true })).toBeUndefined();
  });

  it('follows a corrected calendar, and every unit that has not handed in is told', () => {
    const assignments = [assignment('phuong-bac'), assignment('phuong-nam', { isHandedIn: true })];
    const change = changeOf(corrected, { assignments });
    expect(change).toMatchObject({
      followsCalendar: true,
      followsPlan: false,
      dueOn: '2026-11-23',
      newDueOn: '2026-11-25',
      newNominalDueOn: '2026-11-23',
      because: 'calendar-corrected',
      stays: [],
    });
    expect(change.moves).toEqual([
      {
        assignmentId: `${CYCLE}/main/phuong-bac`,
        unit: 'phuong-bac',
        from: dueOn('2026-11-23'),
        to: dueOn('2026-11-25'),
        because: 'calendar-corrected',
        told: true,
      },
      expect.objectContaining({ unit: 'phuong-nam', told: false }),
    ]);
  });

  it('leaves an assignment the day that a person gave it', () => {
    const own = assignment('phuong-bac', { ...dueOn('2026-12-01'), hasOwnDay: true });
    const { moves, stays } = changeOf(corrected, { assignments: [own, assignment('phuong-nam')] });
    expect(unitsOf(moves)).toEqual(['phuong-nam']);
    expect(stays).toMatchObject([
      { unit: 'phuong-bac', dueOn: '2026-12-01', why: 'own-day', to: '2026-11-25' },
    ]);
  });

  it('leaves overdue what is overdue, and its own day with it', () => {
    const now = noon('2026-11-24');
    const late = [
      assignment('phuong-bac', { isOverdue: true }),
      assignment('phuong-nam', { isHandedIn: true }),
    ];
    const change = changeOf(corrected, { assignments: late }, { now });
    expect(unitsOf(change.moves)).toEqual(['phuong-nam']);
    expect(change.stays).toMatchObject([{ unit: 'phuong-bac', why: 'overdue' }]);
    expect(change.newDueOn).toBeUndefined();
  });

  it('moves back no further than to a day that is still to come', () => {
    const open = {
      plan: corrected,
      calendar: planCalendar(corrected),
      ...dueOn('2026-11-25'),
      assignments: [assignment('phuong-bac', dueOn('2026-11-25'))],
    };
    const inTime = changeOf(plan, open, { now: noon('2026-11-20') });
    expect(inTime).toMatchObject({ newDueOn: '2026-11-23', moves: [{ to: dueOn('2026-11-23') }] });
    const tooLate = changeOf(plan, open, { now: noon('2026-11-24') });
    expect(tooLate.moves).toEqual([]);
    expect(tooLate.stays).toMatchObject([{ unit: 'phuong-bac', why: 'day-past', to: '2026-11-23' }]);
    expect(tooLate.newDueOn).toBeUndefined();
  });

  it('keeps its day where a rule changed, and says what the day would be', () => {
    const change = changeOf(withRule(plan, 27));
    expect(change).toMatchObject({
      followsPlan: false,
      followsCalendar: false,
      ruleDueOn: '2026-11-27',
      moves: [],
    });
    expect(change.newDueOn).toBeUndefined();
  });

  it('follows a changed rule where the person applying says so', () => {
    const change = changeOf(withRule(plan, 27), {}, { moveOpen: true });
    expect(change).toMatchObject({ followsPlan: true, newDueOn: '2026-11-27', because: 'rule-changed' });
    expect(unitsOf(change.moves)).toEqual(['phuong-bac', 'phuong-nam']);
    expect(change.ruleDueOn).toBeUndefined();
  });

  it('follows the calendar and keeps the rule where both changed', () => {
    const change = changeOf(withRule(corrected, 27));
    expect(change).toMatchObject({
      newDueOn: '2026-11-25',
      because: 'calendar-corrected',
      ruleDueOn: '2026-11-27',
    });
  });

  it('is not moved by another calendar: that is another rule', () => {
    const other = { ...plan, calendar: { ...planCalendar(corrected).data, name: 'another' } };
    expect(changeOf(other)).toMatchObject({ followsCalendar: false, moves: [], ruleDueOn: '2026-11-25' });
  });

  it('lives to its end where the plan drops its obligation or its period', () => {
    const [, onRequest] = plan.obligations;
    const dropped = changeOf({ ...plan, obligations: [onRequest!] }, {}, { moveOpen: true });
    expect(dropped).toMatchObject({ obligationRemoved: true, followsPlan: false, moves: [] });
    const quarterly = plan.obligations.map((one) =>
      one.id === 'monthly-report' ? { ...one, period: { type: 'quarter' as const } } : one,
    );
    const version = { plan: { ...plan, obligations: quarterly }, now: NOW, moveOpen: true };
    expect(openCycleChange(cycle(), version)).toBeUndefined();
  });

  it('does not follow a version without a step that it had', () => {
    const version = { plan: withRule(plan, 27), now: NOW, moveOpen: true };
    expect(openCycleChange(cycle({ stepIds: ['main', 'topics'] }), version)).toBeUndefined();
  });

  it('on request keeps the day that was asked for', () => {
    const asked = {
      cycleId: 'cast/on-request/2026-001',
      obligationId: 'on-request',
      period: { key: '2026-001', from: '2026-11-10', to: '2026-11-10' },
    };
    const change = changeOf(corrected, asked);
    expect(change).toMatchObject({ followsCalendar: true, moves: [] });
    expect(change.newDueOn).toBeUndefined();
  });

  it('names the units that the new version would ask, and those that it would not', () => {
    const wards = { wards: { type: 'list' as const, members: ['phuong-nam', 'phuong-dong'] } };
    const change = changeOf({ ...plan, groups: wards });
    expect(change.audience).toEqual({ joins: ['phuong-dong'], leaves: ['phuong-bac'] });
    expect(change.moves).toEqual([]);
  });

  it('asks whoever lives on the due day, also who does not live yet as the cycle opens', () => {
    const begun = { ...plan.units.find(({ id }) => id === 'phuong-dong')!, lives: { from: '2026-11-21' } };
    const units = plan.units.map((unit) => (unit.id === begun.id ? begun : unit));
    const wards = { wards: { type: 'list' as const, members: ['phuong-bac', 'phuong-nam', 'phuong-dong'] } };
    expect(changeOf({ ...plan, units, groups: wards }).audience).toEqual({
      joins: ['phuong-dong'],
      leaves: [],
    });
    const later = units.map((unit) =>
      unit.id === begun.id ? { ...unit, lives: { from: '2026-11-24' } } : unit,
    );
    expect(
      openCycleChange(cycle(), { plan: { ...plan, units: later, groups: wards }, now: NOW, moveOpen: false }),
    ).toBeUndefined();
  });

  it('takes a successor for no late joiner, and whom it follows for nobody who leaves', () => {
    const ended = { lives: { to: '2026-11-21' }, successors: [{ unit: 'phuong-dong', from: '2026-11-22' }] };
    const units = plan.units.map((unit) => (unit.id === 'phuong-bac' ? { ...unit, ...ended } : unit));
    const after = { ...plan, units };
    expect(openCycleChange(cycle(), { plan: after, now: NOW, moveOpen: false })).toBeUndefined();
  });

  it('keeps the hour of its day', () => {
    const atFive = (before: Plan): Plan => ({
      ...before,
      obligations: before.obligations.map((one) => ({
        ...one,
        steps: one.steps.map((step) => ({
          ...step,
          due: step.due.map((rule) => ({ ...rule, time: '17:00' })),
        })),
      })),
    });
    const five = (day: string) => ({ dueOn: day, dueAt: endOfDay(day, ZONE) - 7 * 60 * 60_000 });
    const open = {
      plan: atFive(plan),
      ...five('2026-11-23'),
      assignments: [assignment('phuong-bac', five('2026-11-23'))],
    };
    expect(changeOf(atFive(corrected), open).moves).toMatchObject([{ to: five('2026-11-25') }]);
  });
});
