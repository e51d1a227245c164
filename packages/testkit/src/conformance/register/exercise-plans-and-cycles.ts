import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  closeCycle,
  findCycle,
  findPlan,
  getCycle,
  getPlan,
  getPlanVersion,
  insertCycle,
  listAssignments,
  listCycles,
  listFindings,
  listNotices,
  type Register,
} from '@kyhan/register';
import { unitKeyOf } from '@kyhan/plan/ids';
import {
  insertPlan,
  BAC,
  CYCLE,
  focalPoint,
  NAM,
  castCycle,
  ofUnit,
  opening,
  openMarch,
  PLAN,
  plan,
  Story,
  unit,
  UNITS,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { countingStatements, type FreshRegisters } from '../../registers/index.js';

/** Versions of plans, and cycles that are opened once. */
export function exercisePlansAndCycles(registers: FreshRegisters): void {
  describe('a plan in the register', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
    });
    it('gets a new version when its content changes, and none when it does not', async () => {
      expect(await insertPlan(register)).toEqual({ version: 1, changed: true });
      expect(await insertPlan(register)).toEqual({ version: 1, changed: false });
      const changed = plan({ issuedOn: '2026-01-03' });
      expect(await insertPlan(register, changed)).toEqual({ version: 2, changed: true });
      expect(await getPlan(register, PLAN)).toMatchObject({
        version: 2,
        plan: changed,
        keptFrom: '2026-01-02',
      });
      expect(await getPlanVersion(register, { slug: PLAN, version: 1 })).toMatchObject({ plan: plan() });
    });

    it('may go back to an earlier content, as a version of its own', async () => {
      await insertPlan(register);
      await insertPlan(register, plan({ issuedOn: '2026-01-03' }));
      expect(await insertPlan(register)).toEqual({ version: 3, changed: true });
    });

    it('gets one version where two people apply it at the same moment', async () => {
      const outcomes = await Promise.all([insertPlan(register), insertPlan(register)]);
      expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
    });

    it('is not found before it was applied', async () => {
      expect(await findPlan(register, PLAN)).toBeUndefined();
      await expect(getPlan(register, PLAN)).rejects.toMatchObject({ code: 'PLAN_NOT_FOUND' });
      await expect(getPlanVersion(register, { slug: PLAN, version: 1 })).rejects.toMatchObject({
        code: 'PLAN_VERSION_NOT_FOUND',
      });
    });

    it('closes the finding of a missing contact by naming one', async () => {
      const mute = UNITS.map(({ id, name }) => unit(id, name.vi, id === NAM ? [] : [focalPoint(id)]));
      await insertPlan(register, plan({ units: mute }));
      await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
      expect(await listNotices(register)).toHaveLength(1);
      expect(await listFindings(register, { open: true })).toMatchObject([
        { kind: 'contact-missing', subject: unitKeyOf({ planSlug: PLAN, unitId: NAM }) },
      ]);
      await insertPlan(register, plan());
      expect(await listFindings(register, { open: true })).toEqual([]);
    });
  });

  /** Whatever the number of assignments: each table is written in bulk. */
  const MOST_STATEMENTS = 20;

  describe('a cycle in the register', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
    });
    it('is opened once with its assignments and notices, however often it is asked for', async () => {
      const march = castCycle([opening(BAC), opening(NAM)]);
      expect(await insertCycle(register, march)).toMatchObject({ created: true, cycle: { cycleId: CYCLE } });
      expect(await insertCycle(register, march)).toMatchObject({ created: false, cycle: { cycleId: CYCLE } });
      expect(await listAssignments(register)).toHaveLength(2);
      expect(await listNotices(register)).toHaveLength(2);
    });

    it('is opened once where a Schedule and a back-fill come at the same moment', async () => {
      const march = castCycle([opening(BAC)]);
      const outcomes = await Promise.all([insertCycle(register, march), insertCycle(register, march)]);
      expect(outcomes.filter(({ created }) => created)).toHaveLength(1);
      expect(await listAssignments(register)).toHaveLength(1);
    });

    it('leaves nothing behind where its opening fails', async () => {
      const march = castCycle([opening(BAC), opening(BAC)]);
      await expect(insertCycle(register, march)).rejects.toThrow(/duplicate key/);
      expect(await findCycle(register, CYCLE)).toBeUndefined();
      expect(await listNotices(register)).toEqual([]);
    });

    it('opens 250 assignments with their notices in a handful of statements', async () => {
      const wards = Array.from({ length: 250 }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`));
      await insertPlan(register, plan({ units: [...UNITS, ...wards] }));
      const counted = countingStatements(register);
      await insertCycle(counted.register, castCycle(wards.map(({ id }) => opening(id))));
      expect(counted.statements()).toBeLessThanOrEqual(MOST_STATEMENTS);
      expect(await listAssignments(register, { cycleId: CYCLE })).toHaveLength(250);
      expect(await listNotices(register)).toHaveLength(250);
    });

    it('closes when all its assignments have ended, and not before', async () => {
      await insertCycle(register, castCycle([opening(BAC)]));
      const closing = { cycleId: CYCLE, at: at('2026-04-10', 1), realAt: REAL, summary: { missed: 1 } };
      await expect(closeCycle(register, closing)).rejects.toMatchObject({ code: 'CYCLE_STILL_OPEN' });
      await new Story().tell({ type: 'missed' }, at('2026-04-10')).write(register);
      expect(await closeCycle(register, closing)).toMatchObject({
        closedAt: closing.at,
        summary: { missed: 1 },
      });
    });

    it('stays as it was closed', async () => {
      await insertCycle(register, castCycle([]));
      const closing = { cycleId: CYCLE, at: at('2026-04-10', 1), realAt: REAL, summary: { missed: 0 } };
      await closeCycle(register, closing);
      await closeCycle(register, { ...closing, at: at('2026-05-01'), summary: { missed: 9 } });
      expect(await getCycle(register, CYCLE)).toMatchObject({ closedAt: closing.at, summary: { missed: 0 } });
    });

    it('tells its summary to the coordinator, once', async () => {
      await insertCycle(register, castCycle([]));
      const notice = {
        assignmentId: CYCLE,
        kind: 'cycle-summary',
        ordinal: 1,
        addressee: 'coordinator',
      } as const;
      const none = { onTime: 0, late: 0, nil: 0, accepted: 0, waived: 0, transferred: 0, missed: 0 };
      const data = { ...none, total: 0 };
      const notices = [{ ...notice, notBefore: at('2026-04-10', 8), dueAt: at('2026-03-26'), data }];
      const closing = { cycleId: CYCLE, at: at('2026-04-10', 1), realAt: REAL, summary: {}, notices };
      await closeCycle(register, closing);
      await closeCycle(register, closing);
      const queued = await listNotices(register, { kind: 'cycle-summary' });
      expect(queued.map(({ address }) => address)).toEqual(['dau-moi@so-dieu-phoi.example.org']);
    });

    it('is listed by plan, obligation and whether it is open', async () => {
      await openMarch(register);
      await insertCycle(register, castCycle([], '2026-04'));
      await closeCycle(register, {
        cycleId: CYCLE.replace('2026-03', '2026-04'),
        at: at('2026-05-01'),
        realAt: REAL,
        summary: {},
      });
      const ids = async (filter: Parameters<typeof listCycles>[1]) =>
        (await listCycles(register, filter)).map(({ periodKey }) => periodKey);
      expect(await ids({ planSlug: PLAN })).toEqual(['2026-03', '2026-04']);
      expect(await ids({ state: 'open' })).toEqual(['2026-03']);
      expect(await ids({ state: 'closed' })).toEqual(['2026-04']);
      expect(await ids({ obligationId: 'another' })).toEqual([]);
    });

    it('is not found under another id', async () => {
      await expect(getCycle(register, ofUnit(BAC))).rejects.toMatchObject({ code: 'CYCLE_NOT_FOUND' });
    });
  });
}
