import { describe, expect, it } from '@jest/globals';
import { planCalendar, type Plan } from '@kyhan/plan';
import { movedInvitations } from './moved-invitations.js';

const NOW = Date.parse('2026-06-10T09:00:00+07:00');
const on = (day: number, more: object = {}) => ({
  position: { type: 'day', day, monthOffset: 0 },
  roll: 'none',
  exclusive: false,
  time: '08:00',
  ...more,
});

/** Both wards are invited to a meeting that nobody owes anything for. */
function meetingOn(anchor: object, invite: readonly string[] = ['bac', 'nam']) {
  const plan = {
    slug: 'p',
    timeZone: 'Asia/Ho_Chi_Minh',
    calendar: 'vn-civil-service',
    inForce: { from: '2026-01-01', to: '2026-12-31' },
    units: ['bac', 'nam'].map((id) => ({ id, lives: {}, successors: [], contacts: [] })),
    groups: {},
    obligations: [
      {
        id: 'meeting',
        inForce: {},
        period: { type: 'month' },
        opens: on(1),
        anchor,
        meeting: { invite },
        steps: [{ id: 'main', audience: ['bac'], due: [on(28)], policy: 'ordered' }],
      },
    ],
  } as unknown as Plan;
  return { plan, calendar: planCalendar(plan) };
}

const CYCLE = {
  cycleId: 'p/meeting/2026-06',
  obligationId: 'meeting',
  periodKey: '2026-06',
  periodFrom: '2026-06-01',
  periodTo: '2026-06-30',
};
const told = (
  after: ReturnType<typeof meetingOn>,
  { now = NOW, ...more }: { now?: number; meetingOn?: string } = {},
) =>
  movedInvitations({ cycle: { ...CYCLE, ...more }, before: meetingOn(on(20)), after, now, language: 'vi' });

describe('a meeting that a version of the plan holds on another day', () => {
  it('is told to all who are invited, with both days and the rule', () => {
    const notices = told(meetingOn(on(25)));
    expect(notices.map(({ toldUnitId }) => toldUnitId)).toEqual(['bac', 'nam']);
    expect(notices[0]).toMatchObject({
      kind: 'invitation',
      notBefore: NOW,
      data: { change: 'moved', from: '2026-06-20', meetingOn: '2026-06-25' },
    });
    expect(notices[0]?.data).toMatchObject({ reason: expect.stringContaining('25') });
  });

  it('is told where its hour alone is another', () => {
    expect(told(meetingOn(on(20, { time: '14:00' })))).toHaveLength(2);
  });

  it('is told to nobody where nothing of it moves, or a person has moved it, or it has begun', () => {
    expect(told(meetingOn(on(20), ['bac']))).toEqual([]);
    expect(told(meetingOn(on(25)), { meetingOn: '2026-06-23' })).toEqual([]);
    expect(told(meetingOn(on(25)), { now: Date.parse('2026-06-25T08:00:00+07:00') })).toEqual([]);
  });
});
