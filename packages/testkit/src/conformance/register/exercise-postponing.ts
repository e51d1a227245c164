import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  cycleHistory,
  getCycle,
  insertCycle,
  listFindings,
  listPostponements,
  postponeCycle,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { actorIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { BAC, castCycle, CYCLE, insertPlan, LINH, opening } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-04', 10);
const PAPER = { number: '15', sign: 'UBND-VX', on: '2026-03-03', signatory: 'Phó Chủ tịch' };

/** A meeting that is put off, as the register keeps it. */
export function exercisePostponing(registers: FreshRegisters): void {
  describe('a meeting that is put off', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
      await insertCycle(register, castCycle([opening(BAC)]));
    });

    const days = {
      planVersion: 1,
      calendarVersion: 1,
      dueOn: '2026-04-01',
      dueAt: at('2026-04-02'),
      nominalDueOn: '2026-04-01',
    };
    const wish = {
      postponementId: 'hoan-1',
      cycleId: CYCLE,
      from: '2026-03-20',
      meetingOn: '2026-03-27',
      lastMeetingOn: undefined,
      days,
      reason: 'Lãnh đạo đi công tác',
      actor: actorIdOf(LINH),
      at: NOW,
      realAt: REAL,
    };
    const faults = async () => {
      const results = await checkInvariants(register, { now: NOW });
      return results.flatMap(({ broken }) => broken);
    };

    it('is kept with its cycle: day, reason and paper, and the proof holds', async () => {
      expect(await postponeCycle(register, { ...wish, paper: PAPER })).toBe(true);
      expect(await getCycle(register, CYCLE)).toMatchObject({ meetingOn: '2026-03-27', dueOn: '2026-04-01' });
      expect((await cycleHistory(register, CYCLE)).at(-1)).toMatchObject({
        type: 'cycle-postponed',
        meetingOn: '2026-03-27',
        reason: 'Lãnh đạo đi công tác',
        paper: PAPER,
      });
      expect(await listPostponements(register, CYCLE)).toMatchObject([
        { postponementId: 'hoan-1', from: '2026-03-20', meetingOn: '2026-03-27', paper: PAPER },
      ]);
      expect((await verifyChains(register)).broken).toBeUndefined();
      expect(await faults()).toEqual([]);
    });

    it.each([
      ['the day of the meeting', "update cycles set meeting_on = '2026-03-28'"],
      ['that it was put off at all', 'update cycles set meeting_on = null'],
      ['the day that followed from it', "update cycles set due_on = '2026-04-02'"],
    ])('is found by the proof where somebody changes %s', async (_, change) => {
      await postponeCycle(register, wish);
      await sql.raw(change).execute(register.db);
      expect((await faults()).join()).toContain('its versions or its day are not what its events say');
    });

    it('put off by two is kept once: the other is to count anew', async () => {
      const two = ['2026-03-27', '2026-03-30'].map((meetingOn, index) =>
        postponeCycle(register, { ...wish, meetingOn, postponementId: `hoan-${index}` }),
      );
      expect((await Promise.all(two)).filter(Boolean)).toHaveLength(1);
      expect(await listPostponements(register, CYCLE)).toHaveLength(1);
      const { meetingOn: lastMeetingOn } = await getCycle(register, CYCLE);
      const again = { ...wish, lastMeetingOn, meetingOn: '2026-03-31', postponementId: 'hoan-3' };
      expect(await postponeCycle(register, again)).toBe(true);
      expect(await faults()).toEqual([]);
    });

    it('asks whoever coordinates to look at what keeps its day, until it is put off again', async () => {
      const keeps = { own: 1, past: 0, units: [{ vi: 'Phường Bắc', en: 'Bac Ward' }] };
      await postponeCycle(register, { ...wish, keeps });
      const found = () => listFindings(register);
      expect(await found()).toMatchObject([
        { kind: 'meeting-day-kept', subject: CYCLE, data: { meetingOn: '2026-03-27', ...keeps } },
      ]);
      await postponeCycle(register, { ...wish, lastMeetingOn: '2026-03-27', postponementId: 'hoan-2' });
      expect(await found()).toMatchObject([{ ending: 'decided', closedAt: NOW }]);
    });

    it('thought out under another version of the plan is kept by none', async () => {
      expect(await postponeCycle(register, { ...wish, days: { ...days, planVersion: 2 } })).toBe(false);
      expect(await getCycle(register, CYCLE)).not.toHaveProperty('meetingOn');
    });

    it('is refused of a cycle that has closed, and of one that there is not', async () => {
      await expect(postponeCycle(register, { ...wish, cycleId: `${CYCLE}x` })).rejects.toMatchObject({
        code: 'CYCLE_NOT_FOUND',
      });
      await lowerSecondWall(register);
      await sql`update cycles set closed_at = ${NOW}`.execute(register.db);
      await expect(postponeCycle(register, wish)).rejects.toMatchObject({ code: 'CYCLE_CLOSED' });
    });
  });
}
