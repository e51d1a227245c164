import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Obligation } from '@kyhan/plan';
import {
  checkInvariants,
  ensureDeployment,
  eraseByRule,
  findUnsent,
  insertPlanVersion,
  keepUnsent,
  listDoorEvents,
  listNotices,
  markSending,
  listDueNotices,
  recordResults,
  registerHealth,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { BAC, castPeople, NAM, ofUnit, openMarch, plan, UNITS } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const DAY_MS = 24 * 60 * 60_000;
const BEGUN = at('2026-03-10', 9);
const RULES = { draftDays: 30, addressDays: 365 };
const OLD = `dau-moi@${BAC}.example.org`;
const NO_PAPER = { number: '', sign: '', on: '', signatory: '' };

/** March with all that is due sent, a draft, and a focal point whom the newest version does not name any more. */
async function begun(register: Register): Promise<void> {
  await ensureDeployment(register, { clock: 'real', realNow: REAL });
  await castPeople(register);
  await openMarch(register);
  await keepUnsent(register, {
    assignmentId: ofUnit(NAM),
    unitId: NAM,
    revision: 0,
    typed: { values: {}, note: 'Chưa xong', nil: false, document: NO_PAPER },
    files: [],
    without: [],
    savedBy: 'person:nam',
    savedAt: BEGUN,
  });
  await applyWithoutOld(register);
}

/** Another focal point in the place of the former, whose reports may go to somebody. */
async function applyWithoutOld(register: Register, recipients: Obligation['recipients'] = []): Promise<void> {
  const units = UNITS.map((unit) =>
    unit.id === BAC
      ? { ...unit, contacts: [{ role: 'focal-point' as const, email: 'moi@example.org' }] }
      : unit,
  );
  const { obligations } = plan();
  const sending = obligations.map((obligation) => ({ ...obligation, recipients }));
  const applied = { appliedAt: BEGUN, appliedRealAt: REAL, appliedBy: 'person:linh' };
  const next = plan({ units, obligations: sending });
  await insertPlanVersion(register, { plan: next, ...applied, keptFrom: '2026-01-02' });
}

async function sendAll(register: Register, now: number): Promise<void> {
  for (;;) {
    const due = await listDueNotices(register, { now, realNow: REAL, limit: 100 });
    if (due.length === 0) return;
    const times = { now, realNow: REAL, leaseMs: 60_000 };
    await markSending(
      register,
      due.map((one) => [one] as const),
      times,
    );
    const result = { outcome: 'sent', sentAt: now } as const;
    const results = due.map(({ noticeKey, attempts }) => ({
      noticeKey,
      attempt: attempts + 1,
      response: `250 ${OLD} accepted`,
      result,
    }));
    await recordResults(register, results, REAL);
  }
}

const addressesOf = async (register: Register) =>
  new Set((await listNotices(register)).map(({ address }) => address));

/** What no fact needs goes by rule, and the proof stays whole. */
export function exerciseRetention(registers: FreshRegisters): void {
  describe('what is kept by rule', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await begun(register);
      await sendAll(register, BEGUN);
    });
    const look = (now: number, rules: Parameters<typeof eraseByRule>[1] = RULES) =>
      eraseByRule(register, rules, { at: now, realAt: REAL });
    const told = async () =>
      (await listDoorEvents(register, 50))
        .map(({ fact }) => fact)
        .filter(({ type }) => type === 'erased-by-rule');

    it('is a draft for the days that the rule says, and gone with them', async () => {
      const draft = () => findUnsent(register, { assignmentId: ofUnit(NAM), unitId: NAM });
      expect(await look(BEGUN + 30 * DAY_MS - 1)).toMatchObject({ drafts: 0 });
      expect(await draft()).toBeDefined();
      expect(await look(BEGUN + 30 * DAY_MS)).toMatchObject({ drafts: 1, addresses: 0 });
      expect(await draft()).toBeUndefined();
    });

    it('is a mailbox that nobody has any more, for the days after the last letter; the proof stays whole', async () => {
      const last = BEGUN;
      expect(await addressesOf(register)).toContain(OLD);
      expect(await look(last, { addressDays: 365 })).toMatchObject({ addresses: 0 });
      const year = last + 366 * DAY_MS;
      expect(await look(year)).toMatchObject({ addresses: 1 });
      const left = await addressesOf(register);
      expect(left).not.toContain(OLD);
      expect(left.size).toBeGreaterThan(1);
      expect((await verifyChains(register)).broken).toBeUndefined();
      expect((await checkInvariants(register, { now: BEGUN })).flatMap(({ broken }) => broken)).toEqual([]);
    });

    it('is a mailbox that reports of a plan in force go to, however long ago the last one went', async () => {
      const archive = { name: { vi: 'Văn thư', en: 'Archive' }, email: OLD.toUpperCase() };
      await applyWithoutOld(register, [archive]);
      expect(await look(BEGUN + 366 * DAY_MS)).toMatchObject({ addresses: 0 });
      expect(await addressesOf(register)).toContain(OLD);
    });

    it('is every mailbox where no rule speaks of them', async () => {
      expect(await look(BEGUN + 4000 * DAY_MS, {})).toMatchObject({ addresses: 0, drafts: 1 });
      expect(await addressesOf(register)).toContain(OLD);
    });

    it('is told by number where something went, once, and its last look stands on health', async () => {
      const year = BEGUN + 366 * DAY_MS;
      await look(year);
      await look(year + DAY_MS);
      expect(await told()).toMatchObject([
        {
          type: 'erased-by-rule',
          drafts: 1,
          addresses: 1,
          sessions: 0,
          erased: { 'addresses.address': ['[1]'] },
        },
      ]);
      expect((await registerHealth(register, year)).retained).toEqual({
        at: year + DAY_MS,
        drafts: 0,
        addresses: 0,
        sessions: 0,
      });
    });
  });
}
