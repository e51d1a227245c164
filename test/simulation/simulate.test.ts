import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  simulate,
  USUAL_BEHAVIOUR,
  type LivedAssignment,
  type SimulationSettings,
} from '@kyhan/engine/simulation';
import { planCalendar, type Plan } from '@kyhan/plan';
import { castPlan } from '@kyhan/testkit/cast';
import { briefingPlan } from '../support/briefing-plan.js';
import { keptPlan632 } from '../support/plan-632.js';

let cast: Plan;
let plan632: Plan;

beforeAll(async () => {
  cast = await castPlan();
  plan632 = await keptPlan632();
});

function simulated(
  plan: Plan,
  wish: Partial<SimulationSettings> & Partial<SimulationSettings['behaviour']> = {},
) {
  const { seed = 1, years = 3, from, rosters, ...behaviour } = wish;
  return simulate({
    plan,
    calendar: planCalendar(plan),
    years,
    seed,
    behaviour: { ...USUAL_BEHAVIOUR, ...behaviour },
    ...(from === undefined ? {} : { from }),
    ...(rosters === undefined ? {} : { rosters }),
  });
}

/** When the last topic of a cycle was in, and when its agenda was to open, opened and was handed in. */
function agendaOf(lives: readonly LivedAssignment[]) {
  const of = (step: string) => lives.filter(({ owed }) => owed.step.id === step);
  const [agenda] = of('agenda');
  const { events = [] } = agenda?.life ?? {};
  const at = (type: string) => events.filter(({ fact }) => fact.type === type).map((event) => event.at);
  const born = agenda?.owed.opened.fact;
  return {
    lastIn: Math.max(...of('topics').map(({ life }) => life.state.endedAt ?? Infinity)),
    announcedAt: born?.type === 'opened' ? born.timetable.opensAt : NaN,
    openedAt: at('step-opened'),
    handedInAt: at('submitted')[0] ?? Infinity,
  };
}

describe('a step that waits for another in a simulated plan', () => {
  it('opens when the last of that came in, or on its day, and is done after it', async () => {
    const plan = await briefingPlan();
    const cycles = new Map<string, LivedAssignment[]>();
    simulate({
      plan,
      calendar: planCalendar(plan),
      years: 2,
      seed: 3,
      behaviour: { ...USUAL_BEHAVIOUR, late: 0.2 },
      onLife: (lived) => {
        const { cycleId } = lived.cycle;
        cycles.set(cycleId, [...(cycles.get(cycleId) ?? []), lived]);
      },
    });
    const early: boolean[] = [];
    for (const lives of cycles.values()) {
      const { lastIn, announcedAt, openedAt, handedInAt } = agendaOf(lives);
      expect(openedAt).toEqual([Math.min(lastIn, announcedAt)]);
      expect(handedInAt).toBeGreaterThanOrEqual(openedAt[0] ?? NaN);
      early.push(lastIn < announcedAt);
    }
    expect(early.length).toBeGreaterThan(20);
    expect(new Set(early)).toEqual(new Set([true, false]));
  });
});

describe('a meeting in a simulated plan', () => {
  it('is told to each unit that is invited, once for each cycle', async () => {
    const plan = await briefingPlan();
    const result = simulated(plan, { years: 1 });
    expect(result.cycles).toBe(12);
    // Five are invited, each with one focal point.
    expect(result.notices.byKind['invitation']).toBe(12 * 5);
    const { meeting: _none, ...held } = plan.obligations[0]!;
    const without = simulated({ ...plan, obligations: [held] }, { years: 1 });
    expect(without.notices.byKind).not.toHaveProperty('invitation');
    expect(result.notices.total - without.notices.total).toBe(12 * 5);
    const [obligation, other] = [result, without].map(({ obligations }) => obligations[0]?.notices ?? 0);
    expect((obligation ?? 0) - (other ?? 0)).toBe(12 * 5);
  });
});

describe('a simulated plan', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(simulated(plan632, { years: 2, seed: 5 })).toEqual(simulated(plan632, { years: 2, seed: 5 }));
    expect(simulated(cast, { seed: 5 }).notices.days).not.toEqual(simulated(cast, { seed: 6 }).notices.days);
  });

  it('has everything in time, nobody overdue and nobody escalated where nobody is late', () => {
    const result = simulated(cast, { late: 0, returned: 0 });
    // 36 months, two wards.
    expect(result).toMatchObject({ cycles: 36, assignments: 72, onTime: 72, late: 0, missed: 0 });
    expect(result).toMatchObject({ completeness: 1, timeliness: 1 });
    expect(result.escalations).toEqual({ head: 0, coordinator: 0, owner: 0 });
    expect(result.notices.byKind).toMatchObject({
      opening: 72,
      receipt: 72,
      ruling: 72,
      'cycle-summary': 36,
    });
    expect(Object.keys(result.notices.byKind)).not.toEqual(expect.arrayContaining(['overdue']));
  });

  it('sends every rung of the policy where nobody ever hands in', () => {
    const result = simulated(cast, { late: 1, never: 1 });
    expect(result).toMatchObject({ assignments: 72, missed: 72, completeness: 0, timeliness: 0 });
    expect(result.escalations).toEqual({ head: 72, coordinator: 72, owner: 72 });
    // Two reminders; the overdue notice and its three repeats; three levels.
    expect(result.notices.byKind).toEqual({
      opening: 72,
      reminder: 144,
      overdue: 288,
      escalation: 216,
      'cycle-summary': 36,
    });
  });

  it('is late as often as it is told', () => {
    const { assignments, timeliness, completeness } = simulated(plan632, {
      years: 6,
      late: 0.3,
      returned: 0,
    });
    expect(assignments).toBeGreaterThan(3000);
    expect(timeliness).toBeCloseTo(0.7, 1);
    expect(completeness).toBeCloseTo(1 - 0.3 * 0.1, 1);
  });

  it('ends every assignment and counts each once', () => {
    const { assignments, onTime, late, missed, lapsed, asked, contributions, obligations } = simulated(
      plan632,
      {
        years: 6,
      },
    );
    expect(contributions).toBeGreaterThan(0);
    expect(onTime + late + missed + lapsed + asked + contributions).toBe(assignments);
    const sum = obligations.reduce((all, obligation) => all + obligation.assignments, 0);
    expect(sum).toBe(assignments);
  });

  it('returns some first versions, and takes the second', () => {
    const { returns, assignments, onTime } = simulated(cast, { late: 0, nil: 0, returned: 1 });
    expect({ returns, onTime }).toEqual({ returns: assignments, onTime: assignments });
  });

  it('has no rate of nothing: nobody was owed, nobody is 100 % on time', () => {
    const nothing = { ...cast, obligations: [] };
    expect(simulated(nothing)).toMatchObject({ assignments: 0, completeness: null, timeliness: null });
  });

  it('leaves late what a return lets mend, and lapsed, not missed, what is never mended', () => {
    const late = simulated(cast, { late: 1, never: 0, nil: 0, returned: 1 });
    expect(late).toMatchObject({ onTime: 0, timeliness: 0, mendedLate: late.late });
    expect(late.late).toBeGreaterThan(60);
    const {
      onTime,
      late: slow,
      missed,
      lapsed,
      assigned,
    } = simulated(cast, { late: 0.5, never: 0.5, returned: 1 });
    expect(lapsed).toBeGreaterThan(0);
    expect(onTime + slow + missed + lapsed).toBe(assigned);
  });

  it('has asked bodies in no rate', () => {
    const policies = { ...cast.policies, ordered: { ...cast.policies['ordered']!, escalate: [] } };
    expect(simulated({ ...cast, policies }, { late: 1, never: 1 })).toMatchObject({
      assignments: 72,
      asked: 72,
      unanswered: 72,
      assigned: 0,
      late: 0,
      missed: 0,
      completeness: null,
      timeliness: null,
    });
  });

  it('counts the notices of a day and of a mailbox alike, and names the busiest day', () => {
    const { notices, contacts } = simulated(plan632, { years: 2 });
    const sum = (loads: readonly { notices: number; messages: number }[]) => [
      loads.reduce((all, load) => all + load.notices, 0),
      loads.reduce((all, load) => all + load.messages, 0),
    ];
    expect(sum(notices.days)).toEqual([notices.total, notices.messages]);
    expect(sum(contacts)).toEqual([notices.total, notices.messages]);
    expect(notices.messages).toBeLessThan(notices.total);
    expect(notices.busiestDay.notices).toBe(Math.max(...notices.days.map((day) => day.notices)));
    expect(notices.days.map(({ on }) => on)).toEqual(notices.days.map(({ on }) => on).toSorted());
  });

  it('lets reminders and levels leave on working days only', () => {
    const calendar = planCalendar(cast);
    const { notices } = simulated(cast, { late: 1, never: 1 });
    // Nobody hands in, so that every notice is the clock's own; only summaries follow a lock at midnight.
    const atRest = notices.days.filter(({ on }) => !calendar.isWorkingDay(on));
    expect(atRest.reduce((sum, day) => sum + day.notices, 0)).toBeLessThanOrEqual(36);
  });

  it('begins on the day asked for and ends with the plan', () => {
    const oneYear = simulated(cast, { from: '2025-01-01', years: 5 });
    expect(oneYear).toMatchObject({ from: '2025-01-01', to: '2029-12-31', cycles: 12 });
  });
});

describe('the forecast of coverage', () => {
  const roster = 'rosters/press-staff.csv';
  const staff = Array.from({ length: 10 }, (_, i) => ({ person: `p-${i}`, unit: 'bao-dak-nong' }));

  function forecast(wish: Parameters<typeof simulated>[1]) {
    const obligations = plan632.obligations.filter(({ kind }) => kind === 'training');
    const { coverage } = simulated(
      { ...plan632, obligations },
      {
        years: 6,
        late: 0,
        returned: 0,
        rosters: { [roster]: staff },
        ...wish,
      },
    );
    expect(coverage.map(({ target }) => target)).toEqual(['press-staff']);
    return coverage[0]!;
  }

  it('reaches a target in the first round where everybody is nominated and attends', () => {
    const { rounds, reachedOn, atEnd } = forecast({ nominated: 1, attended: 1, nil: 0 });
    expect(rounds[0]).toMatchObject({ onRoster: 10, trained: 10, percent: 100 });
    expect(reachedOn).toBe(rounds[0]?.on);
    expect(atEnd).toMatchObject({ percent: 100 });
  });

  it('never falls, and never reaches it where nobody is nominated', () => {
    const some = forecast({ nominated: 0.3 }).rounds.map(({ percent }) => percent);
    expect(some).toEqual(some.toSorted((a, b) => a - b));
    expect(some.length).toBeGreaterThanOrEqual(5);
    expect(forecast({ nominated: 0 })).toMatchObject({ reachedOn: null, atEnd: { trained: 0, percent: 0 } });
  });

  it('holds no round where its last step is never handed in', () => {
    expect(forecast({ late: 1, never: 1 })).toMatchObject({ rounds: [], reachedOn: null });
  });

  it('counts who is on the roster on that day', () => {
    const leaving = staff.map((entry, i) => (i < 5 ? { ...entry, to: '2023-06-30' } : entry));
    const [first] = forecast({ nominated: 1, attended: 1, nil: 0, rosters: { [roster]: leaving } }).rounds;
    expect(first).toMatchObject({ onRoster: 5, trained: 5 });
  });
});
