import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  checkInvariants,
  insertCycle,
  listDueNotices,
  listNotices,
  recordSubmission,
  type Register,
} from '@kyhan/register';
import {
  insertPlan,
  BAC,
  castCycle,
  ofUnit,
  opening,
  plan,
  Story,
  submission,
  unit,
  UNITS,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const MOI = 'phuong-moi';

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

  describe('what a unit owes that does not live yet', () => {
    let register: Register;
    const last = at('2026-03-20', 17);
    beforeEach(async () => {
      register = await registers.open();
      const ended = { lives: { to: '2026-03-20' }, successors: [{ unit: MOI, from: '2026-03-21' }] };
      const units = UNITS.map((one) => (one.id === BAC ? { ...one, ...ended } : one));
      const moi = { ...unit(MOI, 'Phường Mới'), lives: { from: '2026-03-21' } };
      await insertPlan(register, plan({ units: [...units, moi] }));
      await insertCycle(register, castCycle([opening(MOI)]));
    });
    const rolesBroken = async (now: number) => {
      const results = await checkInvariants(register, { now });
      return results.find(({ invariant }) => invariant === 6)?.broken;
    };

    it.each([
      ['the second before it lives, to whom it follows', last - 1000, BAC],
      ['from then on, to itself', last, MOI],
    ])('is told, %s', async (_moment, when, unitId) => {
      const reminded = { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 } as const;
      await new Story(opening(MOI).event).tell(reminded, when).write(register);
      const told = await listNotices(register, { kind: 'reminder' });
      expect(told.map(({ contactUnitId }) => contactUnitId)).toEqual([unitId]);
    });

    it('goes to itself where it was queued for whom it follows, who has ended when it leaves', async () => {
      const reminded = { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 } as const;
      await new Story(opening(MOI).event).tell(reminded, last - 1000).write(register);
      const due = { now: last, realNow: REAL, limit: 100 };
      // Whoever is told instead is read by the next look.
      await listDueNotices(register, due);
      const leaving = (await listDueNotices(register, due)).filter(({ kind }) => kind === 'reminder');
      expect(leaving.map(({ contact }) => contact.unitId)).toEqual([MOI]);
    });

    it.each([
      ['may be handed in by whom it follows the second before it lives', last - 1000, []],
      ['may not from then on', last, [expect.stringContaining(`handed in by unit:${BAC}`)]],
    ])('%s', async (_what, storedAt, broken) => {
      const handedIn = { assignmentId: ofUnit(MOI), storedAt, actor: unitActor(BAC), owedBy: MOI };
      await recordSubmission(register, submission('m-1', handedIn));
      expect(await rolesBroken(last + 1)).toEqual(broken);
    });
  });
}
