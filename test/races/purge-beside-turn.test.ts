import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  approvePurge,
  askPurge,
  checkInvariants,
  recordUnitAct,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { BAC, castTurn, contest, ofUnit, openMarch, secondAdministrator } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { placesOf, serverRegisters } from '@kyhan/testkit/registers';
import { BOTH_ORDERS, race } from './in-order.js';

const url = process.env['TEST_DATABASE_URL'];
const SAID = { at: at('2026-03-24', 10), realAt: REAL };
const SECRET = 'mk: Abc@1234';

/** What a unit says waits while Temporal is away; the turn that takes it in writes it into what happened. */
(url === undefined ? describe.skip : describe)(
  'a purge of what a unit said, and the turn that takes it in',
  () => {
    const registers = serverRegisters(url ?? '');
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
      await secondAdministrator(register);
      await recordUnitAct(register, contest('y-kien', { reason: SECRET, storedAt: SAID.at }));
      const subject = {
        kind: 'unit-act',
        id: 'y-kien',
        assignmentId: ofUnit(BAC),
        parts: ['reason'],
      } as const;
      await askPurge(register, { subject, reason: 'Gõ nhầm', actor: 'person:minh', ...SAID });
    });
    afterAll(() => registers.end());

    it.each(BOTH_ORDERS)('leave it nowhere where the purge comes %s', async (_at, winner) => {
      const purges = {
        writes: 'unit_acts',
        come: async () => await approvePurge(register, { purge: 1, actor: 'person:quan', ...SAID }),
      } as const;
      const takesIn = {
        writes: 'turns',
        come: async () => await castTurn(register, { now: SAID.at }),
      } as const;
      const [purged, taken] = await race(register, [purges, takesIn], winner);
      expect([purged, taken]).toMatchObject([{ answer: { purge: 1 } }, { answer: { outcomes: [] } }]);
      await castTurn(register, { now: SAID.at });
      expect(await placesOf(register, SECRET)).toEqual([]);
      const checked = await checkInvariants(register, { now: SAID.at });
      expect(checked.flatMap(({ broken }) => broken)).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });
  },
);
