import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  getAssignment,
  insertCycle,
  listDueNotices,
  listSubmissions,
  markSending,
  recordSubmission,
  recordUnitAct,
  storeRulings,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { actorIdOf, unitActor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import {
  BAC,
  castCycle,
  castTurn,
  contest,
  insertPlan,
  ofUnit,
  opening,
  submission,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const DUE_AT = at('2026-03-26');
const MINUTE = 60_000;
const SENT = at('2026-03-24', 9);
const HEAD = actorIdOf({ kind: 'unit', unitId: BAC, approves: true });

/** Where the head of a unit approves what leaves it. */
export function exerciseApprovals(registers: FreshRegisters): void {
  describe('a version that waits for the head of its unit', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register);
      await insertCycle(register, castCycle([opening(BAC, { approval: true })]));
      await recordSubmission(register, submission('ban-1', { storedAt: SENT }));
    });

    const standing = async () => await getAssignment(register, ofUnit(BAC));
    const faults = async (now: number) =>
      (await checkInvariants(register, { now })).flatMap(({ broken }) => broken);
    const decide = (type: 'approve' | 'send-back', storedAt: number, changes: object = {}) =>
      recordUnitAct(
        register,
        contest('duyet-1', { act: { type, version: 1 }, storedAt, actor: HEAD, ...changes }),
      );

    it('is taken in once, and has not been handed in', async () => {
      await castTurn(register, { now: SENT + MINUTE });
      const { submittedAt, prepared, version } = await standing();
      expect([submittedAt, prepared?.version, version]).toEqual([undefined, 1, 1]);
      expect(await listSubmissions(register, ofUnit(BAC))).toMatchObject([{ takenInAt: SENT + MINUTE }]);
      expect(await faults(SENT + MINUTE)).toEqual([]);
    });

    it('approved at 23:59 of the due day while nobody is awake, it was on time an hour later', async () => {
      await castTurn(register, { now: SENT + MINUTE });
      await decide('approve', DUE_AT - MINUTE);
      await castTurn(register, { now: DUE_AT + 60 * MINUTE });
      expect(await standing()).toMatchObject({
        onTime: true,
        punctualAt: DUE_AT - MINUTE,
        submittedAt: DUE_AT - MINUTE,
      });
      expect((await standing()).overdueAt).toBeUndefined();
      expect(await faults(DUE_AT + 60 * MINUTE)).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    it('is approved in the turn that takes it in', async () => {
      await decide('approve', SENT + 1);
      const { happened } = await castTurn(register, { now: SENT + MINUTE });
      expect(happened.map(([, type]) => type)).toEqual(['prepared', 'approved', 'submitted']);
      expect(await faults(SENT + MINUTE)).toEqual([]);
    });

    it('is approved once, and no version that has not been read', async () => {
      const other = { act: { type: 'approve', version: 2 } };
      await expect(decide('approve', SENT + 1, other)).rejects.toMatchObject({ code: 'VERSION_SUPERSEDED' });
      await decide('approve', SENT + 1);
      await expect(decide('approve', SENT + 2, { actId: 'duyet-2' })).rejects.toMatchObject({
        code: 'NOTHING_TO_APPROVE',
      });
    });

    it('is chased no more from the moment that it was approved, be it that no turn has taken that in', async () => {
      const morning = at('2026-03-20', 8);
      register = await registers.open();
      await insertPlan(register);
      await insertCycle(register, castCycle([opening(BAC, { approval: true })]));
      await recordSubmission(register, submission('som-1', { storedAt: morning - MINUTE }));
      await castTurn(register, { now: morning });
      const due = async () => {
        return await listDueNotices(register, { now: morning, realNow: REAL, limit: 20 });
      };
      const chasing = await due();
      expect(chasing.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reminder', 'approval']));
      await decide('approve', morning + 1);
      const sending = { now: morning, realNow: REAL, leaseMs: MINUTE };
      expect(await markSending(register, [chasing], sending)).toEqual([false]);
      expect((await due()).map(({ kind }) => kind)).toEqual([]);
    });

    it('is owed again where it was sent back', async () => {
      await decide('send-back', SENT + 1);
      await castTurn(register, { now: SENT + MINUTE });
      expect((await standing()).prepared).toBeUndefined();
      expect(await faults(SENT + MINUTE)).toEqual([]);
    });

    it.each(['waits for the head', 'was sent back by the head'])(
      'is ruled on by its own number while its correction %s',
      async (how) => {
        await decide('approve', SENT + 1);
        await recordSubmission(register, submission('ban-2', { storedAt: SENT + 2 }));
        const back = { actId: 'duyet-2', act: { type: 'send-back', version: 2 } };
        if (how !== 'waits for the head') await decide('send-back', SENT + 3, back);
        await castTurn(register, { now: SENT + MINUTE });
        const name = { assignmentId: ofUnit(BAC), rulingId: 'r-1' };
        const accept = { ...name, ruling: 'accept', version: 1, actor: 'person:linh' } as const;
        await storeRulings(register, { rulings: [accept], askedAt: SENT + MINUTE });
        const { outcomes } = await castTurn(register, { now: SENT + 2 * MINUTE, rulings: [name] });
        expect(outcomes).toEqual([{ ...name, outcome: 'done' }]);
        expect(await faults(SENT + 2 * MINUTE)).toEqual([]);
      },
    );

    it.each([
      ['who approved it', sql`update unit_acts set actor = ${unitActor(BAC)}`, 'approve by unit:phuong-bac'],
      [
        'that it was approved',
        sql`update events set fact = jsonb_set(fact, '{type}', '"noted"') where fact ->> 'type' = 'approved'`,
        'left its unit without its approval',
      ],
      ['what waits', sql`update standings set prepared = '{}'`, 'prepared is not what its events say'],
      [
        'that it must be approved',
        sql`update assignments set approval = false`,
        'approval is not what its events say',
      ],
    ])('cannot be changed unseen: %s', async (_, change, fault) => {
      await decide('approve', SENT + 1);
      await castTurn(register, { now: SENT + MINUTE });
      await lowerSecondWall(register);
      await change.execute(register.db);
      expect(await faults(SENT + MINUTE)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
    });
  });
}
