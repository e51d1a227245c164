import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createActivities } from '@kyhan/activities';
import { planCalendar } from '@kyhan/plan';
import { listNotices, nextRetryRealAt, type Register } from '@kyhan/register';
import { openMarch } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const DAY_MS = 24 * 60 * 60_000;
const MORNING = at('2026-03-11', 9);

describe('a round of the post office', () => {
  const registers = pgliteRegisters();
  let register: Register;
  beforeAll(async () => {
    register = await registers.open();
    await openMarch(register);
  });
  afterAll(() => registers.end());

  it('whose mail is refused for now is tried again at a whole millisecond, whatever time a day takes', async () => {
    // 45.47 plan milliseconds in a real one: a minute's pause would be 1,319.44 milliseconds.
    const clock = {
      now: () => MORNING,
      toPlan: (at: number) => at,
      toReal: (at: number) => at,
      speed: DAY_MS / 1_900_000,
    };
    const refused = { outcome: 'refused', permanent: false, response: '451 later' } as const;
    const activities = createActivities({
      register,
    language: 'vi',
      clock,
      calendarOf: planCalendar,
      mailer: { send: async () => refused, close: () => undefined },
      keepSchedules: async () => undefined,
      ringShard: async () => undefined,
      ringPostOffice: async () => undefined,
      links: { submission: () => 'x', assignment: () => 'x', cycles: () => 'x' },
    });
    const begunAt = Date.now();
    const round = await new MockActivityEnvironment().run(() => activities.deliverNotices());
    expect(round).toMatchObject({ sent: 0, waiting: 2, nextInMs: 5 * 60_000 });
    expect((await listNotices(register)).map(({ state }) => state)).toEqual(['pending', 'pending']);
    expect(await nextRetryRealAt(register)).toBeGreaterThanOrEqual(begunAt + 1000);
  });
});
