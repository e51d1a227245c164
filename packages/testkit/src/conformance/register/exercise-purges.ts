import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  anchorFacts,
  approvePurge,
  armFailPoint,
  askPurge,
  declinePurge,
  erasePersonData,
  findPurge,
  findPurges,
  keepRequest,
  listSubmissions,
  recordSubmission,
  recordUnitAct,
  verifyFacts,
  type PurgeWish,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import {
  castPerson,
  BAC,
  castTurn,
  contest,
  keptFile,
  MINH,
  NAM,
  OBLIGATION,
  ofUnit,
  openMarch,
  PLAN,
  submission,
  secondAdministrator,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, newCheckpointKey, placesOf, type FreshRegisters } from '../../registers/index.js';
import { foundBroken } from './found-broken.js';

type PurgeSubject = PurgeWish['subject'];

const NOW = at('2026-03-24', 10);
const SAID = { at: NOW, realAt: REAL };
const SECRET = 'mat-khau-Hoa-Sen-2026';
const BAC_MARCH = ofUnit(BAC);
const WHY = 'Gõ nhầm mật khẩu vào ô ghi chú';
const FILE = { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from(`khóa: ${SECRET}`) };

const OF_SUBMISSION: PurgeSubject = {
  kind: 'submission',
  id: 'ban-nop-1',
  parts: ['values', 'note', 'document', 'files'],
};
const SUBJECTS: readonly PurgeSubject[] = [
  OF_SUBMISSION,
  { kind: 'unit-act', id: 'y-kien-1', assignmentId: BAC_MARCH, parts: ['reason'] },
  { kind: 'request', id: 'yeu-cau-1', parts: ['reason'] },
];

/** A secret was typed wherever somebody types: into a form, a note, a file, what a unit asks, a request. */
async function typeSecret(register: Register): Promise<void> {
  await openMarch(register);
  await secondAdministrator(register);
  const document = { number: '7', sign: 'BC', on: '2026-03-20', signatory: SECRET };
  const files = [await keptFile(register, FILE)];
  const typed = { values: { ghi_chu: SECRET }, note: `Ghi chú ${SECRET}`, document, files };
  await recordSubmission(register, submission('ban-nop-1', typed));
  await recordUnitAct(register, contest('y-kien-1', { reason: SECRET }));
  const request = { requestId: 'yeu-cau-1', planSlug: PLAN, obligationId: OBLIGATION, year: 2026 };
  const wish = { dueOn: '2026-04-30', units: [BAC], reason: SECRET, actor: 'person:linh' };
  await keepRequest(register, { ...request, ...wish, askedAt: NOW, askedRealAt: REAL });
  await castTurn(register, { now: NOW });
  await anchorFacts(register, { now: NOW, realNow: REAL, key: newCheckpointKey() });
}

/** What was typed by mistake goes, and the proof of everything stays. */
export function exercisePurges(registers: FreshRegisters): void {
  describe('what was typed by mistake', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await typeSecret(register);
    });
    const ask = (subject = OF_SUBMISSION) =>
      askPurge(register, { subject, reason: WHY, actor: 'person:minh', ...SAID });
    const approve = (purge: number, actor = 'person:quan') =>
      approvePurge(register, { purge, actor, ...SAID });
    const broken = async () => await foundBroken(register, NOW);

    it('is nowhere once a second administrator agreed, and the proof is whole before and after', async () => {
      expect(await broken()).toEqual([]);
      expect((await placesOf(register, SECRET)).length).toBeGreaterThan(6);
      for (const subject of SUBJECTS) await approve(await ask(subject));
      expect(await placesOf(register, SECRET)).toEqual([]);
      expect(await broken()).toEqual([]);
      const { purged } = await verifyFacts(register);
      expect(purged).toMatchObject([
        { purge: 1, at: NOW, values: 3, files: 1 },
        { purge: 2, files: 0 },
        { purge: 3, files: 0 },
      ]);
      expect(await listSubmissions(register, BAC_MARCH)).toMatchObject([{ values: {} }]);
      await anchorFacts(register, { now: NOW, realNow: REAL, key: newCheckpointKey() });
      expect(await broken()).toEqual([]);
    });

    it('is asked for once however often, goes once, and stays before another agrees', async () => {
      const places = await placesOf(register, SECRET);
      expect([await ask(), await ask()]).toEqual([1, 1]);
      await expect(approve(1, 'person:minh')).rejects.toMatchObject({ code: 'PURGE_NEEDS_ANOTHER' });
      await expect(approve(2)).rejects.toMatchObject({ code: 'PURGE_NOT_FOUND' });
      expect(await placesOf(register, SECRET)).toEqual(places);
      const done = await approve(1);
      expect(await approve(1)).toEqual(done);
      expect(await findPurges(register.db)).toEqual([done]);
      await expect(ask()).rejects.toMatchObject({ code: 'PURGE_NOTHING' });
    });

    it.each([
      ['taken back by whoever asked', 'person:minh'],
      ['declined by another', 'person:quan'],
    ])('%s stays where it is, once and for all, and can be asked for anew', async (_how, actor) => {
      const places = await placesOf(register, SECRET);
      const decline = () =>
        declinePurge(register, { purge: 1, reason: 'Không phải mật khẩu', actor, ...SAID });
      await expect(decline()).rejects.toMatchObject({ code: 'PURGE_NOT_FOUND' });
      await ask();
      const declined = await decline();
      expect(declined.declined).toEqual({ by: actor, at: NOW, because: 'Không phải mật khẩu' });
      expect([await decline(), await findPurge(register, 1)]).toEqual([declined, declined]);
      for (const other of ['person:minh', 'person:quan'])
        await expect(approve(1, other)).rejects.toMatchObject({ code: 'PURGE_CLOSED' });
      expect(await placesOf(register, SECRET)).toEqual(places);
      expect(await broken()).toEqual([]);
      expect(await ask()).toBe(2);
      await approve(2);
      const late = declinePurge(register, { purge: 2, reason: 'Muộn', actor, ...SAID });
      await expect(late).rejects.toMatchObject({ code: 'PURGE_CLOSED' });
    });

    it('leaves a file that another report has too, until that one is purged as well', async () => {
      const files = [await keptFile(register, FILE)];
      const ofNam = { assignmentId: ofUnit(NAM), actor: unitActor(NAM), files };
      await recordSubmission(register, submission('ban-nop-2', ofNam));
      await approve(await ask());
      expect(await placesOf(register, SECRET)).toContainEqual(expect.stringMatching(/^content /));
      expect(await broken()).toEqual([]);
      const again = await ask({ kind: 'submission', id: 'ban-nop-2', parts: ['files'] });
      await approve(again);
      expect(await placesOf(register, SECRET)).not.toContainEqual(expect.stringMatching(/^content /));
      expect(await broken()).toEqual([]);
    });

    it('goes whole where its process ends in the middle', async () => {
      await ask();
      armFailPoint({ name: 'after-purge-commit', nth: 1 }, () => {
        throw new Error('ended');
      });
      await expect(approve(1)).rejects.toThrow('ended');
      armFailPoint(undefined);
      expect(await placesOf(register, SECRET)).toContainEqual(expect.stringMatching(/^content /));
      await approve(1);
      expect(await placesOf(register, SECRET)).not.toContainEqual(
        expect.stringMatching(/^(content |submissions)/),
      );
    });

    it.each([
      ['submissions', 'note', 'note_salt'],
      ['submissions', 'form_values', 'values_salt'],
      ['requests', 'reason', 'reason_salt'],
      ['unit_acts', 'reason', 'reason_salt'],
      ['addresses', 'address', 'salt'],
    ])('%s.%s: taken out without an act it is named', async (table, column, salt) => {
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = null, ${sql.ref(salt)} = null`.execute(
        register.db,
      );
      const { broken: faults } = await verifyFacts(register);
      expect(faults).toContainEqual(expect.objectContaining({ table, reason: 'value-gone' }));
    });

    it('is not taken for what went with somebody who was erased', async () => {
      const person = { personId: 'ngoai', createdAt: 0, createdRealAt: REAL };
      const { rows } = await sql<{ address: string }>`
        select address from addresses where address is not null order by address_key limit 1`.execute(
        register.db,
      );
      const { address = '' } = rows[0] ?? {};
      await castPerson(register, { ...person, mailbox: address });
      await erasePersonData(register, { personId: 'ngoai', actor: MINH, ...SAID });
      expect(await broken()).toEqual([]);
      await sql`update addresses set address = null, salt = null where address is not null`.execute(
        register.db,
      );
      const { broken: faults } = await verifyFacts(register);
      expect(faults).toContainEqual(expect.objectContaining({ table: 'addresses', reason: 'value-gone' }));
    });

    it('covers no other value than its own', async () => {
      await approve(await ask({ ...OF_SUBMISSION, parts: ['note'] }));
      expect(await broken()).toEqual([]);
      await lowerSecondWall(register);
      await sql`update submissions set form_values = null, values_salt = null`.execute(register.db);
      expect((await verifyFacts(register)).broken).toMatchObject([
        { table: 'submissions', key: '["ban-nop-1"]', reason: 'value-gone' },
      ]);
    });
  });
}
