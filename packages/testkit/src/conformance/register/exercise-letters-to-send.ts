import { beforeEach, describe, expect, it } from '@jest/globals';
import { checkInvariants, insertCycle, listFindings, listNotices, type Register } from '@kyhan/register';
import {
  BAC,
  castCycle,
  insertPlan,
  ofUnit,
  opening,
  Story,
  submitted,
  timetable,
} from '../../cast/index.js';
import { at } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const LEVEL_AT = at('2026-03-27', 8);
const DRAFT = { level: 1, to: 'owner', at: LEVEL_AT, draft: true } as const;

/** A level that is written for the coordinator to send is told to nobody else, and waits as a finding. */
export function exerciseLettersToSend(registers: FreshRegisters): void {
  describe('a level that is written for the coordinator to send', () => {
    let register: Register;
    let story: Story;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
      const owed = opening(BAC, { timetable: timetable({ escalateAt: [DRAFT] }) });
      await insertCycle(register, castCycle([owed]));
      story = new Story(owed.event)
        .tell({ type: 'became-overdue' }, at('2026-03-26'))
        .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'owner', draft: true }, LEVEL_AT);
      await story.write(register);
    });
    const findings = async () =>
      (await listFindings(register)).map(({ kind, subject, data, ending }) => ({
        kind,
        subject,
        data,
        ending,
      }));
    const waiting = { kind: 'letter-to-send', subject: ofUnit(BAC), data: { to: 'owner' } };

    it('goes to who coordinates and to nobody above', async () => {
      const told = await listNotices(register, { kind: 'escalation' });
      expect(told).toMatchObject([{ addressee: 'coordinator', data: { level: 1, draftTo: 'owner' } }]);
    });

    it('is a finding, and the assignment counts as told to nobody', async () => {
      expect(await findings()).toEqual([{ ...waiting, ending: undefined }]);
      expect(story.state?.escalatedLevel).toBe(0);
      const [, fold] = await checkInvariants(register, { now: LEVEL_AT });
      expect(fold).toMatchObject({ ok: true });
    });

    it('waits no more when the report has come', async () => {
      const storedAt = LEVEL_AT + 1;
      story.tell(submitted({ submissionId: 's1', version: 1, onTime: false, storedAt }), storedAt);
      await story.write(register);
      expect(await findings()).toEqual([{ ...waiting, ending: 'answered' }]);
    });

    it('waits no more when nothing is owed', async () => {
      story.tell({ type: 'waived' }, LEVEL_AT + 1, { actor: 'person:linh', rulingId: 'r1' });
      await story.write(register);
      expect(await findings()).toEqual([{ ...waiting, ending: 'assignment-ended' }]);
    });
  });
}
