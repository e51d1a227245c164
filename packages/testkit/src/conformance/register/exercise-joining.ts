import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  closeCycle,
  cycleHistory,
  getCycle,
  insertCycle,
  joinCycle,
  listAssignments,
  listFindings,
  openFinding,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { BAC, castCycle, CYCLE, insertPlan, NAM, ofUnit, opening, Story } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-04', 10);

/** Units that join an open cycle late. */
export function exerciseJoining(registers: FreshRegisters): void {
  describe('a unit that joins an open cycle late', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
      await insertCycle(register, castCycle([opening(BAC)]));
    });

    const nam = { ...opening(NAM).event, at: NOW, actor: 'person:linh' };
    const joining = {
      cycleId: CYCLE,
      openings: [nam],
      notices: [],
      at: NOW,
      realAt: REAL,
      actor: 'person:linh',
      reason: 'Mới được giao',
    };
    const faults = async () => {
      const results = await checkInvariants(register, { now: NOW });
      return results.flatMap(({ broken }) => broken);
    };

    it('owes there as well, and the proof knows that the cycle did not open with it', async () => {
      expect(await joinCycle(register, joining)).toEqual([0]);
      const owing = await listAssignments(register, { cycleId: CYCLE });
      expect(owing.map(({ unitId, openedAt }) => [unitId, openedAt])).toEqual([
        [BAC, expect.any(Number)],
        [NAM, NOW],
      ]);
      expect((await verifyChains(register)).broken).toBeUndefined();
      expect(await faults()).toEqual([]);
    });

    it('is asked by a paper, which the history of the cycle names and the proof covers', async () => {
      const paper = { number: '12', sign: 'UBND-NC', on: '2026-03-03', signatory: 'Phó Chủ tịch' };
      await joinCycle(register, { ...joining, paper });
      const history = await cycleHistory(register, CYCLE);
      expect(history.at(-1)).toMatchObject({ type: 'cycle-joined', reason: 'Mới được giao', paper });
      expect(await faults()).toEqual([]);
      await lowerSecondWall(register);
      await sql`update cycle_papers set paper = jsonb_set(paper, '{number}', '"13"')`.execute(register.db);
      expect(await faults()).not.toEqual([]);
    });

    it('joins once', async () => {
      await joinCycle(register, joining);
      expect(await joinCycle(register, joining)).toEqual([]);
      expect(await listAssignments(register, { cycleId: CYCLE })).toHaveLength(2);
    });

    it('is asked about until it owes, also where another joins before it', async () => {
      const name = (vi: string) => ({ vi, en: vi });
      const data = { ids: [NAM, 'phuong-dong'], units: [name('Phường Nam'), name('Phường Đông')] };
      const findingId = findingIdOf({ kind: 'unit-joins-late', about: CYCLE });
      await openFinding(register, { findingId, kind: 'unit-joins-late', subject: CYCLE, data, at: NOW });
      await joinCycle(register, joining);
      const left = { ids: ['phuong-dong'], units: [name('Phường Đông')] };
      expect(await listFindings(register, { open: true })).toMatchObject([{ findingId, data: left }]);
      const { event } = opening('phuong-dong');
      await joinCycle(register, { ...joining, openings: [{ ...event, at: NOW, actor: 'person:linh' }] });
      expect(await listFindings(register)).toMatchObject([{ findingId, ending: 'decided' }]);
    });

    it('is missed by the proof where it vanishes whole, and so is the word that it joined', async () => {
      await joinCycle(register, joining);
      const key = sql`(select assignment_key from assignments where assignment_id = ${ofUnit(NAM)})`;
      await lowerSecondWall(register);
      await sql`delete from events where stream_key = ${key}`.execute(register.db);
      for (const table of ['timetables', 'standings', 'assignments'])
        await sql`delete from ${sql.table(table)} where assignment_key = ${key}`.execute(register.db);
      expect((await verifyChains(register)).broken).toMatchObject({
        stream: CYCLE,
        reason: 'assignments-differ',
      });
    });

    it('comes into a shard of its own where the last is full', async () => {
      const many = Array.from({ length: 260 }, (_, index) => {
        const { event } = opening(`phuong-${index}`);
        return { ...event, at: NOW, actor: 'person:linh' };
      });
      expect(await joinCycle(register, { ...joining, openings: many })).toEqual([0, 1]);
      expect(await getCycle(register, CYCLE)).toMatchObject({ shards: 2 });
      const owing = await listAssignments(register, { cycleId: CYCLE });
      expect(owing.filter(({ shard }) => shard === 0)).toHaveLength(250);
    });

    it('contributes in the shard of what gathers it, however full that is', async () => {
      const many = Array.from({ length: 260 }, (_, index) => opening(`phuong-${index}`).event);
      await joinCycle(register, { ...joining, openings: many });
      const [first, last] = [BAC, 'phuong-259'].map((unitId) => ({
        assignmentId: ofUnit(unitId),
        dueAt: NOW,
      }));
      const openings = [opening('dong', { lead: first! }).event, opening('tay', { lead: last! }).event];
      expect(await joinCycle(register, { ...joining, openings })).toEqual([0, 1]);
      const owing = await listAssignments(register, { cycleId: CYCLE });
      const shardOf = (unit: string) => owing.find(({ unitId }) => unitId === unit)?.shard;
      expect([shardOf('dong'), shardOf('tay')]).toEqual([0, 1]);
    });

    it('is refused where the cycle has closed', async () => {
      await new Story()
        .tell({ type: 'waived' }, NOW, { actor: 'person:linh', rulingId: 'r-1' })
        .write(register);
      await closeCycle(register, { cycleId: CYCLE, at: NOW, realAt: REAL, summary: {} });
      await expect(joinCycle(register, joining)).rejects.toMatchObject({ code: 'CYCLE_CLOSED' });
    });
  });
}
