import { describe, expect, it } from '@jest/globals';
import { checkDefinition, expectedCycles, planCalendar } from '@kyhan/plan';
import { cyclesIcs } from './cycles-ics.js';

const MADE_AT = Date.UTC(2026, 10, 25, 19, 31, 21);
const RANGE = { from: '2026-11-01', to: '2026-12-31' };

function calendar(
  obligations: readonly { id: string; due: unknown; period?: unknown }[],
  earlier?: string,
  later = 0,
): string {
  const { plan } = checkDefinition({
    plan: '01/KH-UBND',
    slug: 'first-plan',
    title: { vi: 'Kế hoạch', en: 'Plan' },
    issuedOn: '2026-01-01',
    inForce: { from: '2026-01-01', to: '2027-12-31' },
    coordinator: 'a',
    owner: 'a',
    units: [{ id: 'a', name: { vi: 'A', en: 'A' } }],
    policies: { ordered: { remind: [{ workingDays: 1 }] } },
    obligations: obligations.map((one) => ({
      kind: 'report',
      title: { vi: `Báo cáo; ${one.id}, dài`, en: one.id },
      source: 'II.1',
      audience: ['a'],
      period: 'month',
      policy: 'ordered',
      ...one,
    })),
  });
  if (plan === undefined) throw new Error('no plan');
  const cycles = expectedCycles(plan, planCalendar(plan), RANGE);
  return cyclesIcs(plan, cycles, {
    language: 'vi',
    madeAt: MADE_AT + later,
    ...(earlier === undefined ? {} : { earlier }),
  });
}

function events(ics: string) {
  const lines = ics.replaceAll('\r\n ', '');
  return Object.fromEntries(
    [...lines.matchAll(/BEGIN:VEVENT([^]*?)END:VEVENT/g)].map(([, event = '']) => {
      const of = (name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.*?)\\r?$`, 'm').exec(event)?.[1];
      return [
        of('UID') ?? '',
        {
          start: of('DTSTART'),
          end: of('DTEND'),
          sequence: Number(of('SEQUENCE')),
          status: of('STATUS'),
          summary: of('SUMMARY'),
        },
      ];
    }),
  );
}

const TIMED = { id: 'timed', due: { day: 20, time: '17:00' } };
const DAY = { id: 'day', due: { day: 'last' } };
const UID = 'first-plan/timed/2026-11@kyhan';

describe('the calendar of a plan that changed (28)', () => {
  const before = calendar([TIMED, DAY]);

  it('prevails over one that was made a second before, without any state', () => {
    const after = calendar([{ ...TIMED, due: { day: 25, time: '17:00' } }, DAY], undefined, 2000);
    const [old, moved] = [events(before)[UID], events(after)[UID]];
    expect(moved?.start).toBe('20261125T100000Z');
    expect(moved?.sequence).toBeGreaterThan(old?.sequence ?? Infinity);
    expect(moved?.sequence).toBeLessThan(2 ** 31);
  });

  it('grows with the day alone, where the earlier calendar is known', () => {
    const after = calendar([{ ...TIMED, due: { day: 25, time: '17:00' } }, DAY], before, 60_000);
    const [old, moved] = [events(before), events(after)];
    expect(moved[UID]?.sequence).toBe((old[UID]?.sequence ?? 0) + 1);
    const same = 'first-plan/day/2026-11@kyhan';
    expect(moved[same]?.sequence).toBe(old[same]?.sequence);
    expect(Object.keys(moved)).toEqual(Object.keys(old));
  });

  it('cancels what is gone, once, and takes it up again where it comes back', () => {
    const gone = calendar([DAY], before, 60_000);
    const was = events(before)[UID];
    expect(events(gone)[UID]).toEqual({ ...was, status: 'CANCELLED', sequence: (was?.sequence ?? 0) + 1 });
    expect(events(calendar([DAY], gone, 120_000))[UID]?.sequence).toBe(events(gone)[UID]?.sequence);
    const back = events(calendar([TIMED, DAY], gone, 180_000))[UID];
    expect(back).toEqual({ ...was, sequence: (was?.sequence ?? 0) + 2 });
  });

  it('names a school year as pages and letters do', () => {
    const due = { on: '11-20', yearOffset: -1 };
    const school = calendar([{ id: 'school', due, period: { type: 'year', startMonth: 9 } }]);
    expect(events(school)['first-plan/school/2026-27@kyhan']?.summary).toContain('(năm học 2026–2027)');
  });

  it('ends each event later than it begins', () => {
    expect(events(before)[UID]).toMatchObject({ start: '20261120T100000Z', end: '20261120T103000Z' });
    expect(events(before)['first-plan/day/2026-11@kyhan']).toMatchObject({
      start: '20261130',
      end: '20261201',
    });
  });
});
