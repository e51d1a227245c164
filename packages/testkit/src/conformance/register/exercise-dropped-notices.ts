import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import { listDueNotices, listFindings, listNotices, recordSubmission, type Register } from '@kyhan/register';
import { BAC, NAM, ofUnit, openMarch, Story, submission, submitted, timetable } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';
import { toldNotices } from './told-notices.js';

const OPENING_MORNING = at('2026-03-02', 8);

/** Notices that have lost their reason, or that nobody can read, by the time they would leave. */
export function exerciseDroppedNotices(registers: FreshRegisters): void {
  describe('a notice that does not leave', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const listDue = (now: number) => listDueNotices(register, { now, realNow: REAL, limit: 100 });

    it('cancels a reminder of what was taken in since', async () => {
      const story = new Story().tell(
        { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 },
        at('2026-03-20', 8),
      );
      await story.write(register);
      const stored = await recordSubmission(
        register,
        submission('ban-nop-1', { storedAt: at('2026-03-20', 7) }),
      );
      await story.tell(submitted(stored), at('2026-03-20', 8), { actor: unitActor(BAC) }).write(register);
      expect(toldNotices(await listDue(at('2026-03-20', 8)))).toEqual([
        `opening 1 ${NAM} -> dau-moi@${NAM}.example.org`,
        `receipt 1 ${BAC} -> dau-moi@${BAC}.example.org`,
      ]);
      expect(await listNotices(register, { state: 'cancelled' })).toMatchObject([
        { kind: 'reminder', response: 'reason-gone' },
        { kind: 'opening' },
      ]);
    });

    it.each([
      ['a ruling', 'ruling', { ruling: 'pardoned', reason: 'bão' }],
      ['what a kind says', 'escalation', { level: 'hai' }],
      ['a kind', 'urging', {}],
    ])('sends nothing of which it does not know %s, says so, and sends the rest', async (_, kind, data) => {
      await lowerSecondWall(register);
      // As a newer version of ours may have stored it.
      await register.db
        .updateTable('notices')
        .set({ kind: kind as 'ruling', data: JSON.stringify(data) })
        .where('contactUnitId', '=', BAC)
        .execute();
      expect(toldNotices(await listDue(OPENING_MORNING))).toEqual([
        `opening 1 ${NAM} -> dau-moi@${NAM}.example.org`,
      ]);
      expect(await listNotices(register, { state: 'failed' })).toMatchObject([{ response: 'unreadable' }]);
      const [finding] = await listFindings(register, { open: true });
      expect(finding).toMatchObject({
        kind: 'notice-unreadable',
        subject: ofUnit(BAC),
        data: { noticeId: expect.stringContaining(`${ofUnit(BAC)}/opening-1`) },
      });
    });

    it('cancels a reminder of what is stored and not yet taken in', async () => {
      await new Story()
        .tell({ type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, at('2026-03-20', 8))
        .write(register);
      await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-03-20', 7) }));
      expect(toldNotices(await listDue(at('2026-03-20', 8)))).toEqual([
        `opening 1 ${NAM} -> dau-moi@${NAM}.example.org`,
      ]);
    });

    it('cancels what speaks about a due day that is no longer in force', async () => {
      await new Story()
        .tell({ type: 'became-overdue' }, at('2026-03-26'))
        .tell(
          { type: 'extended', timetable: timetable({ dueAt: at('2026-04-02'), dueOn: '2026-04-01' }) },
          at('2026-03-26', 1),
          { actor: 'person:linh', reason: 'bão' },
        )
        .write(register);
      expect(toldNotices(await listDue(at('2026-03-26', 8))).filter((line) => line.includes(BAC))).toEqual([
        `ruling 1 ${BAC} -> dau-moi@${BAC}.example.org`,
      ]);
    });
  });
}
