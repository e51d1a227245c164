import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  checkInvariants,
  getAssignment,
  recordSubmission,
  recordUnitAct,
  storeRulings,
  type AskedRuling,
  type Register,
} from '@kyhan/register';
import { BAC, castTurn, contest, NAM, ofUnit, openMarch, submission } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { serverRegisters } from '@kyhan/testkit/registers';
import { BOTH_ORDERS, race, type Comer } from './in-order.js';

const url = process.env['TEST_DATABASE_URL'];
const DUE = at('2026-03-26');
const LOCK = at('2026-04-10');
/** What was stamped before the lock has a minute to come. */
const MISSED = LOCK + 60_000;
const SOON = at('2026-03-20', 9);
const OF_BAC = ofUnit(BAC);

// The embedded register has one connection: there nobody can come between.
(url === undefined ? describe.skip : describe)('two who come at the same moment', () => {
  const registers = serverRegisters(url ?? '');
  let register: Register;
  beforeEach(async () => {
    register = await registers.open();
    await openMarch(register);
  });
  afterAll(() => registers.end());

  const handsIn = (storedAt: number, id = 'ban-1'): Comer => ({
    writes: 'submissions',
    come: () => recordSubmission(register, submission(id, { storedAt, owedBy: BAC })),
  });
  const withdraws = (storedAt: number): Comer => ({
    writes: 'unit_acts',
    come: () =>
      recordUnitAct(
        register,
        contest('rut-1', { act: { type: 'withdraw' }, reason: undefined, storedAt, owedBy: BAC }),
      ),
  });
  const looks = (now: number): Comer => ({ writes: 'turns', come: () => castTurn(register, { now }) });
  const rules = (now: number, ruling: AskedRuling['ruling'], more: Partial<AskedRuling> = {}): Comer => ({
    writes: 'turns',
    come: async () => {
      const { rulingId = ruling } = more;
      const asked = {
        assignmentId: OF_BAC,
        rulingId,
        ruling,
        reason: 'bão lũ',
        actor: 'person:linh',
        ...more,
      };
      await storeRulings(register, { rulings: [asked], askedAt: now });
      const turn = await castTurn(register, { now, rulings: [{ assignmentId: OF_BAC, rulingId }] });
      return turn.outcomes[0];
    },
  });
  const story = async () => (await assignmentHistory(register, OF_BAC)).events.map(({ fact }) => fact.type);
  const handedIn = async () => {
    await recordSubmission(register, submission('ban-1', { storedAt: SOON }));
    await castTurn(register, { now: SOON });
  };
  const isWhole = async (now: number) => {
    const checked = await checkInvariants(register, { now });
    expect(checked.flatMap(({ broken }) => broken)).toEqual([]);
  };

  describe.each(BOTH_ORDERS)(
    'a submission of the last millisecond, and the due instant: it comes %s',
    (_at, order) => {
      it('is on time, and what was called overdue meanwhile stays told', async () => {
        const [receipt] = await race(register, [handsIn(DUE - 1), looks(DUE)], order);
        expect(receipt).toMatchObject({ answer: { kind: 'stored', onTime: true } });
        await castTurn(register, { now: DUE + 1 });
        expect(await story()).toEqual(
          order === 0 ? ['opened', 'submitted'] : ['opened', 'became-overdue', 'submitted'],
        );
        expect(await getAssignment(register, OF_BAC)).toMatchObject({ onTime: true });
        await isWhole(DUE + 1);
      });
    },
  );

  describe.each(BOTH_ORDERS)(
    'a submission of the last millisecond, and the lock: it comes %s',
    (_at, order) => {
      it('is taken in where it was stored before, else told that it is missed', async () => {
        await castTurn(register, { now: LOCK });
        const [receipt] = await race(register, [handsIn(LOCK - 1), looks(MISSED)], order);
        if (order === 0) expect(receipt).toMatchObject({ answer: { kind: 'stored', onTime: false } });
        else
          expect(receipt).toMatchObject({ told: 'ASSIGNMENT_ENDED', details: { status: expect.anything() } });
        expect((await story()).at(-1)).toBe(order === 0 ? 'submitted' : 'missed');
        await isWhole(MISSED);
      });
    },
  );

  describe.each(BOTH_ORDERS)('an extension, and the lock: it comes %s', (_at, order) => {
    it('keeps the assignment open where it was carried out before, else is told that it is missed', async () => {
      await castTurn(register, { now: LOCK });
      const extends_ = rules(MISSED, 'extend', { newDueOn: '2026-04-20' });
      const [extended] = await race(register, [extends_, looks(MISSED)], order);
      expect(extended).toMatchObject({
        answer: order === 0 ? { outcome: 'done' } : { outcome: 'refused', code: 'ASSIGNMENT_ENDED' },
      });
      expect((await story()).at(-1)).toBe(order === 0 ? 'extended' : 'missed');
      await isWhole(MISSED);
    });
  });

  describe.each(BOTH_ORDERS)('a withdrawal, and an acceptance: it comes %s', (_at, order) => {
    it('takes back what nobody has ruled on, else is told that it is accepted', async () => {
      await handedIn();
      const [withdrawn, accepted] = await race(
        register,
        [withdraws(SOON + 1), rules(SOON + 1, 'accept')],
        order,
      );
      if (order === 0) {
        expect(withdrawn).toMatchObject({ answer: { kind: 'stored' } });
        expect(accepted).toMatchObject({ answer: { outcome: 'refused', code: 'NOTHING_SUBMITTED' } });
      } else {
        expect(withdrawn).toMatchObject({ told: 'ASSIGNMENT_ENDED' });
        expect(accepted).toMatchObject({ answer: { outcome: 'done' } });
      }
      const other = order === 0 ? 'accepted' : 'withdrawn';
      expect(await story()).toContain(order === 0 ? 'withdrawn' : 'accepted');
      expect(await story()).not.toContain(other);
      await isWhole(SOON + 1);
    });
  });

  describe.each(BOTH_ORDERS)('two coordinators, of whom the one who accepts comes %s', (_at, order) => {
    it('do not both end it: the other is told how it ended', async () => {
      await handedIn();
      const [accepted, waived] = await race(
        register,
        [rules(SOON + 1, 'accept'), rules(SOON + 1, 'waive')],
        order,
      );
      const done = { answer: { outcome: 'done' } };
      const late = { answer: { outcome: 'refused', code: 'ASSIGNMENT_ENDED' } };
      expect([accepted, waived]).toMatchObject(order === 0 ? [done, late] : [late, done]);
      expect((await story()).at(-1)).toBe(order === 0 ? 'accepted' : 'waived');
      await isWhole(SOON + 1);
    });
  });

  describe.each(BOTH_ORDERS)(
    'a return of the version that was read, and a newer one: it comes %s',
    (_at, order) => {
      it('sends back what was read, else is told that a newer version is there', async () => {
        await handedIn();
        const returns = rules(SOON + 1, 'return', { version: 1, newDueOn: '2026-03-27' });
        const [returned, newer] = await race(register, [returns, handsIn(SOON + 1, 'ban-2')], order);
        expect(newer).toMatchObject({ answer: { kind: 'stored', version: 2 } });
        expect(returned).toMatchObject({
          answer: order === 0 ? { outcome: 'done' } : { outcome: 'refused', code: 'VERSION_SUPERSEDED' },
        });
        await castTurn(register, { now: SOON + 2 });
        expect((await story()).slice(1)).toEqual(
          order === 0 ? ['submitted', 'returned', 'submitted'] : ['submitted', 'submitted'],
        );
        // The newer one mends by the day of the return, which was in force when it was stored.
        const { submissions } = await assignmentHistory(register, OF_BAC);
        expect(submissions.at(-1)).toMatchObject({ version: 2, dueAt: order === 0 ? at('2026-03-28') : DUE });
        await isWhole(SOON + 2);
      });
    },
  );

  describe.each(BOTH_ORDERS)(
    'a hand-over, and a submission of who gives it up: it comes %s',
    (_at, order) => {
      it('leaves the submission to whom it belongs, or tells its sender whose the assignment is now', async () => {
        const [handedOver, receipt] = await race(
          register,
          [rules(SOON, 'hand-over', { to: 'so-dieu-phoi' }), handsIn(SOON)],
          order,
        );
        expect(handedOver).toMatchObject({ answer: { outcome: 'done' } });
        if (order === 0)
          expect(receipt).toMatchObject({ told: 'HANDED_OVER', details: { unit: 'so-dieu-phoi' } });
        else expect(receipt).toMatchObject({ answer: { kind: 'stored', version: 1 } });
        expect(await story()).toContain('handed-over');
        expect((await story()).includes('submitted')).toBe(order === 1);
        await isWhole(SOON);
      });
    },
  );

  describe.each(BOTH_ORDERS)(
    'two coordinators who hand over to different units: the one comes %s',
    (_at, order) => {
      it('do not both give it away: the other is told whose it is by now', async () => {
        const to = (unit: string) => rules(SOON, 'hand-over', { rulingId: unit, from: BAC, to: unit });
        const answers = await race(register, [to('so-dieu-phoi'), to('uy-ban')], order);
        const winner = order === 0 ? 'so-dieu-phoi' : 'uy-ban';
        const done = { answer: { outcome: 'done' } };
        const told = { answer: { outcome: 'refused', code: 'HANDED_OVER', details: { unit: winner } } };
        expect(answers).toMatchObject(order === 0 ? [done, told] : [told, done]);
        expect(await getAssignment(register, OF_BAC)).toMatchObject({ unitId: winner, formerUnitIds: [BAC] });
        await isWhole(SOON);
      });
    },
  );

  it('leave others of the shard as they are', async () => {
    await race(register, [handsIn(DUE - 1), looks(DUE)], 0);
    expect(await getAssignment(register, ofUnit(NAM))).toMatchObject({ overdueAt: DUE });
  });
});
