import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEvidence, publicKeyPem, verifyEvidence, type EvidenceVerdict } from '@kyhan/documents';
import {
  anchorFacts,
  approvePurge,
  askPurge,
  listDueNotices,
  markSending,
  recordBounce,
  recordResults,
  type CheckpointKey,
  type PurgeWish,
  type Register,
} from '@kyhan/register';
import { CYCLE, opening, PLAN, Story } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import {
  assignmentOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { groupedDigits } from '@kyhan/words';
import { sql } from 'kysely';

const THIRTY_LINES = path.resolve(import.meta.dirname, '../../examples/evidence/verify.py');
const SUBMITTED = assignmentOf('submitted');
const run = promisify(execFile);

interface Taken {
  readonly verdict: EvidenceVerdict;
  /** What is told of the first assignment. */
  readonly told: {
    readonly submissions: readonly {
      readonly untold: readonly string[];
      readonly files: readonly unknown[];
    }[];
    readonly events: readonly { readonly checkpoint: number | null }[];
  };
  readonly python: string;
  readonly names: readonly string[];
}

describe('evidence from the portal', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let folder: string;
  let cookie: string;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key: CheckpointKey = {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
  const pem = publicKeyPem(key.publicKey.toString('hex'));
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-evidence-'));
    register = await registers.open();
    await liveRegister(register, ['told']);
    await new Story(opening('huyen-told').event)
      .tell({ type: 'reminded', ordinal: 1, leadTime: 3, skipped: 0 }, at('2026-03-20', 8))
      .write(register);
    await anchorFacts(register, { now: LIVED_UNTIL, realNow: REAL, key });
    portal = await startTestPortal(register, LIVED_UNTIL);
    cookie = await portal.signIn('minh');
    const note = { assignmentId: SUBMITTED, actId: 'ghi-1', act: 'note', reason: 'Đã gọi điện' };
    await portal.press('/acts', note, { cookie });
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    await rm(folder, { recursive: true, force: true });
    expect(portal.bugs).toEqual([]);
  });

  async function taken(query: Readonly<Record<string, string>>): Promise<Taken> {
    const url = `${portal.url}/evidence?${new URLSearchParams(query).toString()}`;
    const response = await fetch(url, { headers: { cookie } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const [file, keyFile] = [path.join(folder, 'bundle.zip'), path.join(folder, 'key.pem')];
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    await writeFile(keyFile, pem);
    const open = await openEvidence(file);
    const verdict = await verifyEvidence(open, pem);
    const told = JSON.parse(await text(open.read('evidence.json'))) as { assignments: [Taken['told']] };
    const { names } = open;
    open.close();
    const { stdout: python } = await run('python3', [THIRTY_LINES, file, keyFile]);
    return { verdict, told: told.assignments[0], python, names };
  }

  it('of an assignment is whole: what is anchored, and what came later, with its files and its page', async () => {
    const { verdict, told, python, names } = await taken({ kind: 'assignment', id: SUBMITTED });
    expect(verdict.faults).toEqual([]);
    expect(told.submissions[0]?.untold).toEqual([]);
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(
      told.submissions[0]?.files.length ?? 0,
    );
    expect(verdict.proof?.unanchored.map(({ text: one }) => JSON.parse(one).table)).toContain('unit_acts');
    expect(names).toEqual(
      expect.arrayContaining(['README.txt', 'page-vi.pdf', 'page-en.pdf', 'public-key.pem']),
    );
    expect(python).toContain('value: "Đã gọi điện"');
    expect(python).not.toContain('dau-moi@');
  });

  it.each([
    ['a cycle', { kind: 'cycle', id: CYCLE }],
    ['a unit', { kind: 'unit', id: 'huyen-submitted', plan: PLAN }],
    [
      'a unit in some days',
      { kind: 'unit', id: 'huyen-submitted', plan: PLAN, from: '2026-03-01', to: '2026-03-31' },
    ],
  ])('of %s is whole', async (_what, query) => {
    const { verdict } = await taken(query);
    expect(verdict.faults).toEqual([]);
    expect(verdict.proof?.leaves.length).toBeGreaterThan(3);
  });

  it('of what is not there is none', async () => {
    const nothing = { kind: 'unit', id: 'huyen-submitted', plan: PLAN, from: '2031-01-01' };
    const { status } = await portal.ask(`/evidence?${new URLSearchParams(nothing).toString()}`, {
      headers: { cookie },
    });
    expect(status).toBe(404);
  });

  it('stands on one page with what a unit handed in', async () => {
    const { status, body } = await portal.ask(`/extracts/${SUBMITTED}`, { headers: { cookie } });
    expect(status).toBe(200);
    for (const said of ['BẢN TRÍCH SỔ THEO DÕI', 'lần 1:', 'điểm chốt sổ số 1', 'chưa chốt'])
      expect(body).toContain(said);
  });

  it('counts letters that told the unit what it owes, each once, and says which came back', async () => {
    const assignmentId = assignmentOf('told');
    const page = async () => (await portal.ask(`/extracts/${assignmentId}`, { headers: { cookie } })).body;
    const [now, realNow] = [at('2026-03-20', 9), REAL];
    const due = (await listDueNotices(register, { now, realNow, limit: 100 }))
      .filter((one) => one.assignmentId === assignmentId)
      .toSorted((a, b) => a.noticeKey - b.noticeKey);
    expect(due.map(({ kind }) => kind)).toEqual(['opening', 'reminder']);
    const send = async (kept: typeof due, sentAt: number) => {
      await markSending(register, [kept], { now: sentAt, realNow, leaseMs: 60_000 });
      const result = { outcome: 'sent', sentAt } as const;
      const told = kept.map(({ noticeKey }) => ({ noticeKey, attempt: 1, response: '250 OK', result }));
      await recordResults(register, told, realNow);
    };
    await send(due.slice(0, 1), at('2026-03-10', 8));
    await send(due.slice(1), at('2026-03-20', 8));
    expect(await page()).toContain('đã nhận 2 thư');
    const messageId = due[1]?.messageId ?? '';
    const letter = messageId.slice(1, messageId.indexOf('@'));
    const failing = { now: LIVED_UNTIL, realAt: REAL, language: 'vi' } as const;
    await recordBounce(register, { letter, response: '550 no such user', isRecipients: true }, failing);
    const after = await page();
    expect(after.match(/đã nhận \d thư/g)).toEqual(['đã nhận 1 thư']);
    expect(after).toContain('; 1 thư đã được máy chủ nhận rồi bị chuyển hoàn');
  });

  it('prints the fingerprint of the key that signed as the minutes do', async () => {
    const { verdict, python } = await taken({ kind: 'assignment', id: SUBMITTED });
    const [, print = 'none'] = /^key: (.*)$/m.exec(python) ?? [];
    const { body } = await portal.ask(`/sealing-minutes?plan=${PLAN}`, { headers: { cookie } });
    expect(body).toContain(print);
    expect(verdict.signers.map(({ fingerprint }) => groupedDigits(fingerprint))).toEqual([print]);
  });

  it('is whole before and after a purge, and says by which act a value went', async () => {
    const before = await taken({ kind: 'assignment', id: SUBMITTED });
    const said = { at: LIVED_UNTIL, realAt: REAL };
    const subject: PurgeWish['subject'] = { kind: 'submission', id: 's-submitted', parts: ['values'] };
    const purge = await askPurge(register, { subject, reason: 'Gõ nhầm', actor: 'person:minh', ...said });
    await approvePurge(register, { purge, actor: 'person:quan', ...said });
    const { verdict, told, python } = await taken({ kind: 'assignment', id: SUBMITTED });
    expect([before.verdict.faults, verdict.faults]).toEqual([[], []]);
    expect(told.submissions[0]).toMatchObject({
      untold: ['values'],
      purged: [{ name: 'values', act: 1, at: new Date(LIVED_UNTIL).toISOString() }],
    });
    expect(before.told.submissions[0]).not.toHaveProperty('purged');
    expect(python).toContain('cycle-purged');
  });

  it('says on its page by which act a reason went', async () => {
    const assignmentId = assignmentOf('returned');
    const page = async () => (await portal.ask(`/extracts/${assignmentId}`, { headers: { cookie } })).body;
    expect(await page()).toContain('Thiếu số liệu của hai xã');
    const subject: PurgeWish['subject'] = { kind: 'ruling', id: 'r-1', assignmentId, parts: ['reason'] };
    const said = { at: LIVED_UNTIL, realAt: REAL };
    const purge = await askPurge(register, { subject, reason: 'Gõ nhầm', actor: 'person:minh', ...said });
    await approvePurge(register, { purge, actor: 'person:quan', ...said });
    expect(await page()).not.toContain('Thiếu số liệu của hai xã');
    expect(await page()).toContain(`(đã tẩy, lần tẩy số ${purge}, ngày `);
  });

  it('stays whole where a value was erased, and says that it is not told', async () => {
    await sql`update submissions set note = null, note_salt = null, form_values = null, values_salt = null
      where submission_id = 's-submitted'`.execute(register.db);
    const { verdict, told } = await taken({ kind: 'assignment', id: SUBMITTED });
    expect(verdict.faults).toEqual([]);
    expect(told.submissions[0]?.untold).toContain('values');
  });
});

async function text(read: Promise<AsyncIterable<unknown>>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of await read) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
