import { describe, expect, it } from '@jest/globals';
import type { DayRule } from '@kyhan/calendar';
import { findRequest } from '@kyhan/register';
import { insertPlan, LINH, PLAN, plan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { frontDoorAlone } from '../support/front-door-alone.js';

// Six in the evening in Hanoi.
const NOW = at('2026-03-24', 11);

function asksWith(due: DayRule) {
  const [monthly] = plan().obligations;
  const steps = monthly!.steps.map((step) => ({ ...step, due: [due] }));
  const onRequest = { ...monthly!, id: 'dot-xuat', period: { type: 'on-request' }, steps } as const;
  return plan({ obligations: [onRequest] });
}

const ASKED = {
  requestId: 'cv-12',
  planSlug: PLAN,
  obligationId: 'dot-xuat',
  units: [],
  reason: 'Công văn 12',
  actor: LINH,
};
const daysAfter = (count: number, time?: string): DayRule => ({
  position: { type: 'counted', direction: 'after', from: 'period-start', unit: 'days', count },
  roll: 'none',
  exclusive: false,
  ...(time === undefined ? {} : { time }),
});

describe('what is asked for by the rule of the plan', () => {
  const door = frontDoorAlone(NOW, async (register) => await insertPlan(register, asksWith(daysAfter(2))));

  it('has the day of the rule, and no hour beside it that nobody would keep', async () => {
    await expect(door.client.openOnRequest({ ...ASKED, dueTime: '10:00' })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      details: { place: 'dueTime' },
    });
    expect(await findRequest(door.register, ASKED.requestId)).toBeUndefined();
    // Temporal is away: what was asked for is kept.
    await expect(door.client.openOnRequest(ASKED)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await findRequest(door.register, ASKED.requestId)).toMatchObject({ dueOn: '2026-03-26' });
  });
});

describe('what is asked for after the hour of its rule', () => {
  const door = frontDoorAlone(
    NOW,
    async (register) => await insertPlan(register, asksWith(daysAfter(0, '17:00'))),
  );

  it('is over already, and is not opened', async () => {
    await expect(door.client.openOnRequest(ASKED)).rejects.toMatchObject({ code: 'NEW_DAY_PAST' });
    expect(await findRequest(door.register, ASKED.requestId)).toBeUndefined();
  });
});
