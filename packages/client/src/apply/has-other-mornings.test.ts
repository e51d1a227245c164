import { describe, expect, it } from '@jest/globals';
import {
  cultureDayBridge2026,
  endOfDay,
  startOfDay,
  vnCivilService,
  withOverride,
  workingCalendar,
} from '@kyhan/calendar';
import { timetableFor } from '@kyhan/engine/timetable';
import type { Plan, Policy } from '@kyhan/plan';
import type { OpenCycleAssignment } from '@kyhan/register';
import { hasOtherMornings } from './has-other-mornings.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const POLICY: Policy = {
  id: 'ordered',
  remind: [{ unit: 'working-days', count: 3 }],
  sendAt: '08:00',
  escalate: [{ after: { unit: 'working-days', count: 1 }, to: 'head' }],
  lock: { after: { unit: 'working-days', count: 5 } },
};
const OBLIGATION = { id: 'o', policy: 'ordered', steps: [{ id: 'main', policy: 'ordered' }] };
const PLAN = { timeZone: ZONE, policies: { ordered: POLICY }, obligations: [OBLIGATION] } as unknown as Plan;

const before = workingCalendar(vnCivilService);
const after = workingCalendar(withOverride(vnCivilService, cultureDayBridge2026));

/** Counted in the table before the bridge of 23 November 2026. */
function assignment(dueOn: string): OpenCycleAssignment {
  const timetable = timetableFor({
    policy: POLICY,
    calendar: before,
    zone: ZONE,
    opensAt: startOfDay('2026-11-02', ZONE),
    dueOn,
    dueAt: endOfDay(dueOn, ZONE),
  });
  return { stepId: 'main', timetable } as unknown as OpenCycleAssignment;
}

describe('the mornings of an assignment whose day stays', () => {
  const by = { plan: PLAN, obligationId: 'o', calendar: after };
  const now = startOfDay('2026-11-17', ZONE);

  it('are others where a corrected day lies among those that are counted', () => {
    expect(hasOtherMornings(assignment('2026-11-26'), by, now)).toBe(true);
  });

  it('are the same in the same table', () => {
    expect(hasOtherMornings(assignment('2026-11-26'), { ...by, calendar: before }, now)).toBe(false);
  });

  it('are the same however the register turned the keys of what it keeps', () => {
    const { timetable, ...kept } = assignment('2026-11-26');
    const escalateAt = timetable.escalateAt.map(({ at, level, to }) => ({ to, level, at }));
    const stored = { ...kept, timetable: { ...timetable, escalateAt } };
    expect(hasOtherMornings(stored, { ...by, calendar: before }, now)).toBe(false);
  });

  it('are the same where the corrected day lies beyond them', () => {
    expect(hasOtherMornings(assignment('2026-11-05'), by, startOfDay('2026-11-05', ZONE))).toBe(false);
  });

  it('stay where they are rather than lock anybody out at once', () => {
    const late = assignment('2026-11-20');
    const earlier = workingCalendar(
      withOverride(vnCivilService, {
        name: 'x',
        workedWeekendDays: [{ on: '2026-11-21', status: 'announced' }],
      }),
    );
    expect(hasOtherMornings(late, { ...by, calendar: earlier }, startOfDay('2026-11-20', ZONE))).toBe(true);
    const lastMoment = late.timetable.lockAt - 1;
    expect(hasOtherMornings(late, { ...by, calendar: earlier }, lastMoment)).toBe(false);
  });
});
