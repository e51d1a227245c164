import { beforeEach, describe, expect, it } from '@jest/globals';
import { areAllIn, type AssignmentState, type Timetable } from '@kyhan/engine';
import { assignmentIdOf, shardIdOf, unitActor } from '@kyhan/plan/ids';
import {
  checkInvariants,
  getAssignment,
  insertCycle,
  listNotices,
  listShardsToWake,
  recordSubmission,
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
  decidedByEngine,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  submission,
  timetable,
} from '../../cast/index.js';
import { at, DAY } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-10');
const AGENDA = assignmentIdOf({ cycleId: CYCLE, stepId: 'agenda', unitId: 'so-dieu-phoi' });
const LATER: Timetable = { ...timetable(), opensAt: NOW + 5 * DAY, openingNoticeAt: NOW + 5 * DAY };

/** What opens once all of another step are in: here in a shard of its own, after two in two others. */
export function exerciseWaitingSteps(registers: FreshRegisters): void {
  describe('what waits for a step', () => {
    let register: Register;
    let rulings = 0;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
      const waiting = { stepId: 'agenda', waitsFor: 'main', timetable: LATER, shard: 2 };
      const { cycle, ...opened } = castCycle([
        opening(BAC),
        opening(NAM, { shard: 1 }),
        opening('so-dieu-phoi', waiting),
      ]);
      await insertCycle(register, { ...opened, cycle: { ...cycle, shards: 3 } });
      for (const shard of [0, 1, 2]) await castTurn(register, { now: NOW, shard });
    });

    const shards = { [BAC]: 0, [NAM]: 1 };
    const turn = async (shard: number, now = NOW) => await castTurn(register, { now, shard });
    const rule = async (unit: typeof BAC | typeof NAM, wish: Partial<AskedRuling>) => {
      rulings += 1;
      const asked: AskedRuling = {
        rulingId: `w-${rulings}`,
        assignmentId: ofUnit(unit),
        ruling: 'waive',
        reason: 'không thuộc phạm vi',
        actor: 'person:linh',
        ...wish,
      };
      await storeRulings(register, { rulings: [asked], askedAt: NOW });
      const { assignmentId, rulingId } = asked;
      const name = { now: NOW, shard: shards[unit], rulings: [{ assignmentId, rulingId }] };
      return (await castTurn(register, name)).woken;
    };
    const handIn = async (unit: typeof BAC | typeof NAM) => {
      const of = { assignmentId: ofUnit(unit), actor: unitActor(unit), owedBy: unit, storedAt: NOW };
      await recordSubmission(register, submission(unit, of));
      return (await turn(shards[unit])).woken;
    };
    const opensAt = async () => (await getAssignment(register, AGENDA)).opensAt;
    const letters = async () => await listNotices(register, { assignmentId: AGENDA, kind: 'opening' });
    const allHolds = async () => {
      expect(await verifyChains(register)).not.toHaveProperty('broken');
      const invariants = await checkInvariants(register, { now: NOW });
      expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
    };

    it('waits while one is missing, and opens when the last is in or waived, of whatever shard', async () => {
      // Its own shard has nothing more of the step: it asks, and is told to wait.
      expect(await handIn(BAC)).toEqual([2]);
      expect((await turn(2)).happened).toEqual([]);
      expect([await opensAt(), await letters()]).toEqual([LATER.opensAt, []]);
      expect(await rule(NAM, { ruling: 'waive' })).toEqual([2]);
      expect(await listShardsToWake(register, NOW)).toContain(shardIdOf({ cycleId: CYCLE, shard: 2 }));
      expect((await turn(2)).happened).toEqual([[AGENDA, 'step-opened']]);
      expect(await opensAt()).toBe(NOW);
      expect(await letters()).toMatchObject([{ notBefore: NOW, ordinal: 1 }]);
      await allHolds();
    });

    it('is not closed again, nor opened twice, where one is returned and mended', async () => {
      await handIn(BAC);
      await handIn(NAM);
      await turn(2);
      await rule(NAM, { ruling: 'return' });
      expect((await turn(2, NOW + 1)).happened).toEqual([]);
      expect(await opensAt()).toBe(NOW);
      expect(await rule(NAM, { ruling: 'waive' })).toEqual([]);
      expect((await turn(2, LATER.opensAt)).happened).toEqual([]);
      expect(await letters()).toHaveLength(1);
      await allHolds();
    });

    it('opens on its day where one never comes, and once', async () => {
      await handIn(BAC);
      expect((await turn(2, LATER.opensAt - 1)).happened).toEqual([]);
      expect((await turn(2, LATER.opensAt)).happened).toEqual([[AGENDA, 'step-opened']]);
      expect(await rule(NAM, { ruling: 'waive' })).toEqual([]);
      expect(await opensAt()).toBe(LATER.opensAt);
      expect(await letters()).toHaveLength(1);
    });

    it('reads of the register what the engine says of the same facts', async () => {
      const said: [boolean, boolean][] = [];
      const read = async () => {
        const states: AssignmentState[] = [];
        const seen = async (shard: number, unit: string) =>
          await castTurn(register, {
            now: NOW,
            shard,
            rulings: [{ assignmentId: ofUnit(unit), rulingId: 'none' }],
            decide: (basis) => {
              states.push(...basis.shard.values());
              return { events: [], notices: [], outcomes: [] };
            },
          });
        await seen(0, BAC);
        await seen(1, NAM);
        let isIn = false;
        await castTurn(register, {
          now: NOW,
          shard: 2,
          rulings: [{ assignmentId: AGENDA, rulingId: 'none' }],
          decide: (basis) => {
            isIn = basis.stepsIn?.has('main') === true;
            return decidedByEngine({ ...basis, stepsIn: new Set() });
          },
        });
        said.push([areAllIn(states), isIn]);
      };
      await read();
      await handIn(BAC);
      await read();
      await handIn(NAM);
      await read();
      await rule(NAM, { ruling: 'return' });
      await read();
      await rule(NAM, { ruling: 'waive' });
      await read();
      await rule(BAC, { ruling: 'accept' });
      await read();
      expect(said.map(([engine]) => engine)).toEqual([false, false, true, false, true, true]);
      expect(said.map(([, sql]) => sql)).toEqual(said.map(([engine]) => engine));
    });
  });
}
