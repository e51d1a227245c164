import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  actOnDraft,
  checkInvariants,
  findPlan,
  getAssignment,
  keepRequest,
  listDueNotices,
  listNotices,
  listSubmissions,
  markSending,
  recordResults,
  recordSubmission,
  recordUnitAct,
  settleOfficePaper,
  storeRulings,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { sql, type RawBuilder } from 'kysely';
import {
  BAC,
  castTurn,
  contest,
  CYCLE,
  insertPlan,
  NAM,
  ofUnit,
  openMarch,
  plan,
  OBLIGATION,
  PLAN,
  submission,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const NOW = at('2026-03-24', 10);
const REASON = 'Bà Nguyễn Thị Lan nghỉ thai sản';

/** March, with a reason and what it rests on, a refused ruling, a submission with a note, letters that left, and a contact that was replaced. */
async function liveMarch(register: Register): Promise<void> {
  await openMarch(register);
  await sendAll(register);
  await recordSubmission(
    register,
    submission('ban-nop-1', { note: 'Số liệu do bà Lan tổng hợp', document: OWN_PAPER }),
  );
  await recordUnitAct(register, contest('y-kien-1', { reason: REASON }));
  const rulings = [
    {
      assignmentId: ofUnit(BAC),
      rulingId: 'r-1',
      ruling: 'return',
      reason: REASON,
      document: 'Công văn số 12/UBND-VX',
      grantor: 'Ông Trần Văn Bình',
    } as const,
    { assignmentId: ofUnit(NAM), rulingId: 'r-2', ruling: 'return', reason: REASON } as const,
  ];
  const asked = rulings.map((ruling) => ({ ...ruling, actor: 'person:linh' }));
  await storeRulings(register, { rulings: asked, askedAt: NOW });
  const { outcomes } = await castTurn(register, { now: NOW, rulings });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
  const paper = { number: '12', sign: 'UBND-VX', on: '2026-03-02', signatory: 'Trần Văn Bình' };
  const announcing = { cycleId: CYCLE, act: 'announce', paper, actor: 'person:linh' } as const;
  await actOnDraft(register, { ...announcing, at: NOW, realAt: REAL });
  const urging = { planSlug: PLAN, kind: 'urging', periodKey: '2026-W10', paperId: 'units' } as const;
  const issued = { document: paper, named: [], actor: 'person:linh' };
  await settleOfficePaper(register, { ...urging, ...issued, at: NOW, realAt: REAL });
  const entered = { actor: 'person:linh', assignmentId: ofUnit(NAM), storedAt: NOW, entry: ENTRY };
  await recordSubmission(register, submission('ban-giay-1', entered));
  const request = { requestId: 'yeu-cau-1', planSlug: PLAN, obligationId: OBLIGATION, year: 2026 };
  const wish = { dueOn: '2026-04-30', units: [BAC], reason: REASON, actor: 'person:linh' };
  await keepRequest(register, { ...request, ...wish, askedAt: NOW, askedRealAt: REAL });
  const moved = plan().units.map((unit) => {
    return unit.id === NAM
      ? { ...unit, contacts: [{ role: 'head' as const, email: 'moi@example.org' }] }
      : unit;
  });
  await insertPlan(register, plan({ units: moved }));
}

const OWN_PAPER = { number: '7', sign: 'BC-UBND', on: '2026-03-20', signatory: 'Trần Văn Bắc' };

const ENTRY = {
  means: 'paper',
  receivedOn: '2026-03-23',
  receivedAt: at('2026-03-23', 24) - 1,
  said: { reason: 'Bà Lan nghỉ, đơn vị gửi bản giấy' },
} as const;

async function sendAll(register: Register): Promise<void> {
  const [now, realNow] = [at('2026-03-02', 8), REAL];
  const due = await listDueNotices(register, { now, realNow, limit: 100 });
  await markSending(register, [due], { now, realNow, leaseMs: 1000 });
  const result = { outcome: 'sent', sentAt: now } as const;
  const results = due.map(({ noticeKey }) => ({ noticeKey, attempt: 1, response: '250 OK', result }));
  await recordResults(register, results, realNow);
}

/** Everything that can be erased: where it lies, and what somebody could put in its place. */
const ERASABLE: readonly (readonly [string, Erasable])[] = [
  ['the reasons of events', of('events', ['reason', 'reason_salt'], sql`'khác'`)],
  ['the reasons of rulings', of('rulings', ['reason', 'reason_salt'], sql`'khác'`)],
  ['the words of units', of('unit_acts', ['reason', 'reason_salt'], sql`'khác'`)],
  ['the grounds of rulings', of('rulings', ['ground', 'ground_salt'], sql`'{"grantor": "khác"}'::jsonb`)],
  ['the papers of cycles', of('cycle_papers', ['paper', 'salt'], sql`'{"number": "7"}'::jsonb`)],
  [
    'the numbers of papers of the office',
    of('office_papers', ['document', 'document_salt'], sql`'{"number": "7"}'::jsonb`),
  ],
  ['the reasons of requests', of('requests', ['reason', 'reason_salt'], sql`'khác'`)],
  ['the values of submissions', of('submissions', ['form_values', 'values_salt'], sql`'{}'::jsonb`)],
  ['the words of entries', of('submissions', ['entry_said', 'entry_salt'], sql`'{"reason": "khác"}'::jsonb`)],
  [
    'the signed papers of units',
    of('submissions', ['document', 'document_salt'], sql`'{"number": "8"}'::jsonb`),
  ],
  ['the notes of submissions', of('submissions', ['note', 'note_salt'], sql`'khác'`)],
  [
    'the addresses of notices',
    of('addresses', ['address', 'salt'], sql`'khac-' || address_key || '@example.org'`),
  ],
  [
    'the contacts of plans',
    of('contacts', ['contact', 'salt'], sql`'{"role": "head", "email": "khac@example.org"}'::jsonb`),
  ],
];

interface Erasable {
  readonly count: RawBuilder<{ n: number }>;
  readonly erase: RawBuilder<unknown>;
  /** The value goes, its salt stays: it could be tried by it. */
  readonly halfErase: RawBuilder<unknown>;
  readonly change: RawBuilder<unknown>;
}

/** `columns`: of the value and of its salt. */
function of(table: string, columns: readonly [string, string], other: RawBuilder<unknown>): Erasable {
  const rows = sql.table(table);
  const [value, salt] = [sql.ref(columns[0]), sql.ref(columns[1])];
  return {
    count: sql`select count(*)::integer as n from ${rows} where ${value} is not null`,
    erase: sql`update ${rows} set ${value} = null, ${salt} = null where ${value} is not null`,
    halfErase: sql`update ${rows} set ${value} = null where ${value} is not null`,
    change: sql`update ${rows} set ${value} = ${other} where ${value} is not null`,
  };
}

/** What is said of people can go, and the proof stays. */
export function exerciseErasure(registers: FreshRegisters): void {
  describe('what can be erased', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await liveMarch(register);
    });
    const broken = async () => {
      const { broken: chain } = await verifyChains(register);
      const invariants = await checkInvariants(register, { now: NOW });
      return [...(chain === undefined ? [] : [chain.reason]), ...invariants.flatMap((one) => one.broken)];
    };

    it.each(ERASABLE)('%s: without them all is whole', async (_what, { count, erase }) => {
      expect((await count.execute(register.db)).rows[0]?.n).toBeGreaterThan(0);
      expect(await broken()).toEqual([]);
      await lowerSecondWall(register);
      await erase.execute(register.db);
      expect((await count.execute(register.db)).rows).toEqual([{ n: 0 }]);
      expect(await broken()).toEqual([]);
    });

    it.each(ERASABLE)(
      '%s: others in their place, or their salts alone, are found',
      async (_what, erasable) => {
        await lowerSecondWall(register);
        await erasable.change.execute(register.db);
        expect(await broken()).not.toEqual([]);
        await erasable.halfErase.execute(register.db);
        expect(await broken()).not.toEqual([]);
      },
    );

    it('all of it at once: the register goes on without it', async () => {
      await lowerSecondWall(register);
      for (const [, { erase }] of ERASABLE) await erase.execute(register.db);
      expect(await broken()).toEqual([]);
      expect(await listSubmissions(register, ofUnit(BAC))).toMatchObject([{ values: {} }]);
      expect((await listNotices(register)).map(({ address }) => address)).toContain('');
      expect((await findPlan(register, PLAN))?.version).toBe(2);
      // What was sent to an erased address again goes to it anew, under another id; what is handed in is taken.
      await insertPlan(register);
      await recordSubmission(register, submission('ban-nop-2', { storedAt: NOW }));
      await castTurn(register, { now: NOW });
      expect(await getAssignment(register, ofUnit(BAC))).toMatchObject({ version: 2 });
      expect(await broken()).toEqual([]);
    });

    it('is told by no hash: equal texts stand in it as different ones', async () => {
      const { rows } = await sql<{ n: number }>`
        select count(distinct reason_commitment)::integer as n from rulings where reason = ${REASON}`.execute(
        register.db,
      );
      expect(rows).toEqual([{ n: 2 }]);
    });

    it('is a submission’s: sent again after that it is no repeat of what cannot be compared', async () => {
      const again = submission('ban-nop-1', { note: 'Số liệu do bà Lan tổng hợp', document: OWN_PAPER });
      expect(await recordSubmission(register, again)).toMatchObject({ kind: 'duplicate' });
      await lowerSecondWall(register);
      await sql`update submissions set note = null, note_salt = null`.execute(register.db);
      await expect(recordSubmission(register, again)).rejects.toMatchObject({ code: 'SUBMISSION_ID_REUSED' });
    });
  });
}
