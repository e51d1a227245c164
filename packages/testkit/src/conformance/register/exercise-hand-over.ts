import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  checkInvariants,
  getAssignment,
  listAssignments,
  listDueNotices,
  listNotices,
  recordSubmission,
  storeRulings,
  verifyChains,
  type AskedRuling,
  type Register,
} from '@kyhan/register';
import { BAC, castTurn, NAM, ofUnit, openMarch, submission } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-10');
const DUE = at('2026-03-26');
/** Owes nothing itself. */
const OFFICE = 'so-dieu-phoi';

/** What one unit gives up goes on under another, in the same stream. */
export function exerciseHandOver(registers: FreshRegisters): void {
  describe('an assignment that is handed over', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });

    const handOver = async (to: string, changes: Partial<AskedRuling> = {}) => {
      const asked: AskedRuling = {
        rulingId: `to ${to}`,
        assignmentId: ofUnit(BAC),
        ruling: 'hand-over',
        reason: 'sáp nhập',
        to,
        actor: 'person:linh',
        ...changes,
      };
      await storeRulings(register, { rulings: [asked], askedAt: NOW });
      return { assignmentId: asked.assignmentId, rulingId: asked.rulingId };
    };
    const turn = async (now: number, ...rulings: Awaited<ReturnType<typeof handOver>>[]) =>
      await castTurn(register, { now, rulings });
    const whole = async (now: number) => {
      expect(await verifyChains(register)).not.toHaveProperty('broken');
      const invariants = await checkInvariants(register, { now });
      expect(invariants.flatMap(({ broken }) => broken)).toEqual([]);
    };

    it('keeps its stream, its days and its versions, and is the other unit’s', async () => {
      await recordSubmission(register, submission('ban-1', { storedAt: NOW - 1 }));
      await turn(NOW - 1);
      const { standing, happened } = await turn(NOW, await handOver(OFFICE));
      expect(happened).toEqual([[ofUnit(BAC), 'handed-over']]);
      expect(standing).toMatchObject({ total: 2, open: 2, submitted: 1 });
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({
        unitId: OFFICE,
        formerUnitIds: [BAC],
        version: 1,
        dueAt: DUE,
      });
      expect(await listAssignments(register, { unitId: BAC })).toEqual([]);
      await whole(NOW);
    });

    it('is handed in by who owes it from then on, and each had the right to', async () => {
      await recordSubmission(register, submission('ban-1', { storedAt: NOW - 1 }));
      await turn(NOW, await handOver(OFFICE));
      const second = { storedAt: NOW + 1, actor: unitActor(OFFICE), owedBy: OFFICE };
      await recordSubmission(register, submission('ban-2', second));
      await turn(NOW + 1);
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ version: 2 });
      await whole(NOW + 1);
    });

    it('takes what was stored before, and refuses what the one before sends after it', async () => {
      const first = submission('ban-1', { storedAt: NOW - 1, owedBy: BAC });
      expect(await recordSubmission(register, first)).toMatchObject({ kind: 'stored' });
      const { happened } = await turn(NOW, await handOver(OFFICE));
      expect(happened.map(([, type]) => type)).toEqual(['submitted', 'handed-over']);
      const late = submission('ban-2', { storedAt: NOW, owedBy: BAC });
      await expect(recordSubmission(register, late)).rejects.toMatchObject({
        code: 'HANDED_OVER',
        details: { unit: OFFICE },
      });
    });

    it('tells both units, and asks the one before for nothing more', async () => {
      await turn(NOW, await handOver(OFFICE));
      await turn(at('2026-03-20', 8));
      const notices = await listNotices(register, { assignmentId: ofUnit(BAC) });
      const whom = (kind: string) =>
        notices.filter((notice) => notice.kind === kind).map(({ contactUnitId }) => contactUnitId);
      expect(whom('ruling').sort()).toEqual([BAC, OFFICE].sort());
      expect(whom('reminder')).toEqual([OFFICE]);
      const due = { now: at('2026-03-20', 8), realNow: REAL, limit: 100 };
      const leaving = await listDueNotices(register, due);
      const own = leaving.filter(({ assignmentId }) => assignmentId === ofUnit(BAC));
      expect(own.map(({ kind, contact }) => `${kind} ${contact.unitId}`).sort()).toEqual([
        `reminder ${OFFICE}`,
        `ruling ${BAC}`,
        `ruling ${OFFICE}`,
      ]);
    });

    it('becomes one with what the other owes, where neither is due and nothing was handed in', async () => {
      const { happened } = await turn(NOW, await handOver(NAM));
      expect(happened).toEqual([[ofUnit(BAC), 'merged']]);
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ waivedAt: NOW, unitId: BAC });
      const { events } = await assignmentHistory(register, ofUnit(BAC));
      expect(events.at(-1)).toMatchObject({ fact: { type: 'merged', to: NAM, into: ofUnit(NAM) } });
      await whole(NOW);
    });

    it.each([
      ['a second before it is due', DUE - 1000, 'merged'],
      ['at its due instant', DUE, 'handed-over'],
    ])('stays owed by itself from its due instant on: %s', async (_when, now, type) => {
      const { happened } = await turn(now, await handOver(NAM));
      expect(happened.filter(([stream]) => stream === ofUnit(BAC)).map(([, one]) => one)).toContain(type);
    });

    it('stays owed by itself where a report waits for a ruling', async () => {
      await recordSubmission(register, submission('ban-1', { storedAt: NOW - 1 }));
      await turn(NOW, await handOver(NAM));
      const owed = await listAssignments(register, { unitId: NAM });
      expect(owed.map(({ assignmentId }) => assignmentId)).toEqual([ofUnit(BAC), ofUnit(NAM)]);
    });

    it('of two that go to one unit in one turn the second becomes one with the first', async () => {
      const both = [
        await handOver(OFFICE),
        await handOver(OFFICE, { assignmentId: ofUnit(NAM), rulingId: 'second' }),
      ];
      const { happened } = await turn(NOW, ...both);
      expect(happened).toEqual([
        [ofUnit(BAC), 'handed-over'],
        [ofUnit(NAM), 'merged'],
      ]);
      expect(await listAssignments(register, { unitId: OFFICE, ended: false })).toHaveLength(1);
    });

    it('is carried out where 0.2 stored it as a transfer, and is refused to who owes it already', async () => {
      const { outcomes } = await turn(NOW, await handOver(OFFICE, { ruling: 'transfer' }));
      expect(outcomes).toMatchObject([{ outcome: 'done' }]);
      const again = await turn(NOW, await handOver(OFFICE, { rulingId: 'again' }));
      expect(again.outcomes).toMatchObject([{ outcome: 'refused', code: 'TRANSFER_TARGET_OWES' }]);
      await whole(NOW);
    });
  });
}
