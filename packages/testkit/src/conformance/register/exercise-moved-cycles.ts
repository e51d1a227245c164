import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  checkInvariants,
  closeCycle,
  getCycle,
  listOpenCycles,
  moveCycle,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import {
  insertPlan,
  BAC,
  CYCLE,
  NAM,
  ofUnit,
  opening,
  openMarch,
  plan,
  PLAN,
  Story,
  timetable,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const DAYS = {
  planVersion: 1,
  calendarVersion: 2,
  dueOn: '2026-03-27',
  dueAt: at('2026-03-28'),
  nominalDueOn: '2026-03-25',
};

const MOVE: Parameters<typeof moveCycle>[1] = {
  cycleId: CYCLE,
  because: 'calendar-corrected',
  days: DAYS,
  at: at('2026-03-10'),
  realAt: REAL,
  actor: 'plan:2',
  reason: '25/03/2026 nay là ngày nghỉ',
};

const MOVED = {
  because: 'calendar-corrected',
  from: { dueOn: '2026-03-25', dueAt: at('2026-03-26') },
} as const;

/** Open cycles that a new version of the plan moves. */
export function exerciseMovedCycles(registers: FreshRegisters): void {
  describe('an open cycle of a changed plan', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
      await insertPlan(register, plan({ issuedOn: '2026-01-03' }));
    });
    it('keeps the calendar of the version it was opened under, until it is moved', async () => {
      expect(await getCycle(register, CYCLE)).toMatchObject({ planVersion: 1, calendarVersion: 1 });
      expect(await moveCycle(register, MOVE)).toBe(true);
      expect(await getCycle(register, CYCLE)).toMatchObject(DAYS);
    });

    it('is moved once, however often it is asked', async () => {
      await moveCycle(register, MOVE);
      expect(await moveCycle(register, { ...MOVE, at: at('2026-03-11') })).toBe(false);
      const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from events where stream_key = (select cycle_key from cycles where cycle_id = ${CYCLE})`.execute(
        register.db,
      );
      expect(rows).toEqual([{ n: 2 }]);
    });

    it('says in its chain who moved it and why, and shows where its row says otherwise', async () => {
      await moveCycle(register, MOVE);
      expect((await verifyChains(register)).broken).toBeUndefined();
      const results = () => checkInvariants(register, { now: at('2026-03-20') });
      expect((await results()).filter(({ ok }) => !ok)).toEqual([]);
      await lowerSecondWall(register);
      await sql`update cycles set due_on = '2026-03-30'`.execute(register.db);
      expect((await results()).filter(({ ok }) => !ok)).toMatchObject([{ invariant: 2 }]);
    });

    it('is not moved any more once it is closed', async () => {
      for (const unitId of [BAC, NAM])
        await new Story(opening(unitId).event)
          .tell({ type: 'waived' }, at('2026-03-09'), { actor: 'person:linh', reason: 'x' })
          .write(register);
      await closeCycle(register, { cycleId: CYCLE, at: at('2026-03-09', 1), realAt: REAL, summary: {} });
      expect(await moveCycle(register, MOVE)).toBe(false);
      expect(await getCycle(register, CYCLE)).toMatchObject({ calendarVersion: 1, dueOn: '2026-03-25' });
      expect(await listOpenCycles(register, PLAN)).toEqual([]);
    });

    it('tells which assignments have a day of their own, and whoever takes one over has it too', async () => {
      const later = timetable({ dueOn: '2026-03-31', dueAt: at('2026-04-01') });
      const byLinh = { actor: 'person:linh', reason: 'x' };
      await new Story()
        .tell({ type: 'extended', timetable: later }, at('2026-03-10'), byLinh)
        .tell(
          { type: 'transferred', to: 'phuong-moi', toAssignmentId: ofUnit('phuong-moi') },
          at('2026-03-11'),
          byLinh,
        )
        .write(register);
      const fact = {
        type: 'opened',
        cycleId: CYCLE,
        stepId: 'main',
        unitId: 'phuong-moi',
        review: true,
        timetable: later,
        transferredFrom: ofUnit(BAC),
      } as const;
      const stream = ofUnit('phuong-moi');
      const opened = { stream, sequence: 1, at: at('2026-03-11'), actor: 'person:linh', fact };
      const taken = new Story(opened);
      taken.events = [opened];
      await taken.write(register);
      const mornings = {
        because: 'calendar-corrected',
        from: { dueOn: later.dueOn, dueAt: later.dueAt },
      } as const;
      await taken
        .tell({ type: 'extended', timetable: later, moved: mornings }, at('2026-03-12'), byLinh)
        .write(register);
      // As of 0.2, and since.
      await new Story(opening(NAM).event)
        .tell({ type: 'extended', timetable: later, moved: MOVED }, at('2026-03-10'), byLinh)
        .tell({ type: 'day-moved', timetable: later, moved: mornings }, at('2026-03-12'), byLinh)
        .write(register);
      const [open] = await listOpenCycles(register, PLAN);
      const own = Object.fromEntries(open!.assignments.map(({ unitId, hasOwnDay }) => [unitId, hasOwnDay]));
      expect(own).toEqual({ [BAC]: true, 'phuong-moi': true, [NAM]: false });
      const { events } = await assignmentHistory(register, ofUnit(NAM));
      expect(events[1]).toMatchObject({ fact: { type: 'extended', moved: MOVED } });
    });
  });
}
