import { beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listNotices, type Register } from '@kyhan/register';
import { insertPlan, BAC, castCycle, opening, plan, Story, unit, UNITS } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

/** The coordinator ends with 27 March in Vietnam, which is 17:00 UTC; the second successor begins later. */
const REORGANISED = plan({
  units: [
    ...UNITS.filter(({ id }) => id !== 'so-dieu-phoi'),
    {
      ...unit('so-dieu-phoi', 'Sở Điều phối'),
      lives: { to: '2026-03-27' },
      successors: [
        { unit: 'so-moi', from: '2026-03-28' },
        { unit: 'so-sau', from: '2027-01-01' },
      ],
    },
    unit('so-moi', 'Sở mới'),
    unit('so-sau', 'Sở sau'),
  ],
});

/** Notices to an office that was split or renamed. */
export function exerciseOfficeUnits(registers: FreshRegisters): void {
  describe('a notice to the coordinator of a plan', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register, REORGANISED);
      await insertCycle(register, castCycle([opening(BAC)]));
    });
    it.each([
      ['the second before it ends', at('2026-03-27', 17) - 1000, 'so-dieu-phoi'],
      ['at its end', at('2026-03-27', 17), 'so-moi'],
      ['the second after', at('2026-03-27', 17) + 1000, 'so-moi'],
    ])('goes, %s, to who coordinates then', async (_moment, when, unitId) => {
      const escalated = { type: 'escalated', ordinal: 1, level: 2, to: 'coordinator' } as const;
      await new Story(opening(BAC).event).tell(escalated, when).write(register);
      const [notice] = await listNotices(register, { kind: 'escalation' });
      expect(notice).toMatchObject({ contactUnitId: unitId, address: `dau-moi@${unitId}.example.org` });
    });
  });
}
