import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  getAssignment,
  listAssignments,
  listFindings,
  recordSubmission,
  storeRulings,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { BAC, castTurn, ofUnit, openMarch, submission } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const STOPPED = at('2026-03-20', 9);
/** Due on 25 March, locked on 10 April. */
const AFTER_LOCK = at('2026-05-04', 9);

/** A clock that stands still: nothing of the unit's falls due, is locked, or is late. */
export function exerciseStoppedClocks(registers: FreshRegisters): void {
  describe('a clock that stands still', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });

    const rule = async (ruling: 'stop-clock' | 'start-clock', now: number, more: object = {}) => {
      const asked = { assignmentId: ofUnit(BAC), rulingId: `${ruling} ${now}`, ruling, ...more } as const;
      await storeRulings(register, { rulings: [{ ...asked, actor: 'person:linh' }], askedAt: now });
      return (await castTurn(register, { now, rulings: [asked] })).outcomes[0];
    };
    const stop = (now = STOPPED) => rule('stop-clock', now, { reason: 'Chờ thẩm định' });
    const bac = () => getAssignment(register, ofUnit(BAC));
    const broken = async (now: number) =>
      (await checkInvariants(register, { now })).flatMap((invariant) => invariant.broken);

    it('is a finding for who coordinates, and neither overdue nor locked long after its day', async () => {
      expect(await stop()).toMatchObject({ outcome: 'done' });
      expect(await bac()).toMatchObject({ stoppedAt: STOPPED, stoppedMs: 0 });
      expect(await listFindings(register, { open: true })).toMatchObject([
        { kind: 'clock-stopped', subject: ofUnit(BAC) },
      ]);
      await castTurn(register, { now: AFTER_LOCK });
      expect((await bac()).endedAt).toBeUndefined();
      const overdue = await listAssignments(register, { status: { is: 'overdue', now: AFTER_LOCK } });
      expect(overdue.map(({ assignmentId }) => assignmentId)).not.toContain(ofUnit(BAC));
      expect(await broken(AFTER_LOCK)).toEqual([]);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
    });

    it('takes what is handed in after the lock, on time, and starts by that', async () => {
      await stop();
      const receipt = await recordSubmission(register, submission('ban-nop-1', { storedAt: AFTER_LOCK }));
      expect(receipt).toMatchObject({ kind: 'stored', onTime: true });
      await castTurn(register, { now: AFTER_LOCK });
      const after = await bac();
      expect(after).toMatchObject({ onTime: true, submittedAt: AFTER_LOCK });
      expect(after.stoppedAt).toBeUndefined();
      expect(await listFindings(register)).toMatchObject([{ kind: 'clock-stopped', ending: 'handed-in' }]);
      expect(await broken(AFTER_LOCK)).toEqual([]);
    });

    it('makes nothing late that came on paper while it stood, and is entered once it runs again', async () => {
      await stop();
      await rule('start-clock', at('2026-04-02', 9), { newDueOn: '2026-04-08' });
      const receivedOn = '2026-03-30';
      const came = { means: 'paper', receivedOn, receivedAt: at(receivedOn, 24) - 1 } as const;
      const entry = { ...came, said: { reason: 'Đơn vị gửi bản giấy' } };
      const storedAt = at('2026-04-03', 9);
      const asked = submission('giay-1', { actor: 'person:linh', storedAt, entry });
      expect(await recordSubmission(register, asked)).toMatchObject({ onTime: true });
      await castTurn(register, { now: storedAt });
      expect(await bac()).toMatchObject({ onTime: true, punctualAt: at(receivedOn, 24) - 1 });
      expect(await broken(storedAt)).toEqual([]);
    });

    it('makes nothing in time that came when its day was over before it was stopped', async () => {
      const due = (await bac()).dueAt;
      await stop(due + 60_000);
      await rule('start-clock', at('2026-04-02', 9), { newDueOn: '2026-03-25' });
      const came = {
        means: 'paper',
        receivedOn: '2026-03-30',
        receivedAt: at('2026-03-30', 24) - 1,
      } as const;
      const entry = { ...came, said: { reason: 'Đơn vị gửi bản giấy' } };
      const asked = submission('giay-1', { actor: 'person:linh', storedAt: at('2026-04-03', 9), entry });
      expect(await recordSubmission(register, asked)).toMatchObject({ onTime: false, dueAt: due });
    });

    it('is overdue where it was stopped at its due instant, and not one millisecond before', async () => {
      const due = (await bac()).dueAt;
      await stop(due - 1);
      expect((await bac()).overdueAt).toBeUndefined();
      await rule('start-clock', due - 1, { newDueOn: '2026-03-25' });
      await stop(due);
      expect((await bac()).overdueAt).toBe(due);
    });

    it('stood still for what was received then, also where that is entered after it was started', async () => {
      await stop();
      await rule('start-clock', at('2026-03-30', 9), { newDueOn: '2026-03-31' });
      const entered = (submissionId: string, receivedAt: number) => {
        const received = { means: 'paper', receivedOn: '2026-03-27', receivedAt } as const;
        const entry = { ...received, said: { reason: 'Gửi bản giấy' } };
        const storedAt = at('2026-04-02', 9);
        return recordSubmission(
          register,
          submission(submissionId, { storedAt, entry, actor: 'person:linh' }),
        );
      };
      expect(await entered('ban-giay-1', at('2026-03-27', 9))).toMatchObject({ onTime: true });
      expect(await entered('ban-giay-2', at('2026-03-30', 10))).toMatchObject({ onTime: true });
      expect(await entered('ban-giay-3', at('2026-04-01', 9))).toMatchObject({ onTime: false });
      await castTurn(register, { now: at('2026-04-02', 9) });
      expect(await bac()).toMatchObject({ onTime: true });
      expect(await broken(at('2026-04-02', 9))).toEqual([]);
    });

    it('takes what comes after its lock, also where nobody reviews and something entered waits already', async () => {
      const own = await registers.open();
      await openMarch(own, { review: false });
      const asked = {
        assignmentId: ofUnit(BAC),
        rulingId: 'stop',
        ruling: 'stop-clock',
        reason: 'x',
      } as const;
      await storeRulings(own, { rulings: [{ ...asked, actor: 'person:linh' }], askedAt: STOPPED });
      await castTurn(own, { now: STOPPED, rulings: [asked] });
      const received = { means: 'paper', receivedOn: '2026-05-04', receivedAt: AFTER_LOCK } as const;
      const entry = { ...received, said: { reason: 'Gửi bản giấy' } };
      await recordSubmission(
        own,
        submission('ban-giay', { storedAt: AFTER_LOCK, entry, actor: 'person:linh' }),
      );
      const sent = await recordSubmission(own, submission('ban-nop', { storedAt: AFTER_LOCK + 1 }));
      expect(sent).toMatchObject({ kind: 'stored', version: 2, onTime: true });
    });

    it('is stopped once, and started once', async () => {
      await stop();
      expect(await stop(STOPPED + 1)).toMatchObject({ outcome: 'refused', code: 'CLOCK_STANDS' });
      expect(await rule('start-clock', STOPPED + 2)).toMatchObject({ outcome: 'done' });
      expect(await rule('start-clock', STOPPED + 3)).toMatchObject({
        outcome: 'refused',
        code: 'CLOCK_RUNS',
      });
      expect(await broken(STOPPED + 3)).toEqual([]);
    });
  });
}
