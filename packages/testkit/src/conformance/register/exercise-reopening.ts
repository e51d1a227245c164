import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  checkInvariants,
  closeCycle,
  findCycle,
  getAssignment,
  listNotices,
  recordSubmission,
  storeRulings,
  verifyChains,
  type AskedRuling,
  type Register,
} from '@kyhan/register';
import { BAC, castTurn, CYCLE, NAM, ofUnit, openMarch, submission } from '../../cast/index.js';
import { at, DAY, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const LOCKED = at('2026-04-10') + 60_000;
const LATER = at('2026-05-04', 9);
const NEW_DAY = '2026-05-20';
const NEW_LOCK = at('2026-05-21') + 15 * DAY + 60_000;

/** Mistakes of people are mended, also after a cycle has closed. */
export function exerciseReopening(registers: FreshRegisters): void {
  describe('a closed cycle', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });

    const asked = async (ruling: Partial<AskedRuling>, when = LATER) => {
      const whole: AskedRuling = {
        rulingId: 'r-1',
        assignmentId: ofUnit(BAC),
        ruling: 'reopen',
        reason: 'khóa nhầm',
        newDueOn: NEW_DAY,
        actor: 'person:linh',
        ...ruling,
      };
      await storeRulings(register, { rulings: [whole], askedAt: when });
      return { assignmentId: whole.assignmentId, rulingId: whole.rulingId };
    };
    const close = async (when: number, summary: object) =>
      await closeCycle(register, {
        cycleId: CYCLE,
        at: when,
        realAt: REAL,
        summary: { ...summary },
        notices: [
          {
            assignmentId: CYCLE,
            kind: 'cycle-summary',
            ordinal: 1,
            addressee: 'coordinator',
            notBefore: when,
            dueAt: at('2026-03-26'),
            data: { total: 2, onTime: 0, late: 0, nil: 0, accepted: 0, waived: 0, transferred: 0, missed: 2 },
          },
        ],
      });
    const bothMissed = async () => {
      await castTurn(register, { now: LOCKED });
      await close(LOCKED, { missed: 2 });
    };

    it('is opened again by the ruling that takes an end back, and closes again with another summary', async () => {
      await bothMissed();
      const { outcomes, standing } = await castTurn(register, { now: LATER, rulings: [await asked({})] });
      expect(outcomes).toMatchObject([{ outcome: 'done' }]);
      expect(standing).toMatchObject({ open: 1, missed: 1 });
      const reopened = await findCycle(register, CYCLE);
      expect([reopened?.closedAt, reopened?.summary]).toEqual([undefined, undefined]);
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ dueOn: NEW_DAY });
      await castTurn(register, { now: NEW_LOCK });
      await close(NEW_LOCK, { missed: 2, again: true });
      expect(await findCycle(register, CYCLE)).toMatchObject({
        closedAt: NEW_LOCK,
        summary: { again: true },
      });
      const letters = await listNotices(register, { kind: 'cycle-summary' });
      expect(letters.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)).toEqual([1, 2]);
      expect(await verifyChains(register)).not.toHaveProperty('broken');
      const invariants = await checkInvariants(register, { now: NEW_LOCK + DAY });
      expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
    });

    it('is opened again by the return of what was accepted', async () => {
      await recordSubmission(register, submission('ban-nop-1'));
      const accept = { rulingId: 'ok', ruling: 'accept' } as const;
      await castTurn(register, { now: LOCKED, rulings: [await asked(accept, LOCKED)] });
      await close(LOCKED, { accepted: 1 });
      const back = { rulingId: 'back', ruling: 'return', reason: 'thiếu phụ lục', version: 1 } as const;
      const { outcomes } = await castTurn(register, { now: LATER, rulings: [await asked(back)] });
      expect(outcomes).toMatchObject([{ outcome: 'done' }]);
      expect((await findCycle(register, CYCLE))?.closedAt).toBeUndefined();
      expect((await getAssignment(register, ofUnit(BAC))).returnedAt).toBe(LATER);
    });

    it('stays closed where a ruling is refused, and where what it opens has ended in the same turn', async () => {
      await bothMissed();
      const rulings = [
        await asked({ rulingId: 'late', ruling: 'waive' }),
        await asked({ rulingId: 'past', assignmentId: ofUnit(NAM), newDueOn: '2026-04-01' }),
      ];
      const { outcomes } = await castTurn(register, { now: LATER, rulings });
      expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'ASSIGNMENT_ENDED' }, { outcome: 'done' }]);
      expect(await findCycle(register, CYCLE)).toMatchObject({ closedAt: LOCKED });
    });

    it('is reopened once where two coordinators do it, and the other is told why not', async () => {
      await bothMissed();
      const rulings = [await asked({ rulingId: 'linh' }), await asked({ rulingId: 'lan' })];
      const { outcomes } = await castTurn(register, { now: LATER, rulings });
      expect(outcomes).toMatchObject([
        { outcome: 'done' },
        { outcome: 'refused', code: 'ASSIGNMENT_NOT_ENDED' },
      ]);
      await expect(close(LATER, {})).rejects.toMatchObject({ code: 'CYCLE_STILL_OPEN' });
    });
  });

  describe('a ruling on a version that was read', () => {
    let register: Register;
    const FIRST = at('2026-03-20', 9);
    const SECOND = at('2026-03-21', 9);
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
      await recordSubmission(register, submission('ban-1', { storedAt: FIRST }));
      await castTurn(register, { now: FIRST });
    });
    const accept = async () => {
      const ruling = { rulingId: 'ok', assignmentId: ofUnit(BAC), ruling: 'accept', version: 1 } as const;
      await storeRulings(register, { rulings: [{ ...ruling, actor: 'person:linh' }], askedAt: SECOND });
      return [{ assignmentId: ruling.assignmentId, rulingId: 'ok' }];
    };
    const second = async () => await recordSubmission(register, submission('ban-2', { storedAt: SECOND }));

    it('is refused where a newer one was stored before the turn, which then waits for its own', async () => {
      await second();
      const { outcomes } = await castTurn(register, { now: SECOND, rulings: await accept() });
      expect(outcomes).toMatchObject([
        { outcome: 'refused', code: 'VERSION_SUPERSEDED', details: { version: 1, newest: 2 } },
      ]);
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ submissionId: 'ban-2', version: 2 });
    });

    it('is carried out where it came first, and the newer one is refused its receipt', async () => {
      const { outcomes } = await castTurn(register, { now: SECOND, rulings: await accept() });
      expect(outcomes).toMatchObject([{ outcome: 'done' }]);
      await expect(second()).rejects.toMatchObject({ code: 'ASSIGNMENT_ENDED' });
      const { events } = await assignmentHistory(register, ofUnit(BAC));
      expect(events.at(-1)).toMatchObject({ fact: { type: 'accepted' } });
    });
  });
}
