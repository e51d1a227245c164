import { describe, expect, it } from '@jest/globals';
import { findAcceptedBefore, getAssignment, insertCycle } from '@kyhan/register';
import { acceptedForFebruary, BAC, castCycle, insertPlan, NAM, ofUnit, opening } from '../../cast/index.js';
import type { FreshRegisters } from '../../registers/index.js';

/** What a unit is compared with. */
export function exerciseAcceptedBefore(registers: FreshRegisters): void {
  describe('what was accepted for the period before', () => {
    it('is that of the same unit alone, and of no later period', async () => {
      const register = await registers.open();
      await insertPlan(register);
      const february = await acceptedForFebruary(register, { participants: 12 });
      await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
      const before = async (assignmentId: string) =>
        await findAcceptedBefore(register, await getAssignment(register, assignmentId));
      expect(await before(ofUnit(BAC))).toMatchObject({
        periodKey: '2026-02',
        submission: { assignmentId: february, submissionId: 'thang-2', values: { participants: 12 } },
      });
      expect(await before(ofUnit(NAM))).toBeUndefined();
      expect(await before(february)).toBeUndefined();
    });

    it('is the nearest that was accepted: what nobody has ruled on is passed over', async () => {
      const register = await registers.open();
      await insertPlan(register);
      await acceptedForFebruary(register, { participants: 12 });
      await insertCycle(register, castCycle([opening(BAC)]));
      const april = { ...(await getAssignment(register, ofUnit(BAC))), periodTo: '2026-04-30' };
      expect(await findAcceptedBefore(register, april)).toMatchObject({ periodKey: '2026-02' });
    });

    it('of a cumulative period is the same a year before, not the one that is part of it', async () => {
      const register = await registers.open();
      await insertPlan(register);
      await acceptedForFebruary(register, { participants: 12 }, { periodKey: '2025-6M' });
      await insertCycle(register, castCycle([opening(BAC)]));
      const owed = await getAssignment(register, ofUnit(BAC));
      const before = (periodKey: string) => findAcceptedBefore(register, { ...owed, periodKey });
      expect(await before('2026-6M')).toMatchObject({ periodKey: '2025-6M' });
      expect(await before('2026-9M')).toBeUndefined();
    });
  });
}
