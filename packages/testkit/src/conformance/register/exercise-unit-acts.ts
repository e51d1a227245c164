import { beforeEach, describe, expect, it } from '@jest/globals';
import { findingIdOf, unitActor } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  checkInvariants,
  getAssignment,
  listDueNotices,
  listFindings,
  listNotices,
  listShardsToWake,
  listUnitActs,
  recordSubmission,
  recordUnitAct,
  storeRulings,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import {
  BAC,
  castTurn,
  contest,
  decidedByEngine,
  NAM,
  ofUnit,
  openMarch,
  SHARD,
  submission,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';
import { ruledMarch, type MarchRuling } from './ruled-march.js';

const STORED = at('2026-03-04', 9);
const NOW = at('2026-03-04', 10);
const FINDING = findingIdOf({ kind: 'contested', about: ofUnit(BAC) });

/** What units do beside handing in: a receipt is a promise. */
export function exerciseUnitActs(registers: FreshRegisters): void {
  describe('what a unit does beside handing in', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });

    const turn = (now = NOW) => castTurn(register, { now });
    const happened = async (now?: number) => (await turn(now)).happened.map(([, type]) => type);
    const rule = (ruling: MarchRuling, now = NOW) => ruledMarch(register, ruling, now);

    it('gets a receipt with its number and hash', async () => {
      expect(await recordUnitAct(register, contest('y-kien-1'))).toEqual({
        kind: 'stored',
        actId: 'y-kien-1',
        number: 1,
        storedAt: STORED,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    });

    it('gets the same receipt when it is sent again, also after it was taken in and when all has ended', async () => {
      const first = await recordUnitAct(register, contest('y-kien-1'));
      const again = contest('y-kien-1', { storedAt: NOW });
      const receipts = [await recordUnitAct(register, again)];
      await turn();
      receipts.push(await recordUnitAct(register, again));
      await rule('waive');
      receipts.push(await recordUnitAct(register, again));
      expect(receipts).toEqual(receipts.map(() => ({ ...first, kind: 'duplicate' })));
      expect(await listUnitActs(register, ofUnit(BAC))).toHaveLength(1);
    });

    it('is stored once where it arrives twice at the same moment', async () => {
      const twice = [contest('y-kien-1'), contest('y-kien-1')];
      const receipts = await Promise.all(twice.map((one) => recordUnitAct(register, one)));
      expect(receipts.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'stored']);
    });

    it('may not use its id again for other words; for another assignment it may', async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      const other = contest('y-kien-1', { reason: 'Lý do khác' });
      await expect(recordUnitAct(register, other)).rejects.toMatchObject({ code: 'ACT_ID_REUSED' });
      const nam = contest('y-kien-1', { assignmentId: ofUnit(NAM), actor: unitActor(NAM) });
      expect(await recordUnitAct(register, nam)).toMatchObject({ kind: 'stored', number: 1 });
    });

    it('is refused where the same waits for an answer, be it that no turn has taken that in', async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      const refused = () =>
        expect(recordUnitAct(register, contest('y-kien-2'))).rejects.toMatchObject({
          code: 'CONTESTED_ALREADY',
        });
      await refused();
      await turn();
      await refused();
      await rule('insist');
      expect(await recordUnitAct(register, contest('y-kien-2'))).toMatchObject({ number: 2 });
    });

    it('is taken one millisecond before the lock, refused at the lock itself, and once all has ended', async () => {
      const lock = at('2026-04-10');
      const code = 'ASSIGNMENT_ENDED';
      const nam = { assignmentId: ofUnit(NAM), actor: unitActor(NAM), storedAt: lock - 1 };
      expect(await recordUnitAct(register, contest('y-kien-1', nam))).toMatchObject({ kind: 'stored' });
      const atLock = contest('y-kien-2', { storedAt: lock });
      await expect(recordUnitAct(register, atLock)).rejects.toMatchObject({ code });
      await rule('waive');
      await expect(recordUnitAct(register, contest('y-kien-2'))).rejects.toMatchObject({ code });
      const stray = contest('y-kien-1', { assignmentId: ofUnit('phuong-la') });
      await expect(recordUnitAct(register, stray)).rejects.toMatchObject({ code: 'ASSIGNMENT_NOT_FOUND' });
    });

    it('wakes its shard, which takes it in once and tells who coordinates', async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      expect(await listShardsToWake(register, STORED - 1)).toEqual([]);
      expect(await listShardsToWake(register, STORED)).toEqual([SHARD]);
      expect(await happened()).toEqual(['contested']);
      expect(await happened(NOW + 1)).toEqual([]);
      expect(await listUnitActs(register, ofUnit(BAC))).toMatchObject([
        { actId: 'y-kien-1', act: 'contest', takenInAt: NOW },
      ]);
      const [notice] = (await listNotices(register)).filter(({ kind }) => kind === 'unit-act');
      expect(notice).toMatchObject({ contactUnitId: 'so-dieu-phoi', addressee: 'coordinator' });
      expect(JSON.stringify(notice)).not.toContain('Phường Nam');
      const { contestedAt, endedAt } = await getAssignment(register, ofUnit(BAC));
      expect([contestedAt, endedAt]).toEqual([STORED, undefined]);
    });

    it('is taken in by the order of storage, not by what two clocks said', async () => {
      await recordSubmission(register, submission('ban-nop-1', { storedAt: STORED }));
      await recordSubmission(register, submission('ban-nop-2', { storedAt: STORED - 5 }));
      await recordUnitAct(register, contest('y-kien-1', { storedAt: STORED - 10 }));
      await recordSubmission(register, submission('ban-nop-3', { storedAt: STORED - 20 }));
      expect(await happened()).toEqual(['submitted', 'submitted', 'contested', 'submitted']);
      const [first] = await checkInvariants(register, { now: NOW });
      expect(first).toMatchObject({ ok: true, checked: 4 });
    });

    it('is a finding for who coordinates, until that is answered', async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      await turn();
      expect(await listFindings(register)).toMatchObject([
        { findingId: FINDING, kind: 'contested', subject: ofUnit(BAC), openedAt: NOW },
      ]);
      expect((await rule('insist', NOW + 1)).outcomes).toMatchObject([{ outcome: 'done' }]);
      expect(await listFindings(register)).toMatchObject([
        { findingId: FINDING, closedAt: NOW + 1, ending: 'answered' },
      ]);
      expect((await getAssignment(register, ofUnit(BAC))).contestedAt).toBeUndefined();
    });

    it('is proved with the unit that it proposes: another in its history is found', async () => {
      const act = { type: 'contest', proposed: NAM } as const;
      await recordUnitAct(register, contest('y-kien-1', { act }));
      await turn();
      const faults = async () =>
        (await checkInvariants(register, { now: NOW })).flatMap(({ broken }) => broken);
      expect(await faults()).toEqual([]);
      await lowerSecondWall(register);
      await sql`update events set fact = fact - 'proposed' where fact ->> 'type' = 'contested'`.execute(
        register.db,
      );
      expect((await faults()).join()).toContain('y-kien-1');
    });

    it('is a finding no more once all has ended by itself', async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      await turn();
      await turn(at('2026-04-10', 1));
      expect(await listFindings(register)).toMatchObject([
        { findingId: FINDING, ending: 'assignment-ended' },
      ]);
    });

    it('stands in the history, with what was answered', async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      const before = await assignmentHistory(register, ofUnit(BAC));
      expect(before.acts).toMatchObject([{ actId: 'y-kien-1', reason: 'Việc này thuộc Phường Nam' }]);
      expect(before.acts[0]).not.toHaveProperty('takenInSequence');
      await turn();
      await rule('insist');
      const { events } = await assignmentHistory(register, ofUnit(BAC));
      expect(events.slice(-2)).toMatchObject([
        { actor: unitActor(BAC), reason: 'Việc này thuộc Phường Nam', fact: { type: 'contested' } },
        { actor: 'person:linh', reason: 'Mục I', fact: { type: 'insisted' } },
      ]);
    });

    describe('that takes back what was handed in', () => {
      const withdraw = (actId: string) =>
        recordUnitAct(register, contest(actId, { act: { type: 'withdraw' }, reason: undefined }));

      it('leaves it owed again, also where no turn has taken in what was handed in', async () => {
        await recordSubmission(register, submission('ban-nop-1', { storedAt: STORED }));
        expect(await withdraw('rut-1')).toMatchObject({ kind: 'stored', number: 1 });
        expect(await happened()).toEqual(['submitted', 'withdrawn']);
        expect(await getAssignment(register, ofUnit(BAC))).not.toHaveProperty('submissionId');
        expect((await checkInvariants(register, { now: NOW })).flatMap((one) => one.broken)).toEqual([]);
      });

      it('is refused where nothing is left to take back', async () => {
        const code = 'NOTHING_SUBMITTED';
        await expect(withdraw('rut-1')).rejects.toMatchObject({ code });
        await recordSubmission(register, submission('ban-nop-1', { storedAt: STORED }));
        await withdraw('rut-2');
        await expect(withdraw('rut-3')).rejects.toMatchObject({ code });
        await turn();
        await expect(withdraw('rut-4')).rejects.toMatchObject({ code });
        expect(await withdraw('rut-2')).toMatchObject({ kind: 'duplicate' });
      });

      it('and a ruling of the same turn: the one that was there first wins, and the other is told why', async () => {
        await recordSubmission(register, submission('ban-nop-1', { storedAt: STORED }));
        await turn();
        await withdraw('rut-1');
        const accept = { assignmentId: ofUnit(BAC), rulingId: 'r-1', ruling: 'accept' } as const;
        await storeRulings(register, { rulings: [{ ...accept, actor: 'person:linh' }], askedAt: NOW });
        const { outcomes } = await castTurn(register, { now: NOW, rulings: [accept] });
        expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'NOTHING_SUBMITTED' }]);
      });
    });

    describe('that asks for an extension', () => {
      const ask = (actId: string, newDueOn = '2026-04-02') =>
        recordUnitAct(register, contest(actId, { act: { type: 'ask', newDueOn }, reason: 'Chờ số liệu' }));

      it('is kept until it is answered: granted by an extension that names it, or refused', async () => {
        await ask('xin-1');
        await expect(ask('xin-2')).rejects.toMatchObject({ code: 'EXTENSION_ASKED_ALREADY' });
        await turn();
        expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({
          dueOn: '2026-03-25',
          asking: { actId: 'xin-1', askedAt: STORED, newDueOn: '2026-04-02' },
        });
        expect(await listUnitActs(register, ofUnit(BAC))).toMatchObject([{ newDueOn: '2026-04-02' }]);
        const asked = { kind: 'extension-asked', subject: ofUnit(BAC) };
        expect(await listFindings(register)).toMatchObject([{ ...asked, openedAt: NOW }]);
        expect((await rule('refuse')).outcomes).toMatchObject([{ outcome: 'done' }]);
        expect((await getAssignment(register, ofUnit(BAC))).asking).toBeUndefined();
        expect(await listFindings(register)).toMatchObject([{ ...asked, closedAt: NOW, ending: 'answered' }]);
        await ask('xin-3', '2026-04-03');
        const extend = { assignmentId: ofUnit(BAC), rulingId: 'r-2', ruling: 'extend' } as const;
        const wish = { ...extend, reason: 'Đồng ý', newDueOn: '2026-04-03' };
        const rulings = [{ ...wish, actor: 'person:linh' }];
        await storeRulings(register, { rulings, askedAt: NOW });
        await castTurn(register, { now: NOW, rulings: [extend] });
        const { events } = await assignmentHistory(register, ofUnit(BAC));
        expect(events.at(-1)).toMatchObject({ reason: 'Đồng ý', fact: { type: 'extended', asked: 'xin-3' } });
        expect((await checkInvariants(register, { now: NOW })).flatMap((one) => one.broken)).toEqual([]);
      });

      it('counts where it was asked in time and granted after hand-in, also where that had ended it', async () => {
        await ask('xin-1');
        const late = at('2026-03-30');
        await turn();
        await recordSubmission(register, submission('ban-nop-1', { storedAt: late }));
        await turn(late);
        expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({
          onTime: false,
          asking: { actId: 'xin-1' },
        });
        const accept = { assignmentId: ofUnit(BAC), rulingId: 'r-1', ruling: 'accept' } as const;
        const extend = { assignmentId: ofUnit(BAC), rulingId: 'r-2', ruling: 'extend' } as const;
        const actor = 'person:linh';
        const rulings = [
          { ...accept, actor },
          { ...extend, actor, reason: 'Đồng ý', newDueOn: '2026-04-02' },
        ];
        await storeRulings(register, { rulings, askedAt: late });
        await castTurn(register, { now: late, rulings: [accept] });
        expect(await listFindings(register)).toMatchObject([{ kind: 'extension-asked' }]);
        await castTurn(register, { now: late, rulings: [extend] });
        const granted = await getAssignment(register, ofUnit(BAC));
        expect(granted).toMatchObject({ onTime: true, acceptedAt: late, endedAt: late });
        expect((await checkInvariants(register, { now: late })).flatMap((one) => one.broken)).toEqual([]);
        expect(await verifyChains(register)).not.toHaveProperty('broken');
      });

      it('is refused where the day would come no later, or nothing is owed by a day', async () => {
        await expect(ask('xin-1', '2026-03-25')).rejects.toMatchObject({ code: 'EXTENSION_SHORTENS' });
        await recordSubmission(register, submission('ban-nop-1', { storedAt: STORED }));
        await expect(ask('xin-1')).rejects.toMatchObject({ code: 'NOTHING_TO_EXTEND' });
      });
    });

    describe('that promises a day', () => {
      const told = { actor: 'person:linh', reason: 'Đã báo số liệu qua điện thoại' };
      const note = (actId: string, act: object, by = told) =>
        recordUnitAct(register, contest(actId, { ...by, act: { type: 'note', ...act } }));

      it('is kept, shown and listed with it, and pauses where it was told to who coordinates', async () => {
        await note('ghi-1', { promisedOn: '2026-03-27', pauses: true });
        await turn();
        expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({
          promisedOn: '2026-03-27',
          pausedUntil: at('2026-03-28', 8),
        });
        const [act] = await listUnitActs(register, ofUnit(BAC));
        expect(act).toMatchObject({ act: 'note', promisedOn: '2026-03-27', reason: told.reason });
        expect((await turn(at('2026-03-20', 8))).happened).toEqual([[ofUnit(NAM), 'reminded']]);
        expect(await happened(at('2026-03-26'))).toEqual(['became-overdue', 'became-overdue']);
        const late = (await listNotices(register)).filter(({ kind }) => kind === 'overdue');
        expect(late.map(({ assignmentId }) => assignmentId)).toEqual([ofUnit(NAM)]);
        expect((await checkInvariants(register, { now: NOW })).flatMap((one) => one.broken)).toEqual([]);
      });

      it('holds back what was queued before: an overdue letter that has not left leaves no more', async () => {
        await turn(at('2026-03-26'));
        await note('ghi-1', { promisedOn: '2026-03-27', pauses: true }, { ...told });
        await turn(at('2026-03-26', 7));
        const due = await listDueNotices(register, { now: at('2026-03-26', 9), realNow: REAL, limit: 100 });
        expect(due.filter(({ kind }) => kind === 'overdue').map(({ unitId }) => unitId)).toEqual([NAM]);
        expect(await happened(at('2026-03-28', 8))).toEqual(expect.arrayContaining(['overdue-reminded']));
      });

      it('is no pause of its own making: a unit that pauses by itself is found', async () => {
        await note(
          'ghi-1',
          { promisedOn: '2026-03-27', pauses: true },
          { actor: unitActor(BAC), reason: 'x' },
        );
        await turn();
        expect((await checkInvariants(register, { now: NOW })).flatMap((one) => one.broken)).toEqual([
          `${ofUnit(BAC)}: event 2, noted by ${unitActor(BAC)}`,
        ]);
      });
    });

    it('is decided on as the turn before left it, where two turns follow one another', async () => {
      await recordUnitAct(register, contest('y-kien-1'));
      const seen: unknown[] = [];
      await castTurn(register, {
        now: NOW,
        decide: (basis) => {
          seen.push(...basis.acts);
          return decidedByEngine(basis);
        },
      });
      await castTurn(register, {
        now: NOW + 1,
        decide: (basis) => {
          seen.push(...basis.acts);
          return decidedByEngine(basis);
        },
      });
      expect(seen).toMatchObject([{ actId: 'y-kien-1', number: 1, afterVersion: 0 }]);
    });
  });
}
