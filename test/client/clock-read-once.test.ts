import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import { readPlan } from '@kyhan/plan';
import { insertCycle, openFinding, type Register } from '@kyhan/register';
import {
  BAC,
  CAST_PLAN_FILE,
  castCycle,
  CYCLE,
  insertPlan,
  LINH,
  MINH,
  OBLIGATION,
  ofUnit,
  opening,
  PLAN,
  plan,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const NOW = at('2026-03-24', 9);
const HOUR = 60 * 60_000;
const reason = 'Có lý do';
const FINDING = `contact-missing/${PLAN}/${BAC}`;

/** Every operation of the front door that judges a right and then keeps an instant. */
const OPERATIONS: Readonly<Record<string, (client: KyhanClient) => Promise<unknown>>> = {
  applyPlan: async (client) => client.applyPlan({ plan: await readPlan(CAST_PLAN_FILE), actor: MINH }),
  openOnRequest: (client) =>
    client.openOnRequest({
      requestId: 'q',
      planSlug: PLAN,
      obligationId: 'dot-xuat',
      dueOn: '2026-05-04',
      units: [BAC],
      reason,
      actor: LINH,
    }),
  joinCycle: (client) => client.joinCycle({ cycleId: CYCLE, units: [BAC], reason, actor: LINH }),
  actOnPlan: (client) =>
    client.actOnPlan({
      actId: 'a',
      planSlug: PLAN,
      act: 'suspend',
      obligation: OBLIGATION,
      from: '2026-04-01',
      waiveOpen: true,
      reason,
      actor: LINH,
    }),
  settleFinding: (client) => client.settleFinding({ findingId: FINDING, reason, actor: LINH }),
  extendMany: (client) =>
    client.extendMany({
      rulingId: 'e',
      cycleId: CYCLE,
      newDueOn: '2026-04-06',
      audience: [BAC],
      reason,
      actor: LINH,
    }),
  rule: (client) =>
    client.rule([{ rulingId: 'r', assignmentId: ofUnit(BAC), ruling: 'waive', reason }], LINH),
  act: (client) => client.act({ assignmentId: ofUnit(BAC), actId: 'n', act: 'note', reason, actor: LINH }),
};

describe('an operation of the front door', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let door: ReturnType<typeof clientAlone>;
  let reads: number;
  beforeEach(async () => {
    register = await registers.open();
    const [monthly] = plan().obligations;
    const onRequest = { ...monthly!, id: 'dot-xuat', period: { type: 'on-request' } } as const;
    await insertPlan(register, { ...plan(), obligations: [...plan().obligations, onRequest] });
    await insertCycle(register, castCycle([opening(BAC)]));
    await openFinding(register, {
      findingId: FINDING,
      kind: 'contact-missing',
      subject: BAC,
      data: { unit: { vi: BAC, en: BAC } },
      at: NOW,
    });
    reads = 0;
    // Whoever looks twice sees an hour pass.
    door = clientAlone(register, () => NOW + HOUR * reads++);
  });
  afterEach(() => door.close());
  afterAll(() => registers.end());

  it.each(Object.entries(OPERATIONS))('%s reads the clock once', async (_name, operation) => {
    // What has to ask Temporal is refused in the end: all of it was kept before.
    const code = await operation(door.client).then(
      () => undefined,
      (error: { readonly code?: string }) => error.code,
    );
    expect([undefined, 'TEMPORAL_UNAVAILABLE', 'JOIN_MOVES_DAYS']).toContain(code);
    expect(reads).toBe(1);
  });
});
