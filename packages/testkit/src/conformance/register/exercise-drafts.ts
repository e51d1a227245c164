import { beforeEach, describe, expect, it } from '@jest/globals';
import { findingIdOf } from '@kyhan/plan/ids';
import {
  getCycle,
  cycleHistory,
  actOnDraft,
  checkInvariants,
  closeFinding,
  draftCycle,
  findAnnouncement,
  findCycle,
  insertCycle,
  listAssignments,
  listCycles,
  listCyclesToRun,
  listDueNotices,
  listFindings,
  listNotices,
  verifyChains,
  type ActOnDraft,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, castCycle, CYCLE, insertPlan, NAM, opening } from '../../cast/index.js';
import { at, DAY, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const NEEDS = { recurrence: true, day: true, announcement: false };
const NOW = at('2026-03-05', 9);
const PAPER = { number: '12', sign: 'UBND-KGVX', on: '2026-03-04', signatory: 'Phó Chủ tịch' };

/** A cycle before it opens to units. */
export function exerciseDrafts(registers: FreshRegisters): void {
  describe('a draft', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
    });

    const marchOf = () => castCycle([opening(BAC), opening(NAM)]);
    const draft = async (needs = NEEDS) => {
      const { cycle } = marchOf();
      const letter = {
        assignmentId: CYCLE,
        kind: 'cycle-draft',
        ordinal: 1,
        addressee: 'coordinator',
        notBefore: cycle.openedAt,
        dueAt: cycle.dueAt,
        data: needs,
      } as const;
      await draftCycle(register, { cycle: { ...cycle, shards: 0 }, needs, notices: [letter], realAt: REAL });
    };
    const act = async (deed: Partial<ActOnDraft> & Pick<ActOnDraft, 'act'>) => {
      const linh = { cycleId: CYCLE, actor: 'person:linh', at: NOW, realAt: REAL };
      return await actOnDraft(register, { ...linh, ...deed });
    };
    const broken = async (now = NOW) => {
      const results = await checkInvariants(register, { now });
      return results.flatMap(({ invariant, broken: faults }) => faults.map((one) => `${invariant} ${one}`));
    };
    const openFindings = async () => (await listFindings(register, { open: true })).map(({ kind }) => kind);

    it('is owed by nobody, runs nowhere, and tells its coordinator alone, once', async () => {
      await draft();
      await draft();
      expect(await listAssignments(register, {})).toEqual([]);
      expect(await listCyclesToRun(register, { limit: 10 })).toEqual([]);
      const letters = await listNotices(register, {});
      expect(letters.map(({ kind, unitId }) => [kind, unitId])).toEqual([['cycle-draft', undefined]]);
      expect(await openFindings()).toEqual(['cycle-draft']);
      expect((await listCycles(register, { state: 'open' })).length).toBe(0);
      expect((await listCycles(register, { state: 'draft' })).map(({ cycleId }) => cycleId)).toEqual([CYCLE]);
      expect(await broken()).toEqual([]);
    });

    it('becomes the cycle that it was the draft of, in the same history, and its letter is not sent any more', async () => {
      await draft();
      await act({ act: 'confirm', reason: 'Thống nhất tại giao ban' });
      const { created, cycle } = await insertCycle(register, marchOf());
      expect([created, cycle.draftSince, cycle.confirmedAt, cycle.shards]).toEqual([true, undefined, NOW, 1]);
      expect((await insertCycle(register, marchOf())).created).toBe(false);
      expect(await listAssignments(register, {})).toHaveLength(2);
      expect(await openFindings()).toEqual([]);
      const due = await listDueNotices(register, { now: NOW, realNow: REAL, limit: 100 });
      expect(due.map(({ kind }) => kind)).toEqual(['opening', 'opening']);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
      expect(await broken()).toEqual([]);
    });

    it('that was skipped is opened by nobody, and by a confirmation it waits again', async () => {
      await draft();
      await act({ act: 'skip', reason: 'Lồng vào lớp tập huấn' });
      expect(await insertCycle(register, marchOf())).toMatchObject({
        created: false,
        cycle: { skippedAt: NOW, closedAt: NOW },
      });
      await draft();
      expect(await findCycle(register, CYCLE)).toMatchObject({ skippedAt: NOW });
      expect(await openFindings()).toEqual([]);
      expect(await broken()).toEqual([]);
      await act({ act: 'confirm', reason: 'Bỏ qua nhầm' });
      const revived = await findCycle(register, CYCLE);
      expect([revived?.draftSince, revived?.skippedAt, revived?.closedAt]).toEqual([
        NOW,
        undefined,
        undefined,
      ]);
      expect((await insertCycle(register, marchOf())).created).toBe(true);
      expect(await broken()).toEqual([]);
    });

    it('is due on the day that it was confirmed with, which the proof covers', async () => {
      await draft();
      const due = { on: '2026-04-02', at: at('2026-04-02', 24) };
      const given = { givenDueOn: due.on, dueOn: due.on, dueAt: due.at };
      expect(await act({ act: 'confirm', due, reason: 'Theo công văn' })).toMatchObject(given);
      await act({ act: 'confirm', due, reason: 'Theo công văn' });
      expect(await cycleHistory(register, CYCLE)).toMatchObject([
        { type: 'cycle-drafted' },
        { type: 'cycle-confirmed', givenDueOn: due.on },
      ]);
      expect(await broken()).toEqual([]);
      const { cycle, ...rest } = marchOf();
      await insertCycle(register, { ...rest, cycle: { ...cycle, dueOn: due.on, dueAt: due.at } });
      expect(await getCycle(register, CYCLE)).toMatchObject(given);
      expect(await broken()).toEqual([]);
      await lowerSecondWall(register);
      await sql`update cycles set given_due_on = '2026-04-03'`.execute(register.db);
      expect((await broken()).join()).toContain('how it stands as a draft is not what its events say');
    });

    it('is drafted anew where another version of the plan says something else of it', async () => {
      await draft();
      await draft({ ...NEEDS, announcement: true });
      const [finding] = await listFindings(register, { open: true });
      expect(finding?.data).toEqual({ ...NEEDS, announcement: true });
      expect(await listNotices(register, {})).toHaveLength(1);
      expect(await broken()).toEqual([]);
    });

    it('keeps a decision once, however often the same person sends it', async () => {
      await draft();
      await act({ act: 'announce', paper: PAPER });
      await act({ act: 'announce', paper: PAPER, at: NOW + 1000 });
      expect(await findCycle(register, CYCLE)).toMatchObject({ announcedAt: NOW });
    });

    it('has its announcement put right, also when it is open, and confirms nothing then', async () => {
      await draft();
      await act({ act: 'announce', paper: PAPER });
      await insertCycle(register, marchOf());
      await act({ act: 'announce', paper: { ...PAPER, number: '21' }, at: NOW + 1000 });
      expect(await findAnnouncement(register, CYCLE)).toEqual({ ...PAPER, number: '21' });
      await expect(act({ act: 'confirm', reason: 'x' })).rejects.toMatchObject({ code: 'CYCLE_NOT_DRAFT' });
      await expect(act({ act: 'skip', reason: 'x' })).rejects.toMatchObject({ code: 'CYCLE_NOT_DRAFT' });
      expect(await broken()).toEqual([]);
    });

    it.each([
      ['since when it waits', sql`draft_since = 1`],
      ['that it waits', sql`draft_since = null`],
      ['that it was announced', sql`announced_at = null`],
      ['that it was confirmed', sql`confirmed_at = 1`],
      ['that it was skipped', sql`skipped_at = 1`],
    ])('shows where somebody changes %s', async (_what, change) => {
      await draft();
      await act({ act: 'announce', paper: PAPER });
      expect(await broken()).toEqual([]);
      await lowerSecondWall(register);
      await sql`update cycles set ${change}`.execute(register.db);
      expect(await broken()).toEqual(
        expect.arrayContaining([`2 ${CYCLE}: how it stands as a draft is not what its events say`]),
      );
    });

    it.each([
      ['changed', sql`update cycle_papers set paper = jsonb_set(paper, '{number}', '"7"')`],
      ['taken away', sql`delete from cycle_papers`],
      ['put to another event', sql`update cycle_papers set sequence = 1`],
      ['committed to otherwise', sql`update cycle_papers set commitment = '\\x00'`],
    ])('shows where its paper is %s', async (_what, tamper) => {
      await draft();
      await act({ act: 'announce', paper: PAPER });
      await lowerSecondWall(register);
      await tamper.execute(register.db);
      expect(await broken()).toEqual(
        expect.arrayContaining([`2 ${CYCLE}: a paper that it rests on is not the one that was recorded`]),
      );
    });

    it('of which no finding tells any more is no secret', async () => {
      await draft();
      const findingId = findingIdOf({ kind: 'cycle-draft', about: CYCLE });
      await closeFinding(register, { findingId, at: NOW, ending: 'cycle-opened' });
      const { openedAt } = marchOf().cycle;
      expect(await broken(openedAt + DAY - 1)).toEqual([]);
      expect(await broken(openedAt + DAY)).toEqual([`5 ${CYCLE}: a draft of which no finding tells`]);
    });
  });
}
