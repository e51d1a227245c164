import { beforeEach, describe, expect, it } from '@jest/globals';
import { shardIdOf } from '@kyhan/plan/ids';
import {
  assignmentCounts,
  checkInvariants,
  countUrged,
  getAssignment,
  insertCycle,
  listAssignments,
  listShardsToWake,
  listUrged,
  pageOfAssignments,
  storeRulings,
  verifyChains,
  type AskedRuling,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  CYCLE,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  PLAN,
  timetable,
} from '../../cast/index.js';
import { at, DAY } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-10');
const { dueOn, dueAt } = timetable();
const OFFICE = 'so-dieu-phoi';
const LEAD = ofUnit(BAC);
const CONTRIBUTED = ofUnit(NAM);

/** What one unit contributes to the result of another, which leads. */
export function exerciseContributions(registers: FreshRegisters): void {
  describe('a contribution', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
      const lead = { assignmentId: LEAD, dueAt: dueAt + DAY };
      const later = timetable({ dueOn: '2026-03-26', dueAt: dueAt + DAY });
      await insertCycle(
        register,
        castCycle([opening(BAC, { timetable: later }), opening(NAM, { lead, shard: 1 })]),
      );
    });
    const rule = async (ruling: Partial<AskedRuling>) => {
      const asked: AskedRuling = {
        rulingId: 'r-1',
        assignmentId: LEAD,
        ruling: 'waive',
        reason: 'sáp nhập',
        actor: 'person:linh',
        ...ruling,
      };
      await storeRulings(register, { rulings: [asked], askedAt: NOW });
      const { assignmentId, rulingId } = asked;
      await castTurn(register, { now: NOW, rulings: [{ assignmentId, rulingId }] });
    };
    const idsOf = (all: readonly { readonly assignmentId: string }[]) =>
      all.map(({ assignmentId }) => assignmentId);

    it('is found by what gathers it, alone or left out, and counted apart', async () => {
      expect(idsOf(await listAssignments(register, { leadId: LEAD }))).toEqual([CONTRIBUTED]);
      expect(await listAssignments(register, { leadId: CONTRIBUTED })).toEqual([]);
      expect(idsOf(await listAssignments(register, { contribution: false }))).toEqual([LEAD]);
      const { items, total } = await pageOfAssignments(register, { contribution: true }, {});
      expect([idsOf(items), total]).toEqual([[CONTRIBUTED], 1]);
      const late = await assignmentCounts(register, { now: dueAt });
      expect(late).toMatchObject({
        total: 2,
        assigned: 1,
        overdue: 0,
        contributions: 1,
        contributionsOverdue: 1,
      });
    });

    it('names who owes by now what gathers it', async () => {
      expect(await getAssignment(register, CONTRIBUTED)).toMatchObject({ leadUnitId: BAC });
      expect(await getAssignment(register, LEAD)).not.toHaveProperty('leadUnitId');
      await rule({ ruling: 'hand-over', to: OFFICE });
      expect(await getAssignment(register, CONTRIBUTED)).toMatchObject({ leadUnitId: OFFICE });
    });

    it('is counted apart among what is urged', async () => {
      const wish = { planSlug: PLAN, to: dueOn, now: dueAt };
      expect(await listUrged(register, { ...wish, isAsked: false })).toMatchObject([
        { standing: 'overdue', assignment: { assignmentId: CONTRIBUTED } },
      ]);
      const [letter] = await countUrged(register, wish);
      expect(letter?.counts.overdue).toEqual({ works: 1, units: 1, contributions: 1 });
    });

    it('is woken in a shard of its own as soon as what gathers it ends', async () => {
      const shard = shardIdOf({ cycleId: CYCLE, shard: 1 });
      // What is past of its own timetable is taken first.
      await castTurn(register, { now: NOW, shard: 1 });
      expect(await listShardsToWake(register, NOW)).not.toContain(shard);
      await rule({ ruling: 'waive' });
      expect(await listShardsToWake(register, NOW)).toContain(shard);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
      const invariants = await checkInvariants(register, { now: NOW });
      expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
    });
  });
}
