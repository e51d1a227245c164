import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  countDoubts,
  countTurnsBehind,
  dumpRegister,
  ensureDeployment,
  findMailHold,
  listDueNotices,
  listFindings,
  listNotices,
  openRegister,
  setMailHold,
  settleDoubts,
  tellPutBack,
  verifyChains,
  type Register,
  type RegisterDump,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, castTurn, MINH, ofUnit, openMarch, PLAN } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';
import { liveMarch } from './live-march.js';

const NOW = at('2026-05-01');
const EXPECTED = [{ planSlug: PLAN, periods: [{ obligationId: 'monthly-report', periodKey: '2026-03' }] }];
const NOTHING = async () => undefined;

/** Everything that a register holds, to be loaded into another. */
async function dumpOf(register: Register): Promise<RegisterDump> {
  const portions: { readonly table: string; readonly lines: string }[] = [];
  const dumped = await dumpRegister(register, async (rows) => void portions.push(rows));
  const rows = async function* () {
    yield* portions;
  };
  return { ...dumped, rows, afterwards: NOTHING };
}

/** Backups: a register that is handed out whole, and put back. */
export function exerciseBackup(registers: FreshRegisters): void {
  describe('a dump of a register', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await ensureDeployment(register, { clock: 'real', realNow: REAL });
    });
    // What the files hold is not of the dump: it lies beside.
    const loaded = async (dump: RegisterDump) =>
      await openRegister({ ...registers.settings(), files: register.files, dump });

    it('is every row of every table, and loaded it is the same register, which goes on', async () => {
      await liveMarch(register);
      await register.db
        .insertInto('idempotencyKeys')
        .values({
          actor: 'token:a',
          idempotencyKey: 'dòng 1\n"dòng 2"\t\\',
          requestHash: 'h',
          askedRealAt: REAL,
          // Not the same as no answer at all.
          answer: sql`'null'::jsonb`,
        })
        .execute();
      const dump = await dumpOf(register);
      const copy = await loaded(dump);
      const again = await dumpOf(copy);
      expect(again.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(15);
      expect([again.tables, again.heads, again.migrations]).toEqual([
        dump.tables,
        dump.heads,
        dump.migrations,
      ]);
      expect(await linesOf(again)).toEqual(await linesOf(dump));
      expect((await verifyChains(copy)).broken).toBeUndefined();
      const results = await checkInvariants(copy, { now: NOW, expected: EXPECTED });
      expect(results.filter(({ ok }) => !ok)).toEqual([]);
      // Keys go on from where they stood.
      await expect(copy.db.insertInto('addresses').values(NEW_ADDRESS).execute()).resolves.toBeDefined();
      await copy.close();
    });

    it('is of one instant, whatever is written meanwhile', async () => {
      await openMarch(register);
      const dump = await dumpOf(register);
      await setMailHold(register, { isHeld: true, actor: MINH, at: NOW, realAt: REAL });
      const copy = await loaded(dump);
      expect(await findMailHold(copy)).toBeUndefined();
      await copy.close();
    });

    it('is not loaded where there is something already', async () => {
      const dump = await dumpOf(register);
      const settings = registers.settings();
      await (await openRegister(settings)).close();
      await expect(openRegister({ ...settings, dump })).rejects.toMatchObject({ code: 'RESTORE_NOT_EMPTY' });
    });

    it('leaves nothing where a part of it is not what it was', async () => {
      await liveMarch(register);
      const dump = await dumpOf(register);
      const settings = registers.settings();
      const changed = async function* () {
        for await (const { table, lines } of dump.rows())
          yield { table, lines: table === 'events' ? lines.replace('accepted', 'returned') : lines };
      };
      const short = async function* () {
        for await (const rows of dump.rows()) if (rows.table !== 'notices') yield rows;
      };
      for (const rows of [changed, short])
        await expect(openRegister({ ...settings, dump: { ...dump, rows } })).rejects.toMatchObject({
          code: expect.stringMatching(/^(BACKUP_BROKEN|23503)$/),
        });
      const copy = await openRegister({ ...settings, dump });
      expect((await verifyChains(copy)).broken).toBeUndefined();
      await copy.close();
    });

    it('of a newer release is refused', async () => {
      const dump = await dumpOf(register);
      const migrations = [...dump.migrations, { name: '9999_later.sql', checksum: 'x' }];
      await expect(loaded({ ...dump, migrations })).rejects.toMatchObject({ code: 'REGISTER_NEWER' });
    });
  });

  describe('a register that was put back', () => {
    const BACKED_UP = at('2026-03-24', 17);
    const PUT_BACK = at('2026-03-27', 10);
    let copy: Register;
    const putBackAt = async (instant: number) => {
      const register = await registers.open();
      await ensureDeployment(register, { clock: 'real', realNow: REAL });
      await openMarch(register);
      const dump = await dumpOf(register);
      const told = { backedUpAt: BACKED_UP, backupRealAt: REAL, at: instant, realAt: REAL };
      const afterwards: RegisterDump['afterwards'] = async (trx) => {
        await tellPutBack(trx, { ...told, actor: 'person:minh' });
      };
      copy = await openRegister({ ...registers.settings(), dump: { ...dump, afterwards } });
    };
    beforeEach(() => putBackAt(PUT_BACK));
    const due = async (now = PUT_BACK) =>
      (await listDueNotices(copy, { now, realNow: REAL, limit: 100 })).map(({ kind }) => kind);
    const finding = async () =>
      (await listFindings(copy, { open: true })).find(({ kind }) => kind === 'register-put-back');
    const release = () => setMailHold(copy, { isHeld: false, actor: MINH, at: PUT_BACK, realAt: REAL });

    it('holds its mail, says why, and tells of which notices nobody knows', async () => {
      expect(await findMailHold(copy)).toEqual({ since: PUT_BACK, by: 'person:minh', why: 'put-back' });
      const { data } = (await finding()) ?? {};
      expect(data).toMatchObject({
        from: '25/03/2026 00:00',
        to: '27/03/2026 17:00',
        kinds: [{ kind: 'opening', count: 2 }],
        units: [{ vi: expect.anything() }, { vi: expect.anything() }],
      });
    });

    it('sends none of them by itself, nor what time comes to again, when mail leaves again', async () => {
      await castTurn(copy, { now: PUT_BACK });
      await release();
      expect(await due(at('2026-03-30', 8))).toEqual([]);
      const counts = await countDoubts(copy.db);
      expect(counts.map(({ kind }) => kind).sort()).toEqual(['escalation', 'opening', 'overdue']);
      expect((await finding())?.data).toMatchObject({ kinds: counts });
    });

    it('takes them for sent at a person’s word, and never sends them', async () => {
      // Until turns have caught up nobody can say anything of them.
      expect(await countTurnsBehind(copy)).toBeGreaterThan(0);
      await castTurn(copy, { now: PUT_BACK });
      expect(await countTurnsBehind(copy)).toBe(0);
      const word = { sent: true, actor: MINH, at: PUT_BACK, realAt: REAL };
      expect(await settleDoubts(copy, word)).toBe(6);
      await release();
      expect(await due(at('2026-03-27', 11))).toEqual([]);
      expect(await finding()).toBeUndefined();
      const notices = await listNotices(copy, { assignmentId: ofUnit(BAC) });
      expect(notices.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
      expect((await verifyChains(copy)).broken).toBeUndefined();
      expect(await settleDoubts(copy, word)).toBe(0);
    });

    it('sends them at a person’s word', async () => {
      const before = at('2026-03-10');
      await putBackAt(before);
      await settleDoubts(copy, { sent: false, actor: MINH, at: before, realAt: REAL });
      expect(await due(before)).toEqual([]);
      await release();
      expect(await due(before)).toEqual(['opening', 'opening']);
    });
  });
}

async function linesOf(dump: RegisterDump): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { table, lines: some } of dump.rows())
    lines.push(
      ...some
        .trimEnd()
        .split('\n')
        .map((line) => `${table} ${line}`),
    );
  return lines.toSorted();
}

const NEW_ADDRESS = {
  channel: 'mail',
  address: 'moi@example.org',
  salt: Buffer.from('s'),
  commitment: Buffer.from('c'),
};
