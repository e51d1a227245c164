import { describe, expect, it } from '@jest/globals';
import { instantAt, isoInstant } from '@kyhan/calendar';
import { planCalendar, requestedDue, type ExpectedCycle } from '@kyhan/plan';
import { allCycles, whole } from './plan-of.js';

/** Plans that came out wrong or could not be said: as they were written, with the one obligation told. */
const planWith = (keys: string) =>
  whole({
    'plan.yaml': `plan: 01/KH-UBND
slug: d
title: { vi: K, en: K }
issuedOn: 2024-01-02
inForce: { from: 2024-01-01, to: 2030-12-31 }
timeZone: Asia/Ho_Chi_Minh
coordinator: vp
owner: vp
units:
  - id: vp
    name: { vi: VP, en: VP }
    contacts: [{ role: focal-point, email: a@example.org }]
groups: { g: [vp] }
policies: { p: { remind: [{ workingDays: 3 }] } }
obligations:
  - id: one
    kind: report
    title: { vi: one, en: one }
    source: { section: I, quote: q }
    basis: given
    audience: [g]
    policy: p
${keys}
`,
  });

async function cyclesFrom(from: string, keys: string): Promise<ExpectedCycle[]> {
  return allCycles(await planWith(keys)).filter(({ dueOn }) => dueOn >= from);
}

const HANOI = 'Asia/Ho_Chi_Minh';

describe('what is asked for outside the calendar', () => {
  const askedAt = instantAt('2026-03-20', '16:40', HANOI);
  const dueOf = async (due: string, at = askedAt) => {
    const plan = await planWith(`    period: on-request\n    due: ${due}`);
    return requestedDue({ plan, calendar: planCalendar(plan) }, plan.obligations[0]!, at);
  };

  it.each(['period-start', 'opening', 'cut-off'])(
    'is due 24 hours after it is asked for, to the minute and on a Saturday too (after: %s)',
    async (from) =>
      expect(await dueOf(`{ after: ${from}, hours: 24 }`)).toEqual({ dueOn: '2026-03-21', dueTime: '16:40' }),
  );

  it('loses nothing of a minute that has begun, and nothing at midnight', async () => {
    expect(await dueOf('{ after: opening, hours: 24 }', askedAt + 1)).toEqual({
      dueOn: '2026-03-21',
      dueTime: '16:41',
    });
    const seven = instantAt('2026-03-20', '17:00', HANOI);
    expect(await dueOf('{ after: opening, hours: 7 }', seven)).toEqual({ dueOn: '2026-03-20' });
  });

  it('may be due by days, which roll as they do elsewhere', async () => {
    expect(await dueOf('{ after: period-start, workingDays: 3 }')).toEqual({ dueOn: '2026-03-25' });
    expect(await dueOf('{ after: period-start, days: 1, time: "17:00" }')).toEqual({
      dueOn: '2026-03-23',
      dueTime: '17:00',
    });
  });

  it.each(['{ at: cut-off }', '{ day: 25 }'])('is due when whoever asks says, by %s', async (due) =>
    expect(await dueOf(due)).toBeUndefined(),
  );
});

describe('a report that came out wrong', () => {
  it('of each week, Friday at four in the afternoon, is due on 2026-01-09 and 2026-01-16', async () => {
    const keys = '    period: week\n    due: { weekday: friday, nth: 1, time: "16:00" }';
    const [first, second] = await cyclesFrom('2026-01-06', keys);
    expect([first?.periodFrom, first?.periodTo]).toEqual(['2026-01-05', '2026-01-11']);
    expect([first, second].map((cycle) => isoInstant(cycle!.dueAt, 'Asia/Ho_Chi_Minh'))).toEqual([
      '2026-01-09T16:00:00+07:00',
      '2026-01-16T16:00:00+07:00',
    ]);
  });

  it('of every seven days from a Friday is due with the seventh', async () => {
    const keys = '    period: { every: { days: 7 }, from: 2026-01-02 }\n    due: { at: cut-off }';
    const [first, second] = await cyclesFrom('2026-01-01', keys);
    expect([first?.dueOn, second?.dueOn]).toEqual(['2026-01-08', '2026-01-15']);
  });

  it('before Tết, on 25 Chạp, is due on 2027-02-01 and 2028-01-21', async () => {
    const keys = '    period: year\n    due: { lunar: 12-25 }';
    const [first, second] = await cyclesFrom('2027-01-01', keys);
    expect([first?.dueOn, second?.dueOn]).toEqual(['2027-02-01', '2028-01-21']);
  });
});
