import { beforeEach, describe, expect, it } from '@jest/globals';
import { findingIdOf, unitActor } from '@kyhan/plan/ids';
import {
  checkInvariants,
  getAssignment,
  listDueNotices,
  listFindings,
  listSubmissions,
  recordSubmission,
  recordUnitAct,
  storeRulings,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, castTurn, contest, ofUnit, openMarch, submission } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const MINUTE = 60_000;
const DUE_AT = at('2026-03-26');
const STORED = at('2026-03-28', 9);
const LATER = STORED + MINUTE;
const FINDING = findingIdOf({ kind: 'entry-disputed', about: ofUnit(BAC) });

/** Came on paper on that day, and is entered on the 28th. */
function entered(id: string, receivedOn: string, changes: Parameters<typeof submission>[1] = {}) {
  const said = { reason: 'Đơn vị gửi bản giấy', document: '12/BC-UBND' };
  const entry = { means: 'paper', receivedOn, receivedAt: at(receivedOn, 24) - 1, said } as const;
  return submission(id, { actor: 'person:linh', storedAt: STORED, entry, ...changes });
}

/** What who coordinates enters for a unit: its receipt decides, and the unit answers. */
export function exerciseEntries(registers: FreshRegisters): void {
  describe('what is entered for a unit', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });

    const standing = async () => await getAssignment(register, ofUnit(BAC));
    const faults = async (now = LATER) =>
      (await checkInvariants(register, { now })).flatMap(({ broken }) => broken);
    const answer = (type: 'confirm' | 'dispute', actId = 'tra-loi-1', version = 1) =>
      recordUnitAct(
        register,
        contest(actId, { act: { type, version }, reason: 'Mục 2 chưa đúng', storedAt: STORED + 1 }),
      );

    it.each([
      ['on the due day, on time', '2026-03-25', true],
      ['on the day after, late', '2026-03-26', false],
    ])('is punctual as it was received: %s', async (_, receivedOn, onTime) => {
      await castTurn(register, { now: DUE_AT });
      const receipt = await recordSubmission(register, entered('giay-1', receivedOn));
      expect(receipt).toMatchObject({ version: 1, onTime, storedAt: STORED, dueAt: DUE_AT });
      await castTurn(register, { now: LATER });
      expect(await standing()).toMatchObject({
        onTime,
        punctualAt: at(receivedOn, 24) - 1,
        punctualDueAt: DUE_AT,
        submittedAt: STORED,
        entered: { means: 'paper', receivedOn },
      });
      expect(await listSubmissions(register, ofUnit(BAC))).toMatchObject([
        { onBehalf: { means: 'paper', receivedOn, reason: 'Đơn vị gửi bản giấy', document: '12/BC-UBND' } },
      ]);
      expect(await faults()).toEqual([]);
      expect((await verifyChains(register)).broken).toBeUndefined();
    });

    it('is measured by the day that was in force when it was received, not by one that was given since', async () => {
      const extend = {
        assignmentId: ofUnit(BAC),
        rulingId: 'r-1',
        ruling: 'extend',
        reason: 'Bão lũ',
        newDueOn: '2026-04-02',
      } as const;
      await storeRulings(register, {
        rulings: [{ ...extend, actor: 'person:linh' }],
        askedAt: DUE_AT + 9 * 60 * MINUTE,
      });
      await castTurn(register, { now: at('2026-03-27', 9), rulings: [extend] });
      await recordSubmission(register, entered('giay-1', '2026-03-26'));
      await castTurn(register, { now: LATER });
      expect(await standing()).toMatchObject({ onTime: false, punctualDueAt: DUE_AT });
      expect(await faults()).toEqual([]);
    });

    it('gets the same receipt when it is sent again, and its id serves for no other words', async () => {
      const first = await recordSubmission(register, entered('giay-1', '2026-03-25'));
      const again = entered('giay-1', '2026-03-25', { storedAt: LATER });
      expect(await recordSubmission(register, again)).toEqual({ ...first, kind: 'duplicate' });
      const other = entered('giay-1', '2026-03-24');
      await expect(recordSubmission(register, other)).rejects.toMatchObject({ code: 'SUBMISSION_ID_REUSED' });
      const own = submission('giay-1', { storedAt: LATER });
      await expect(recordSubmission(register, own)).rejects.toMatchObject({ code: 'SUBMISSION_ID_REUSED' });
    });

    it('is told to its unit, and nobody is told that it is overdue', async () => {
      await recordSubmission(register, entered('giay-1', '2026-03-25'));
      await castTurn(register, { now: LATER });
      const due = await listDueNotices(register, { now: LATER, realNow: LATER, limit: 100 });
      const told = due.filter(({ assignmentId, kind }) => assignmentId === ofUnit(BAC) && kind !== 'opening');
      expect(told.map(({ kind }) => kind)).toEqual(['receipt']);
      expect(told[0]?.data).toMatchObject({ means: 'paper', receivedOn: '2026-03-25', onTime: true });
    });

    it('is confirmed by its unit, be it that no turn has taken in what was entered', async () => {
      await recordSubmission(register, entered('giay-1', '2026-03-25'));
      await answer('confirm');
      await expect(answer('confirm', 'tra-loi-2')).rejects.toMatchObject({ code: 'NOTHING_TO_CONFIRM' });
      await castTurn(register, { now: LATER });
      expect((await standing()).entered).toMatchObject({ confirmedAt: LATER });
      expect(await faults()).toEqual([]);
    });

    it('is a finding where its unit says that it is wrong, until it is entered anew', async () => {
      await recordSubmission(register, entered('giay-1', '2026-03-25'));
      await castTurn(register, { now: STORED });
      await expect(answer('dispute', 'tra-loi-1', 2)).rejects.toMatchObject({ code: 'VERSION_SUPERSEDED' });
      await answer('dispute');
      await castTurn(register, { now: LATER });
      const open = async () =>
        (await listFindings(register, { open: true })).map(({ findingId }) => findingId);
      expect(await open()).toEqual([FINDING]);
      await recordSubmission(register, entered('giay-2', '2026-03-25', { storedAt: LATER }));
      await castTurn(register, { now: LATER + MINUTE });
      expect(await open()).toEqual([]);
      expect(await standing()).toMatchObject({ version: 2, punctualVersion: 1, onTime: true });
      expect(await faults(LATER + MINUTE)).toEqual([]);
    });

    it('is open to its unit while nobody has ruled: what it sends itself takes its place', async () => {
      await recordSubmission(register, entered('giay-1', '2026-03-25'));
      await recordSubmission(register, submission('ban-nop-2', { storedAt: LATER, actor: unitActor(BAC) }));
      await castTurn(register, { now: LATER });
      const { entered: mark, version } = await standing();
      expect([mark, version]).toEqual([undefined, 2]);
    });

    it.each([
      [
        'how it came',
        sql`on_behalf = jsonb_set(on_behalf, '{means}', '"telephone"')`,
        'the content is not what',
      ],
      [
        'the instant of receipt',
        sql`on_behalf = jsonb_set(on_behalf, '{receivedAt}', '1')`,
        'the content is not what',
      ],
      ['why it was entered', sql`entry_said = '{"reason": "khác"}'`, 'the content is not what'],
      ['its salt', sql`entry_salt = '\\x00'`, 'the content is not what'],
      ['its commitment', sql`entry_commitment = '\\x00'`, 'the content is not what'],
      ['that it was entered', sql`on_behalf = null`, 'the content is not what'],
      ['who entered it', sql`actor = ${unitActor(BAC)}`, 'handed in by unit:phuong-bac'],
    ])('cannot be changed unseen: %s', async (_, change, fault) => {
      await recordSubmission(register, entered('giay-1', '2026-03-25'));
      await castTurn(register, { now: LATER });
      await lowerSecondWall(register);
      await sql`update submissions set ${change}`.execute(register.db);
      expect(await faults()).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
    });

    it('cannot be changed unseen where it stands', async () => {
      await recordSubmission(register, entered('giay-1', '2026-03-25'));
      await castTurn(register, { now: LATER });
      await lowerSecondWall(register);
      await sql`update standings set entered = null`.execute(register.db);
      expect(await faults()).toContainEqual(expect.stringContaining('entered is not what its events say'));
    });
  });
}
