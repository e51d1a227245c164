import { beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay, startOfDay } from '@kyhan/calendar';
import { evolve, type AssignmentState, type Ruling } from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import { planCalendar, readPlan, type Plan } from '@kyhan/plan';
import type { AskedRuling, TurnBasis } from '@kyhan/register';
import { policyOf } from '../cycle-context.js';
import { rulingOf } from './ruling-of.js';
import type { TurnContext } from './turn-context.js';

const CYCLE = 'cast/monthly-report/2023-10';
const ASSIGNMENT = `${CYCLE}/main/phuong-bac`;
const ZONE = 'Asia/Ho_Chi_Minh';
/** Tuesday, the last of October. */
const DUE_ON = '2023-10-31';
const NOW = startOfDay('2023-10-25', ZONE);

describe('a ruling that names a day', () => {
  let plan: Plan;
  beforeAll(async () => {
    // In force until the end of 2025.
    plan = await readPlan('packages/testkit/cast-plan/plan.yaml');
  });

  function ruled(wish: Partial<AskedRuling>, dueOn = DUE_ON, owed: TurnBasis['owed'] = []): Ruling {
    const asked = { assignmentId: ASSIGNMENT, rulingId: 'r', reason: 'x', actor: 'person:linh' } as const;
    const shard = new Map([[ASSIGNMENT, opened(dueOn)]]);
    const basis = { now: NOW, shard, submissions: [], acts: [], rulings: [], owed };
    return rulingOf(context(), basis satisfies TurnBasis, { ruling: 'extend', ...asked, ...wish });
  }

  const obligation = () => plan.obligations.find(({ id }) => id === 'monthly-report')!;
  const context = () => {
    const cycle = { plan, obligation: obligation(), calendar: planCalendar(plan), zone: ZONE };
    return { cycle, newestPlan: plan, under: () => undefined } as unknown as TurnContext;
  };

  function opened(dueOn: string): AssignmentState {
    const timetable = timetableFor({
      policy: policyOf(plan, obligation(), 'main'),
      calendar: planCalendar(plan),
      zone: ZONE,
      opensAt: startOfDay('2023-10-17', ZONE),
      dueOn,
      dueAt: endOfDay(dueOn, ZONE),
    });
    const subject = { cycleId: CYCLE, stepId: 'main', unitId: 'phuong-bac', review: true };
    const fact = { type: 'opened', ...subject, timetable } as const;
    return evolve(undefined, { stream: ASSIGNMENT, sequence: 1, at: timetable.opensAt, actor: 'time', fact });
  }

  const dayOf = (ruling: Ruling) => ('timetable' in ruling ? ruling.timetable.dueOn : undefined);
  const codeOf = (act: () => unknown) => {
    try {
      act();
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it.each(['extend', 'return', 'reopen'] as const)('gives that day: %s', (ruling) => {
    expect(dayOf(ruled({ ruling, newDueOn: '2023-11-03' }))).toBe('2023-11-03');
  });

  it('goes beyond the day in force where it extends and names none; else some working days from now', () => {
    expect(dayOf(ruled({}))).toBe('2023-11-03');
    expect(dayOf(ruled({ ruling: 'return' }))).toBe(DUE_ON);
    expect(dayOf(ruled({ ruling: 'reopen' }, '2023-10-20'))).toBe('2023-10-30');
  });

  it('gives as many working days to mend what was returned as the policy says: 26, 27, 30, 31 October, 1 November', () => {
    const { policies } = plan;
    plan = {
      ...plan,
      policies: Object.fromEntries(
        Object.entries(policies).map(([id, policy]) => [id, { ...policy, returnDays: 5 }]),
      ),
    };
    try {
      expect(dayOf(ruled({ ruling: 'return' }, '2023-10-27'))).toBe('2023-11-01');
      expect(dayOf(ruled({ ruling: 'return', newDueOn: '2023-11-03' }, '2023-10-27'))).toBe('2023-11-03');
      // What is asked for, or opened again, is not what was returned.
      expect(dayOf(ruled({ ruling: 'reopen' }, '2023-10-20'))).toBe('2023-10-30');
      expect(dayOf(ruled({}))).toBe('2023-11-03');
    } finally {
      plan = { ...plan, policies };
    }
  });

  it.each(['extend', 'return', 'reopen'] as const)('asks about a Sunday before it takes it: %s', (ruling) => {
    const sunday = { ruling, newDueOn: '2023-11-05' };
    expect(() => ruled(sunday)).toThrow(
      expect.objectContaining({ code: 'NEW_DAY_OFF', details: { day: '2023-11-05', next: '2023-11-06' } }),
    );
    expect(dayOf(ruled({ ...sunday, onDayOff: true }))).toBe('2023-11-05');
  });

  it('keeps the remark with which something is accepted, and makes none up', () => {
    expect(ruled({ ruling: 'accept', reason: 'Số liệu rõ' })).toEqual({
      type: 'accept',
      reason: 'Số liệu rõ',
    });
    expect(ruled({ ruling: 'accept', reason: ' ' })).toEqual({ type: 'accept' });
  });

  it('asks about no day that is refused anyhow', () => {
    expect(codeOf(() => ruled({ newDueOn: '2023-10-22' }))).toBe('NEW_DAY_PAST');
    // A Sunday before the day in force: the engine says that it would shorten.
    expect(codeOf(() => ruled({ newDueOn: '2023-10-29' }))).toBeUndefined();
  });

  it.each([
    ['the last day of the plan', '2025-12-31', undefined],
    ['a day later', '2026-01-01', 'NEW_DAY_TOO_FAR'],
    ['2039', '2039-12-30', 'NEW_DAY_TOO_FAR'],
  ])('extends within the plan: %s', (_what, newDueOn, code) => {
    expect(codeOf(() => ruled({ newDueOn }))).toBe(code);
    expect(codeOf(() => ruled({ newDueOn, ruling: 'reopen' }))).toBe(code);
  });

  it('extends what falls due after the plan’s end by a year at most', () => {
    expect(codeOf(() => ruled({ newDueOn: '2026-12-31' }, '2026-01-15'))).toBeUndefined();
    expect(codeOf(() => ruled({ newDueOn: '2027-02-01' }, '2026-01-15'))).toBe('NEW_DAY_TOO_FAR');
  });

  it('hands over to who lives when it is owed, with what that unit owes of the same step', () => {
    const own = { unitId: 'phuong-nam', stepId: 'main', assignmentId: `${CYCLE}/main/phuong-nam`, dueAt: 1 };
    const others = [
      { ...own, stepId: 'topics' },
      { ...own, unitId: 'phuong-dong' },
    ];
    const wish = { ruling: 'hand-over', to: 'phuong-nam' } as const;
    expect(ruled(wish, DUE_ON, [own, ...others])).toMatchObject({ to: 'phuong-nam', owing: [own] });
    expect(codeOf(() => ruled({ ...wish, to: 'phuong-la' }))).toBe('UNIT_UNKNOWN');
    const gone = plan.units.map((unit) =>
      unit.id === 'phuong-nam' ? { ...unit, lives: { to: '2023-10-30' } } : unit,
    );
    const whole = plan;
    plan = { ...whole, units: gone };
    expect(codeOf(() => ruled(wish))).toBe('UNIT_NOT_LIVING');
    expect(codeOf(() => ruled(wish, '2023-10-30'))).toBeUndefined();
    // Its own successor follows a successor that ends before the due day.
    expect(codeOf(() => ruled({ ...wish, actor: 'plan:2' }))).toBeUndefined();
    plan = whole;
  });

  it('asks for the version that was read, where one is named', () => {
    expect(ruled({ ruling: 'accept', version: 2 })).toEqual({ type: 'accept', reason: 'x', version: 2 });
    expect(ruled({ ruling: 'accept' })).toEqual({ type: 'accept', reason: 'x' });
    expect(ruled({ ruling: 'return', version: 2, newDueOn: '2023-11-03' })).toMatchObject({ version: 2 });
  });
});
