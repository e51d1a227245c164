import { describe, expect, it } from '@jest/globals';
import type { Plan, Unit } from '@kyhan/plan';
import { joiningOpenings } from './joining-openings.js';

const MAY = Date.parse('2026-05-28T09:00:00+07:00');
const JUNE = Date.parse('2026-06-10T09:00:00+07:00');
const DAY = 24 * 60 * 60_000;

function unit(id: string, changes: Partial<Unit> = {}): Unit {
  return { id, name: { vi: id, en: id }, lives: {}, successors: [], contacts: [], ...changes };
}

const end = { position: { type: 'day', day: 'last', monthOffset: 0 }, roll: 'none', exclusive: false };
const step = { audience: ['dong', 'tay'], due: [end], nil: true, review: true, policy: 'ordered' };
/** Đông lives from 1 June, Tây until 31 May: a report for June, and topics for it in the middle of that month. */
const PLAN = {
  slug: 'p',
  timeZone: 'Asia/Ho_Chi_Minh',
  calendar: 'vn-civil-service',
  inForce: { from: '2026-01-01', to: '2026-12-31' },
  units: [unit('dong', { lives: { from: '2026-06-01' } }), unit('tay', { lives: { to: '2026-05-31' } })],
  groups: {},
  policies: { ordered: { id: 'ordered', remind: [], sendAt: '08:00', escalate: [] } },
  obligations: [
    {
      id: 'report',
      inForce: {},
      period: { type: 'month' },
      opens: end,
      steps: [
        { ...step, id: 'topics', due: [{ ...end, position: { ...end.position, day: 15 } }] },
        { ...step, id: 'main' },
      ],
    },
  ],
} as unknown as Plan;
const CYCLE = {
  cycleId: 'p/report/2026-06',
  obligationId: 'report',
  periodKey: '2026-06',
  periodFrom: '2026-06-01',
  periodTo: '2026-06-30',
  dueOn: '2026-06-30',
  dueAt: Date.parse('2026-07-01T00:00:00+07:00'),
};

const joining = (now: number, cycle: Parameters<typeof joiningOpenings>[0]['cycle'] = CYCLE) =>
  joiningOpenings({
    plan: PLAN,
    cycle,
    owed: [],
    units: ['dong', 'tay'],
    now,
    actor: 'person:linh',
    reason: 'Mới lập',
  }).map(({ stream, at, fact }) => [stream, at, fact.type === 'opened' ? fact.timetable.dueOn : undefined]);

describe('what units owe that join an open cycle late', () => {
  it('is owed by who lives on its due day, also where it does not live yet', () => {
    expect(joining(MAY)).toEqual([
      ['p/report/2026-06/topics/dong', MAY, '2026-06-15'],
      ['p/report/2026-06/main/dong', MAY, '2026-06-30'],
    ]);
  });

  it('is no step whose day is over', () => {
    expect(joining(JUNE + 10 * DAY)).toEqual([['p/report/2026-06/main/dong', JUNE + 10 * DAY, '2026-06-30']]);
  });

  it('is due on the day that a person gave the cycle', () => {
    const given = { ...CYCLE, givenDueOn: '2026-07-03', dueOn: '2026-07-03', dueAt: CYCLE.dueAt + 3 * DAY };
    expect(joining(JUNE, given).map(([, , dueOn]) => dueOn)).toEqual(['2026-07-03', '2026-07-03']);
  });

  describe('where they contribute', () => {
    const before = { type: 'counted', direction: 'before', from: 'due', unit: 'days', count: 5 };
    const contributed = {
      ...step,
      id: 'contribution',
      contributesTo: 'main',
      due: [{ ...end, position: before }],
    };
    const [report] = PLAN.obligations;
    const cooperating = {
      ...PLAN,
      obligations: [{ ...report, steps: [{ ...step, id: 'main', audience: ['bac'] }, contributed] }],
    } as unknown as Plan;
    const lead = { assignmentId: 'p/report/2026-06/main/bac', stepId: 'main', unitId: 'bac' };
    const given = { ...CYCLE, givenDueOn: '2026-07-03', dueOn: '2026-07-03', dueAt: CYCLE.dueAt + 3 * DAY };
    const contributing = (
      now: number,
      cycle: Parameters<typeof joiningOpenings>[0]['cycle'] = CYCLE,
      owed: Parameters<typeof joiningOpenings>[0]['owed'] = [lead],
    ) =>
      joiningOpenings({
        plan: cooperating,
        cycle,
        owed,
        units: ['dong'],
        now,
        actor: 'person:linh',
        reason: 'x',
      }).map(({ fact }) => (fact.type === 'opened' ? [fact.timetable.dueOn, fact.lead?.assignmentId] : []));

    it('is due before what gathers it, also where a person gave that its day', () => {
      expect(contributing(MAY)).toEqual([['2026-06-25', lead.assignmentId]]);
      expect(contributing(JUNE, given)).toEqual([['2026-06-28', lead.assignmentId]]);
    });

    it('is due with what gathers it once its own day is over', () => {
      expect(contributing(JUNE + 17 * DAY)).toEqual([['2026-06-30', lead.assignmentId]]);
    });

    it('is nothing where what would gather it has ended, or is not there', () => {
      expect(contributing(MAY, CYCLE, [{ ...lead, endedAt: MAY - DAY }])).toEqual([]);
      expect(contributing(MAY, CYCLE, [])).toEqual([]);
    });
  });

  it('is nothing where the plan has it no more', () => {
    expect(joining(MAY, { ...CYCLE, obligationId: 'khac' })).toEqual([]);
  });
});
