import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import { assignmentStatus, figuresOf } from '@kyhan/engine';
import {
  assignmentHistory,
  closeFinding,
  cycleCounts,
  endSession,
  findAssignment,
  findSession,
  getAssignment,
  insertCycle,
  insertSession,
  insertSignInLink,
  listAssignments,
  listFindings,
  openFinding,
  checkInvariants,
  closeByPerson,
  listDoorEvents,
  recordSubmission,
  registerSummary,
  takeSignInLink,
  unitPeriodMatrix,
  type Register,
} from '@kyhan/register';
import {
  insertPlan,
  BAC,
  CYCLE,
  NAM,
  castCycle,
  ofUnit,
  opening,
  openMarch,
  PLAN,
  plan,
  Story,
  submission,
  submitted,
  unit,
  MINH,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

/** What the register shows of its events. */
export function exerciseReadModels(registers: FreshRegisters): void {
  describe('what the register shows', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const takeIn = async () => {
      const stored = await recordSubmission(register, submission('ban-nop-1', { nil: true }));
      const story = new Story().tell(submitted({ ...stored, nil: true }), at('2026-03-24', 10), {
        actor: unitActor(BAC),
      });
      await story.write(register);
      return story;
    };

    it('of an assignment are its facts, from which its status follows at any time', async () => {
      const assignment = await getAssignment(register, ofUnit(BAC));
      expect(assignment).toMatchObject({
        unitId: BAC,
        stepId: 'main',
        shard: 0,
        planSlug: PLAN,
        periodKey: '2026-03',
      });
      const statusAt = (now: number) => assignmentStatus(assignment, now);
      expect(statusAt(at('2026-02-28'))).toBe('upcoming');
      expect(statusAt(at('2026-03-20', 8) - 1)).toBe('open');
      expect(statusAt(at('2026-03-20', 8))).toBe('due-soon');
      expect(statusAt(at('2026-03-26') - 1)).toBe('due-soon');
      expect(statusAt(at('2026-03-26'))).toBe('overdue');
    });

    it('of an assignment that nobody has is nothing', async () => {
      expect(await findAssignment(register, ofUnit('phuong-la'))).toBeUndefined();
      await expect(getAssignment(register, ofUnit('phuong-la'))).rejects.toMatchObject({
        code: 'ASSIGNMENT_NOT_FOUND',
      });
    });

    it('can be asked for by unit, obligation, cycle and whether it has ended', async () => {
      await new Story().tell({ type: 'missed' }, at('2026-04-10')).write(register);
      const units = async (filter: Parameters<typeof listAssignments>[1]) =>
        (await listAssignments(register, filter)).map(({ unitId }) => unitId);
      expect(await units({ planSlug: PLAN })).toEqual([BAC, NAM]);
      expect(await units({ unitId: NAM })).toEqual([NAM]);
      expect(await units({ ended: true })).toEqual([BAC]);
      expect(await units({ ended: false, cycleId: CYCLE })).toEqual([NAM]);
      expect(await units({ obligationId: 'another' })).toEqual([]);
    });

    it('of a history is every event in its chain, every notice and every submission', async () => {
      await takeIn();
      const { events, notices, submissions } = await assignmentHistory(register, ofUnit(BAC));
      expect(events.map(({ fact, actor, realAt }) => [fact.type, actor, realAt])).toEqual([
        ['opened', 'time', REAL],
        ['submitted', unitActor(BAC), REAL],
      ]);
      expect(events[1]?.previousHash).toBe(events[0]?.hash);
      expect(notices.map(({ kind }) => kind)).toEqual(['opening', 'receipt']);
      expect(submissions).toMatchObject([{ submissionId: 'ban-nop-1', nil: true, takenInSequence: 2 }]);
    });

    it('of a return is an assignment that the unit owes again', async () => {
      const story = await takeIn();
      const { timetable } = await getAssignment(register, ofUnit(BAC));
      await story
        .tell({ type: 'returned', timetable }, at('2026-03-25'), {
          actor: 'person:linh',
          reason: 'thiếu phụ lục',
        })
        .write(register);
      const returned = await getAssignment(register, ofUnit(BAC));
      expect(assignmentStatus(returned, at('2026-03-25', 1))).toBe('returned');
    });

    it('of a withdrawal is an assignment without a submission', async () => {
      const story = await takeIn();
      await story.tell({ type: 'withdrawn' }, at('2026-03-25'), { actor: unitActor(BAC) }).write(register);
      const withdrawn = await getAssignment(register, ofUnit(BAC));
      expect(withdrawn).not.toHaveProperty('submittedAt');
      expect(withdrawn).not.toHaveProperty('nil');
      expect(assignmentStatus(withdrawn, at('2026-03-25'))).toBe('due-soon');
    });

    it('is a matrix of units and periods, units in Vietnamese order', async () => {
      const wards = ['Đà', 'Dương', 'Ăng', 'An', 'Ân'].map((name, i) => unit(`phuong-${i}`, name));
      await insertPlan(register, plan({ units: [...plan().units, ...wards] }));
      const april = `${PLAN}/monthly-report/2026-04`;
      await insertCycle(
        register,
        castCycle(
          wards.map(({ id }) => opening(id, { cycleId: april })),
          '2026-04',
        ),
      );
      const matrix = await unitPeriodMatrix(register, {
        planSlug: PLAN,
        from: '2026-03-01',
        to: '2026-03-31',
      });
      expect(matrix.columns.map(({ periodKey }) => periodKey)).toEqual(['2026-03', '2026-04']);
      const names = ['An', 'Ăng', 'Ân', 'Dương', 'Đà', 'Phường Bắc', 'Phường Nam'];
      expect(matrix.rows.map(({ name }) => name.vi)).toEqual(names);
      const lengths = matrix.rows.map(({ cells }) => cells.map((cell) => cell.length));
      expect(lengths.slice(4)).toEqual([
        [0, 1],
        [1, 0],
        [1, 0],
      ]);
    });

    it('is a matrix of the cycles due in the days asked for, both included', async () => {
      const columns = async (from: string, to: string) =>
        (await unitPeriodMatrix(register, { planSlug: PLAN, from, to })).columns.length;
      expect(await columns('2026-03-25', '2026-03-25')).toBe(1);
      expect(await columns('2026-03-26', '2026-12-31')).toBe(0);
      expect(await columns('2026-01-01', '2026-03-24')).toBe(0);
      const other = { planSlug: PLAN, obligationId: 'another', from: '2026-01-01', to: '2026-12-31' };
      expect((await unitPeriodMatrix(register, other)).rows).toEqual([]);
    });

    it('is counted by status at a time', async () => {
      await takeIn();
      expect(await cycleCounts(register, { cycleId: CYCLE, now: at('2026-03-26') })).toEqual({
        ...figuresOf([], 0),
        byStatus: {
          submitted: 1,
          overdue: 1,
        },
        total: 2,
        assigned: 2,
        onTime: 1,
        overdue: 1,
        nil: 1,
        owedByNow: 2,
        onTimeByNow: 1,
        doneByNow: 1,
        rates: {
          onTime: {
            part: 1,
            of: 2,
            share: 0.5,
          },
          done: {
            part: 1,
            of: 2,
            share: 0.5,
          },
        },
      });
      expect(await registerSummary(register, { planSlug: PLAN, now: at('2026-03-25') })).toMatchObject({
        plans: [{ slug: PLAN, version: 1 }],
        cycles: { open: 1, closed: 0, draft: 0 },
        assignments: { total: 2, byStatus: { submitted: 1, 'due-soon': 1 } },
        submissions: 1,
        untakenSubmissions: 0,
        openFindings: 0,
      });
      expect(await registerSummary(register, { planSlug: 'another', now: 0 })).toMatchObject({
        plans: [],
        assignments: { total: 0 },
      });
    });
  });

  describe('a finding', () => {
    const FINDING = {
      findingId: `cycle-missing/${CYCLE}`,
      kind: 'cycle-missing',
      subject: CYCLE,
      data: {},
    } as const;
    const { findingId } = FINDING;

    it('is open until it is closed, and may come back', async () => {
      const register = await registers.open();
      await openFinding(register, { ...FINDING, at: at('2026-03-02') });
      await openFinding(register, { ...FINDING, at: at('2026-03-03') });
      expect(await listFindings(register, { open: true })).toEqual([
        { ...FINDING, openedAt: at('2026-03-02') },
      ]);
      await closeFinding(register, { findingId, at: at('2026-03-04'), ending: 'cycle-opened' });
      await closeFinding(register, { findingId, at: at('2026-03-05'), ending: 'nobody-owes' });
      expect(await listFindings(register, { open: true })).toEqual([]);
      expect(await listFindings(register)).toEqual([
        { ...FINDING, openedAt: at('2026-03-02'), closedAt: at('2026-03-04'), ending: 'cycle-opened' },
      ]);
      await openFinding(register, { ...FINDING, at: at('2026-03-06') });
      expect(await listFindings(register, { open: true })).toEqual([
        { ...FINDING, openedAt: at('2026-03-06') },
      ]);
    });

    it('is closed by a person with a reason, once, and may come back without it', async () => {
      const register = await registers.open();
      await openFinding(register, { ...FINDING, at: at('2026-03-02') });
      const settling = {
        findingId,
        at: at('2026-03-03'),
        realAt: REAL,
        by: 'person:linh',
        reason: 'Đã báo bằng giấy',
      };
      await closeByPerson(register, settling);
      expect(await listFindings(register, { open: false })).toMatchObject([
        { closedAt: settling.at, ending: 'by-person', closedBy: settling.by, reason: settling.reason },
      ]);
      const [told] = await listDoorEvents(register, 1);
      expect(told).toMatchObject({ actor: settling.by, fact: { type: 'finding-settled', findingId } });
      const ofFacts = async () => (await checkInvariants(register, { now: at('2026-03-05') }))[1];
      expect(await ofFacts()).toMatchObject({ broken: [] });
      for (const changed of [
        { reason: 'Khác' },
        { closedBy: 'person:minh' },
        { closedAt: settling.at + 1 },
      ]) {
        await register.db.updateTable('findings').set(changed).where('findingId', '=', findingId).execute();
        expect(await ofFacts()).toMatchObject({
          broken: [`${findingId}: how it was settled is not what its event tells`],
        });
        const right = { reason: settling.reason, closedBy: settling.by, closedAt: settling.at };
        await register.db.updateTable('findings').set(right).where('findingId', '=', findingId).execute();
      }
      await expect(closeByPerson(register, settling)).rejects.toMatchObject({ code: 'FINDING_NOT_OPEN' });
      await openFinding(register, { ...FINDING, at: at('2026-03-04') });
      expect(await listFindings(register)).toEqual([{ ...FINDING, openedAt: at('2026-03-04') }]);
      expect(await ofFacts()).toMatchObject({ broken: [] });
    });
  });

  describe('a person at the door', () => {
    it('is let in by a link and kept by a session until either expires', async () => {
      const register = await registers.open();
      const linh = {
        tokenHash: 'hash-1',
        actor: 'person:linh',
        expiresRealAt: REAL,
        nextPath: null,
      } as const;
      const making = { by: 'person:minh', how: 'hand', at: at('2026-03-02'), realAt: 0 } as const;
      await insertSignInLink(register, { ...linh, ...making });
      expect(await takeSignInLink(register, { tokenHash: 'hash-1', realNow: REAL })).toBeUndefined();
      expect(await takeSignInLink(register, { tokenHash: 'hash-2', realNow: 0 })).toBeUndefined();
      expect(await takeSignInLink(register, { tokenHash: 'hash-1', realNow: REAL - 1 })).toEqual(linh);
      expect(await takeSignInLink(register, { tokenHash: 'hash-1', realNow: REAL - 1 })).toBeUndefined();
      const ward = {
        tokenHash: 'hash-1',
        actor: unitActor(BAC),
        createdRealAt: 0,
        expiresRealAt: REAL,
        agent: null,
      } as const;
      await insertSession(register, { ...ward, at: at('2026-03-02'), by: 'link' });
      expect(await findSession(register, { tokenHash: 'hash-1', realNow: REAL - 1 })).toEqual(ward);
      expect(await findSession(register, { tokenHash: 'hash-1', realNow: REAL })).toBeUndefined();
      const ending = { actor: MINH, at: at('2026-03-02'), realAt: 0 };
      expect(await endSession(register, { ...ending, sessionId: 'hash-1', of: 'person:khach' })).toBe(false);
      expect(await endSession(register, { ...ending, sessionId: 'hash-1' })).toBe(true);
      expect(await findSession(register, { tokenHash: 'hash-1', realNow: 0 })).toBeUndefined();
    });
  });
}
