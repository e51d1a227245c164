import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  alsoTaken,
  anchorFacts,
  assignmentHistory,
  cycleHistory,
  FACT_TABLES,
  findPurge,
  listNotices,
  purgeableColumns,
  settleOfficePaper,
  storeRulings,
  verifyFacts,
  type PurgeWish,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import {
  BAC,
  castTurn,
  CYCLE,
  ENDED_FINDING,
  NAM,
  ofUnit,
  openMarch,
  PLAN,
  purgedByTwo,
  secondAdministrator,
  typedByTheOffice,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { asOwner, newCheckpointKey, placesOf, type FreshRegisters } from '../../registers/index.js';
import { foundBroken } from './found-broken.js';

type PurgeSubject = PurgeWish['subject'];

const NOW = at('2026-03-24', 10);
const SAID = { at: NOW, realAt: REAL };
const SECRET = 'mat-khau-Hoa-Mai-2027';
const LEAD = ofUnit(BAC);
const PAPER = { number: '15', sign: 'UBND-VX', on: '2026-03-03', signatory: SECRET };

/** Columns that can be erased and that no purge reaches, and what else does. */
const ERASED_OTHERWISE: Readonly<Record<string, string>> = {
  'addresses.address': 'with the person, or by rule',
  'contacts.contact': 'with the person, or by rule',
  'finding_history.data': 'no words of people: with the mailbox that it names',
  'notice_results.response': 'no words of people: with the mailbox that it names',
  'training_words.value': 'with the trainee',
};

const SUBJECTS: readonly PurgeSubject[] = [
  { kind: 'ruling', id: 'r-1', assignmentId: LEAD, parts: ['reason', 'document'] },
  { kind: 'event', id: CYCLE, sequence: 2, parts: ['reason'] },
  { kind: 'cycle-paper', id: CYCLE, sequence: 2, parts: ['document'] },
  { kind: 'finding', id: ENDED_FINDING, parts: ['reason'] },
  { kind: 'office-paper', id: PLAN, sequence: 3, parts: ['document'] },
  { kind: 'plan-act', id: 'tam-dung-1', planSlug: PLAN, parts: ['document', 'reason'] },
];

/** A secret was typed wherever an office gives reasons and names papers. */
async function sayEverywhere(register: Register): Promise<void> {
  await openMarch(register);
  await secondAdministrator(register);
  const ruling = { rulingId: 'r-1', assignmentId: LEAD, ruling: 'waive', actor: 'person:linh' } as const;
  const asked = { ...ruling, reason: `Miễn: ${SECRET}`, document: `Công văn ${SECRET}` };
  await storeRulings(register, { rulings: [asked], askedAt: NOW });
  await castTurn(register, { now: NOW, rulings: [{ assignmentId: LEAD, rulingId: 'r-1' }] });
  await typedByTheOffice(register, { words: SECRET, now: NOW });
  const paper = { planSlug: PLAN, kind: 'urging', periodKey: '2026-W10', paperId: 'units' } as const;
  await settleOfficePaper(register, {
    ...paper,
    document: PAPER,
    named: [LEAD],
    actor: 'person:linh',
    ...SAID,
  });
  await anchorFacts(register, { now: NOW, realNow: REAL, key: newCheckpointKey() });
}

/** What an office typed by mistake goes too, with what quotes it. */
export function exercisePurgedWords(registers: FreshRegisters): void {
  describe('what an office typed by mistake', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await sayEverywhere(register);
    });
    const purge = async (subject: PurgeSubject) => await purgedByTwo(register, { subject, at: NOW });
    const broken = async () => await foundBroken(register, NOW);

    it('goes from rulings, events, findings and papers and from notices that quote it, and the proof is whole', async () => {
      const before = await broken();
      expect((await placesOf(register, SECRET)).length).toBeGreaterThan(7);
      expect(await placesOf(register, SECRET)).toContain('notices.reason');
      for (const subject of SUBJECTS) await purge(subject);
      expect(await placesOf(register, SECRET)).toEqual([]);
      expect(await broken()).toEqual(before);
    });

    it('is told by the history of its cycle and by what stands in its place', async () => {
      for (const subject of SUBJECTS) await purge(subject);
      const { events, notices } = await assignmentHistory(register, LEAD);
      const marked = events.filter(({ purged }) => purged !== undefined);
      expect(marked).toMatchObject([
        { fact: { type: 'waived' }, purged: [{ part: 'reason', purge: 1, at: NOW }] },
      ]);
      expect(marked[0]?.reason).toBeUndefined();
      expect(JSON.stringify(notices)).toContain('…');
      const history = await cycleHistory(register, CYCLE);
      expect(history.filter(({ purged }) => purged !== undefined)).toMatchObject([
        {
          type: 'cycle-postponed',
          purged: [
            { part: 'reason', purge: 2 },
            { part: 'document', purge: 3 },
          ],
        },
      ]);
      expect(history.filter(({ type }) => type === 'cycle-purged')).toMatchObject([
        { purge: 1, actor: 'person:quan' },
        { purge: 2 },
        { purge: 3 },
      ]);
    });

    it('takes with it what quotes it, told before, and leaves the same few words that others said', async () => {
      register = await registers.open();
      await openMarch(register);
      await secondAdministrator(register);
      for (const [assignmentId, rulingId] of [
        [LEAD, 'r-2'],
        [ofUnit(NAM), 'r-3'],
      ] as const) {
        const asked = { rulingId, assignmentId, ruling: 'waive', actor: 'person:linh' } as const;
        await storeRulings(register, { rulings: [{ ...asked, reason: 'Đồng ý' }], askedAt: NOW });
        await castTurn(register, { now: NOW, rulings: [{ assignmentId, rulingId }] });
      }
      const saying = async (assignmentId: string) => {
        const { events, notices } = await assignmentHistory(register, assignmentId);
        return JSON.stringify([events, notices]).split('Đồng ý').length - 1;
      };
      expect(await saying(LEAD)).toBeGreaterThan(1);
      const before = await saying(ofUnit(NAM));
      const subject: PurgeSubject = { kind: 'ruling', id: 'r-2', assignmentId: LEAD, parts: ['reason'] };
      expect(await alsoTaken(register, subject)).toEqual([{ kind: 'notice', count: 1 }]);
      await purge(subject);
      expect([await saying(LEAD), await saying(ofUnit(NAM))]).toEqual([0, before]);
      expect(await broken()).toEqual([]);
    });

    it('stays in a notice from before such words were apart, and the act says in which', async () => {
      await asOwner(
        register,
        `set local session_replication_role = replica;
        update notices set data = data || jsonb_build_object('reason', reason), reason = null, reason_salt = null,
          reason_commitment = null where reason is not null`,
      );
      const { done } = await purge(SUBJECTS[0] as PurgeSubject);
      expect(await placesOf(register, `Miễn: ${SECRET}`)).toEqual(['notices.data']);
      const { rows } = await sql<{ key: string }>`
        select jsonb_build_array(notice_key)::text as key from notices where data ? 'reason'`.execute(
        register.db,
      );
      const inClear = rows.map(({ key }) => ({ table: 'notices', key, column: 'data' }));
      expect(done?.inClear).toEqual(inClear);
      expect((await findPurge(register, 1))?.done?.inClear).toEqual(inClear);
    });

    it('taken out without an act is named whatever table it lay in, though the application may take it out', async () => {
      const taken = new Set<string>();
      for (const [table, { erasable }] of Object.entries(FACT_TABLES))
        for (const { value, salt } of erasable) {
          const { rows } =
            await sql`update ${sql.table(table)} set ${sql.ref(value)} = null, ${sql.ref(salt)} = null
            where ${sql.ref(value)} is not null returning 1`.execute(register.db);
          if (rows.length > 0) taken.add(table);
        }
      expect([...taken]).toEqual(expect.arrayContaining(['rulings', 'notices', 'cycle_papers', 'plan_acts']));
      const { broken: faults } = await verifyFacts(register);
      const gone = faults.filter(({ reason }) => reason === 'value-gone').map(({ table }) => table);
      expect([...new Set(gone)].toSorted()).toEqual([...taken].toSorted());
    });

    it('leaves other words of the same notice, which its letter still says', async () => {
      const [before] = (await listNotices(register)).filter(({ kind }) => kind === 'ruling');
      expect(before).toMatchObject({ data: { ruling: 'waived', reason: `Miễn: ${SECRET}` } });
      await purge(SUBJECTS[0] as PurgeSubject);
      const [after] = (await listNotices(register)).filter(({ kind }) => kind === 'ruling');
      expect(after).toMatchObject({ data: { ruling: 'waived', reason: '…' } });
    });
  });

  describe('each value that can be erased', () => {
    it('is reached by a purge, or this list says what else takes it', () => {
      const all = Object.entries(FACT_TABLES).flatMap(([table, { erasable }]) =>
        erasable.map(({ value }) => `${table}.${value}`),
      );
      const reached = Object.keys(FACT_TABLES).flatMap((table) =>
        purgeableColumns(table).map((column) => `${table}.${column}`),
      );
      expect([...reached, ...Object.keys(ERASED_OTHERWISE)].toSorted()).toEqual(all.toSorted());
    });
  });
}
