import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createActivities } from '@kyhan/activities';
import type { Channels } from '@kyhan/channels';
import { planCalendar } from '@kyhan/plan';
import { listNotices, nextRetryRealAt, type Register } from '@kyhan/register';
import { openMarch } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const DAY_MS = 24 * 60 * 60_000;
const MORNING = at('2026-03-11', 9);

/** A round over these channels; `dayMs` real milliseconds are a day of plan time. */
async function deliver(register: Register, channels: Channels, dayMs: number) {
  const clock = {
    now: () => MORNING,
    toPlan: (at: number) => at,
    toReal: (at: number) => at,
    speed: DAY_MS / dayMs,
  };
  const activities = createActivities({
    register,
    language: 'vi',
    clock,
    calendarOf: planCalendar,
    channels,
    keepSchedules: async () => undefined,
    ringShard: async () => undefined,
    ringPostOffice: async () => undefined,
    links: { submission: () => 'x', assignment: () => 'x', cycles: () => 'x' },
  });
  return await new MockActivityEnvironment().run(() => activities.deliverNotices());
}

describe('a round of the post office', () => {
  const registers = pgliteRegisters();
  let register: Register;
  beforeEach(async () => {
    register = await registers.open();
    await openMarch(register);
  });
  afterAll(() => registers.end());

  it('whose mail is refused for now is tried again at a whole millisecond, whatever time a day takes', async () => {
    const refused = { outcome: 'refused', fault: 'passing', response: '451 later' } as const;
    const mail = { send: async () => refused, close: async () => undefined };
    const begunAt = Date.now();
    // 45.47 plan milliseconds in a real one: a minute's pause would be 1,319.44 milliseconds.
    const round = await deliver(register, { mail }, 1_900_000);
    expect(round).toMatchObject({ sent: 0, waiting: 2, nextInMs: 5 * 60_000 });
    expect((await listNotices(register)).map(({ state }) => state)).toEqual(['pending', 'pending']);
    expect(await nextRetryRealAt(register)).toBeGreaterThanOrEqual(begunAt + 1000);
  });

  it('keeps what goes by a channel that the deployment has lost until it is there again', async () => {
    expect(await deliver(register, {}, DAY_MS)).toMatchObject({ sent: 0, waiting: 2 });
    const notices = await listNotices(register);
    expect(notices.map(({ state, response }) => [state, response])).toEqual([
      ['pending', 'channel-missing'],
      ['pending', 'channel-missing'],
    ]);
  });
});
