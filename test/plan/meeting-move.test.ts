import { beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay, instantAt } from '@kyhan/calendar';
import {
  meetingMove,
  openCycleChange,
  planCalendar,
  type OpenAssignment,
  type OpenCycleNow,
  type Plan,
} from '@kyhan/plan';
import { meetingPlan } from '../support/meeting-plan.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const CYCLE = 'cast/monthly-report/2026-03';
const NOW = instantAt('2026-03-10', '09:00', ZONE);
const dueOn = (day: string) => ({ dueOn: day, dueAt: endOfDay(day, ZONE) });

/** The meeting of March 2026 lies on Friday the 20th: topics five working days before, a release two after. */
describe('a meeting that is put off', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await meetingPlan({ from: '2026-01-01', to: '2027-12-31' });
  });

  const assignment = (
    stepId: string,
    day: string,
    changes: Partial<OpenAssignment> = {},
  ): OpenAssignment => ({
    assignmentId: `${CYCLE}/${stepId}/phuong-bac`,
    unitId: 'phuong-bac',
    stepId,
    ...dueOn(day),
    hasOwnDay: false,
    isHandedIn: false,
    wasHandedIn: false,
    isOverdue: false,
    ...changes,
  });
  const cycle = (assignments: readonly OpenAssignment[], meetingOn?: string): OpenCycleNow => ({
    cycleId: CYCLE,
    obligationId: 'monthly-report',
    period: { key: '2026-03', from: '2026-03-01', to: '2026-03-31' },
    ...dueOn('2026-03-24'),
    plan,
    calendar: planCalendar(plan),
    stepIds: ['topics', 'release'],
    assignments,
    ...(meetingOn === undefined ? {} : { meetingOn }),
  });
  const move = (to: string, ...assignments: readonly OpenAssignment[]) =>
    meetingMove(cycle(assignments), { to, now: NOW });

  it('takes all that is counted from it along, by the working days of the plan', () => {
    const moved = move('2026-03-27', assignment('topics', '2026-03-13'), assignment('release', '2026-03-24'));
    expect(moved).toMatchObject({
      from: '2026-03-20',
      to: '2026-03-27',
      due: { ...dueOn('2026-03-31'), nominalDueOn: '2026-03-31' },
      stays: [],
    });
    expect(moved?.moves.map(({ from, to, because, told }) => [from.dueOn, to.dueOn, because, told])).toEqual([
      ['2026-03-13', '2026-03-20', 'meeting-postponed', true],
      ['2026-03-24', '2026-03-31', 'meeting-postponed', true],
    ]);
  });

  it('moves what is overdue too, and writes to nobody who has handed in', () => {
    const late = assignment('topics', '2026-03-09', { isOverdue: true });
    const done = assignment('release', '2026-03-24', { isHandedIn: true, wasHandedIn: true });
    const { moves, stays } = move('2026-03-27', late, done)!;
    expect(moves.map(({ to, told }) => [to.dueOn, told])).toEqual([
      ['2026-03-20', true],
      ['2026-03-31', false],
    ]);
    expect(stays).toEqual([]);
  });

  it.each([
    ['2026-03-27', '2026-04-02', ['2026-04-02', 'own-day']],
    ['2026-03-27', '2026-03-26', undefined],
  ])('moved to %s shortens nobody a day of its own: %s', (to, own, stays) => {
    const moved = move(to, assignment('release', own, { hasOwnDay: true }))!;
    expect(moved.stays.map(({ dueOn: day, why }) => [day, why])).toEqual(stays === undefined ? [] : [stays]);
    expect(moved.moves).toHaveLength(stays === undefined ? 1 : 0);
  });

  it.each(['2026-03-26', '2026-04-02'])('moves no day that the cycle was confirmed with: %s', (given) => {
    const open = { ...cycle([assignment('release', given)]), ...dueOn(given), isDayGiven: true };
    expect(meetingMove(open, { to: '2026-03-27', now: NOW })).toMatchObject({
      due: dueOn(given),
      moves: [],
      stays: [{ dueOn: given, to: '2026-03-31', why: 'own-day' }],
    });
  });

  it('brought forward leaves a day that would be over already where it is', () => {
    const { moves, stays } = move('2026-03-13', assignment('topics', '2026-03-13'))!;
    expect(moves).toEqual([]);
    expect(stays).toMatchObject([{ dueOn: '2026-03-13', to: '2026-03-06', why: 'day-past' }]);
  });

  it('is nothing that an obligation without a meeting can have', () => {
    const [first, ...others] = plan.obligations;
    const { anchor: _anchor, ...without } = first!;
    const due = first!.steps[0]!.due.map((rule) => ({
      ...rule,
      position: { type: 'day', day: 20, monthOffset: 0 } as const,
    }));
    const steps = first!.steps.map((step) => ({ ...step, due }));
    const other = { ...plan, obligations: [{ ...without, steps, opens: due[0]! }, ...others] };
    expect(meetingMove({ ...cycle([]), plan: other }, { to: '2026-03-27', now: NOW })).toBeUndefined();
  });

  it('stays where it was put when another version of the plan is applied, and rules are counted from there', () => {
    const open = cycle([assignment('release', '2026-03-31')], '2026-03-27');
    const after = { ...plan, title: { vi: 'Khác', en: 'Other' } };
    const put = { ...open, ...dueOn('2026-03-31') };
    expect(openCycleChange(put, { plan: after, now: NOW, moveOpen: true })).toMatchObject({
      followsPlan: true,
      moves: [],
      stays: [],
    });
    const [first, ...others] = plan.obligations;
    const steps = first!.steps.map((step) =>
      step.id === 'release'
        ? {
            ...step,
            due: step.due.map((rule) => ({
              ...rule,
              position: { ...rule.position, count: 3 } as typeof rule.position,
            })),
          }
        : step,
    );
    const slower = { ...plan, obligations: [{ ...first!, steps }, ...others] };
    expect(openCycleChange(put, { plan: slower, now: NOW, moveOpen: true })).toMatchObject({
      newDueOn: '2026-04-01',
      moves: [{ to: { dueOn: '2026-04-01' }, because: 'rule-changed' }],
    });
  });
});
