import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AssignmentFact } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import { checkInvariants, listFindings, listNotices, type Register } from '@kyhan/register';
import { BAC, ofUnit, openMarch, Story, submitted } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const STORED_AT = at('2026-03-20', 9);
const TOLD_AT = at('2026-03-21', 1);
const HEAD_AT = at('2026-03-30', 1);

/** What was handed in and waits for its reviewer is never silent. */
export function exerciseReviews(registers: FreshRegisters): void {
  describe('what was handed in and waits for its reviewer', () => {
    let register: Register;
    let story: Story;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
      const stored = { submissionId: 's1', version: 1, onTime: true, storedAt: STORED_AT };
      const reviewer = { toldAt: TOLD_AT, headAt: [HEAD_AT] };
      story = new Story().tell({ ...submitted(stored), reviewer }, STORED_AT);
      await story.write(register);
    });

    const told = async (kind: 'for-review' | 'review-overdue') =>
      (await listNotices(register, { kind })).map((notice) => [notice.addressee, notice.address]);
    const findings = async () =>
      (await listFindings(register)).map(({ kind, subject, ending }) => [kind, subject, ending]);
    const overdue = async () => {
      story.tell({ type: 'reviewer-overdue', ordinal: 1 }, HEAD_AT);
      await story.write(register);
    };

    it('is told to who coordinates, once', async () => {
      expect(await told('for-review')).toEqual([['coordinator', 'dau-moi@so-dieu-phoi.example.org']]);
      expect(await listNotices(register, { kind: 'for-review' })).toMatchObject([{ notBefore: TOLD_AT }]);
    });

    it('is told to the head of who coordinates, and stays a finding', async () => {
      await overdue();
      expect(await told('review-overdue')).toEqual([
        ['coordinator-head', 'dau-moi@so-dieu-phoi.example.org'],
      ]);
      expect(await findings()).toEqual([['review-overdue', ofUnit(BAC), undefined]]);
    });

    it.each<[string, AssignmentFact]>([
      ['accepted', { type: 'accepted', automatic: false }],
      ['withdrawn', { type: 'withdrawn' }],
      ['waived', { type: 'waived' }],
    ])('is a finding no more once it is %s', async (_how, fact) => {
      await overdue();
      story.tell(fact, HEAD_AT + 1, { actor: 'person:linh', rulingId: 'r1' });
      await story.write(register);
      expect(await findings()).toEqual([['review-overdue', ofUnit(BAC), 'ruled']]);
    });

    it('is one finding however often the head is told', async () => {
      await overdue();
      story.tell({ type: 'reviewer-overdue', ordinal: 2 }, HEAD_AT + 1);
      await story.write(register);
      const ids = (await listFindings(register)).map(({ findingId }) => findingId);
      expect(ids).toEqual([findingIdOf({ kind: 'review-overdue', about: ofUnit(BAC) })]);
    });

    it('stands in the read model as its events have it', async () => {
      await overdue();
      const [, fold] = await checkInvariants(register, { now: HEAD_AT });
      expect(fold).toMatchObject({ ok: true });
    });
  });
}
