import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  checkInvariants,
  getAssignment,
  insertCycle,
  recordSubmission,
  recordUnitAct,
  storeRulings,
  verifyChains,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  contest,
  insertPlan,
  ofUnit,
  opening,
  submission,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { serverRegisters } from '@kyhan/testkit/registers';
import { BOTH_ORDERS, race, type Comer } from './in-order.js';

const url = process.env['TEST_DATABASE_URL'];
const DUE = at('2026-03-26');
/** 23:59 of the due day. */
const LAST_MINUTE = DUE - 60_000;
const LOCK = at('2026-04-10');
/** What was stamped before the lock has a minute to come. */
const MISSED = LOCK + 60_000;
const SENT = at('2026-03-24', 9);
const OF_BAC = ofUnit(BAC);

/** What the head does is stored first, and taken in by whichever turn comes next, be it hours later. */
(url === undefined ? describe.skip : describe)('the head of a unit who approves, and another', () => {
  const registers = serverRegisters(url ?? '');
  let register: Register;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC, { approval: true })]));
    await recordSubmission(register, submission('ban-1', { storedAt: SENT }));
    await castTurn(register, { now: SENT });
  });
  afterAll(() => registers.end());

  const decides = (type: 'approve' | 'send-back', storedAt: number, actId: string = type): Comer => ({
    writes: 'unit_acts',
    come: () => {
      const act = { type, version: 1 } as const;
      const actor = `unit:${BAC}/approval`;
      return recordUnitAct(register, contest(actId, { act, actor, storedAt, owedBy: BAC }));
    },
  });
  const sends = (storedAt: number, changes: Parameters<typeof submission>[1] = {}): Comer => ({
    writes: 'submissions',
    come: () => recordSubmission(register, submission('ban-2', { storedAt, owedBy: BAC, ...changes })),
  });
  const looks = (now: number): Comer => ({ writes: 'turns', come: () => castTurn(register, { now }) });
  /** But for what the unit is reminded of meanwhile. */
  const story = async () => {
    const { events } = await assignmentHistory(register, OF_BAC);
    return events.map(({ fact }) => fact.type).filter((type) => type !== 'reminded');
  };
  const isWhole = async (now: number) => {
    const checked = await checkInvariants(register, { now });
    expect(checked.flatMap(({ broken }) => broken)).toEqual([]);
    expect((await verifyChains(register)).broken).toBeUndefined();
  };

  describe.each(BOTH_ORDERS)('at 23:59 of the due day, and the due instant: it comes %s', (_at, order) => {
    it('is on time, and what was called overdue meanwhile stays told', async () => {
      const [receipt] = await race(register, [decides('approve', LAST_MINUTE), looks(DUE)], order);
      expect(receipt).toMatchObject({ answer: { kind: 'stored', storedAt: LAST_MINUTE } });
      await castTurn(register, { now: DUE + 3_600_000 });
      expect((await story()).slice(2)).toEqual(
        order === 0 ? ['approved', 'submitted'] : ['became-overdue', 'approved', 'submitted'],
      );
      expect(await getAssignment(register, OF_BAC)).toMatchObject({ onTime: true, punctualAt: LAST_MINUTE });
      await isWhole(DUE + 3_600_000);
    });
  });

  describe.each(BOTH_ORDERS)('in the last millisecond, and the lock: it comes %s', (_at, order) => {
    it('leaves the unit where it was stored before, else is told that it is missed', async () => {
      await castTurn(register, { now: LOCK });
      const [receipt] = await race(register, [decides('approve', LOCK - 1), looks(MISSED)], order);
      if (order === 0) expect(receipt).toMatchObject({ answer: { kind: 'stored' } });
      else expect(receipt).toMatchObject({ told: 'ASSIGNMENT_ENDED' });
      expect((await story()).at(-1)).toBe(order === 0 ? 'submitted' : 'missed');
      const { onTime } = await getAssignment(register, OF_BAC);
      expect(onTime).toBe(order === 0 ? false : undefined);
      await isWhole(MISSED);
    });
  });

  describe.each(BOTH_ORDERS)('what was read, and a newer version: it comes %s', (_at, order) => {
    it('leaves as it was read, else the head is told of the newer one', async () => {
      const [approval, newer] = await race(register, [decides('approve', SENT + 1), sends(SENT + 1)], order);
      expect(newer).toMatchObject({ answer: { kind: 'stored', version: 2 } });
      if (order === 0) expect(approval).toMatchObject({ answer: { kind: 'stored' } });
      else expect(approval).toMatchObject({ told: 'VERSION_SUPERSEDED', details: { newest: 2 } });
      await castTurn(register, { now: SENT + 2 });
      const { onTime, prepared } = await getAssignment(register, OF_BAC);
      expect([onTime, prepared?.version]).toEqual([order === 0 ? true : undefined, 2]);
      await isWhole(SENT + 2);
    });
  });

  describe.each(BOTH_ORDERS)('and sends back in the same moment: it comes %s', (_at, order) => {
    it('does one of the two, and is told that nothing waits any more', async () => {
      const two = [decides('approve', SENT + 1), decides('send-back', SENT + 1)] as const;
      const [approval, back] = await race(register, two, order);
      const [won, lost] = order === 0 ? [approval, back] : [back, approval];
      expect(won).toMatchObject({ answer: { kind: 'stored' } });
      expect(lost).toMatchObject({ told: 'NOTHING_TO_APPROVE' });
      await castTurn(register, { now: SENT + 2 });
      expect((await story()).at(-1)).toBe(order === 0 ? 'submitted' : 'sent-back');
      await isWhole(SENT + 2);
    });
  });

  describe.each(BOTH_ORDERS)('and the signed paper that somebody enters: it comes %s', (_at, order) => {
    it('has left its unit once: the other finds nothing that waits', async () => {
      const entry = {
        means: 'paper',
        receivedOn: '2026-03-24',
        receivedAt: SENT,
        said: { reason: 'Gửi văn bản giấy', document: '12/BC-UBND ngày 24/3/2026' },
      } as const;
      const enters = sends(SENT + 1, { entry, actor: 'person:linh' });
      const [approval, entered] = await race(register, [decides('approve', SENT + 1), enters], order);
      expect(entered).toMatchObject({ answer: { kind: 'stored', version: 2 } });
      if (order === 0) expect(approval).toMatchObject({ answer: { kind: 'stored' } });
      else expect(approval).toMatchObject({ told: 'NOTHING_TO_APPROVE' });
      await castTurn(register, { now: SENT + 2 });
      expect(await getAssignment(register, OF_BAC)).toMatchObject({ onTime: true, version: 2 });
      await isWhole(SENT + 2);
    });
  });

  describe.each(BOTH_ORDERS)('and a hand-over to another unit: it comes %s', (_at, order) => {
    it('leaves the unit that it belongs to, or is told whose it is now', async () => {
      const given = { assignmentId: OF_BAC, rulingId: 'giao-1', ruling: 'hand-over' } as const;
      const handsOver: Comer = {
        writes: 'turns',
        come: async () => {
          const asked = { ...given, to: 'so-dieu-phoi', reason: 'sáp nhập', actor: 'person:linh' };
          await storeRulings(register, { rulings: [asked], askedAt: SENT + 1 });
          return await castTurn(register, { now: SENT + 1, rulings: [given] });
        },
      };
      const [approval] = await race(register, [decides('approve', SENT + 1), handsOver], order);
      if (order === 0) expect(approval).toMatchObject({ answer: { kind: 'stored' } });
      else expect(approval).toMatchObject({ told: 'HANDED_OVER', details: { unit: 'so-dieu-phoi' } });
      expect((await story()).includes('submitted')).toBe(order === 0);
      expect((await getAssignment(register, OF_BAC)).prepared).toBeUndefined();
      await isWhole(SENT + 1);
    });
  });
});
