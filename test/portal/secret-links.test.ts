import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, issueToken, recordSubmission, revokeToken, type Register } from '@kyhan/register';
import { createHash } from 'node:crypto';
import {
  BAC,
  castCycle,
  FILLED_IN,
  insertPlan,
  MINH,
  ofUnit,
  opening,
  PLAN,
  planWithForm,
  Story,
  submission,
  submitted,
  keptFile,
} from '@kyhan/testkit/cast';
import { at, DAY, REAL } from '@kyhan/testkit/clock';
import {
  hiddenOf,
  insertLinkOf,
  multipart,
  PDF,
  PNG,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';

const NOW = at('2026-03-24', 9);
const MAIL = `dau-moi@${BAC}.example.org`;
const HOLDS_MS = 1000;
const SIGN_IN = 'lien-ket-dang-nhap-cua-dau-moi-phuong-bac';
const FEED = 'kyhan_lich-bac_lich-cua-phuong-bac-khong-ai-doan-duoc-dau-ca';
/** What a page says that is anybody's who has the link. */
const CONTENT = /Báo cáo tháng|Phường Bắc|Nội dung riêng|%PDF|BEGIN:VCALENDAR/;

/** Every address that is a right by itself: whoever has it needs to be nobody. */
describe('an address that carries a secret', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC)]));
    portal = await startTestPortal(register, NOW);
    link = portal.link(ofUnit(BAC), MAIL);
    await insertLinkOf(register, { unitId: BAC }, { token: SIGN_IN, realNow: REAL, holdsMs: HOLDS_MS });
    await issueToken(register, {
      tokenId: 'lich-bac',
      tokenHash: createHash('sha256').update(FEED).digest('hex'),
      purpose: 'Lịch',
      role: 'calendar',
      planSlug: PLAN,
      unitId: BAC,
      fromAt: 0,
      untilAt: NOW + DAY,
      issuedBy: 'person:minh',
      issuedRealAt: REAL,
    });
    const document = { number: '12', sign: 'BC-UBND', on: '2026-03-20', signatory: 'Trần Văn Bắc' };
    const files = [
      await keptFile(register, { name: 'phụ lục.pdf', mediaType: 'application/pdf', content: PDF }),
      await keptFile(register, {
        name: 'trang ký.png',
        mediaType: 'image/png',
        content: PNG,
        isDocument: true as const,
      }),
    ];
    await recordSubmission(register, submission('s-1', { note: 'Nội dung riêng', document, files }));
    // A file that is kept and not yet sent.
    const { body } = await portal.ask(link);
    const form = await multipart({ ...hiddenOf(body), act: 'save', ...FILLED_IN }, [
      { input: 'files', name: 'nháp.pdf', content: PDF },
    ]);
    expect((await portal.ask(link, { method: 'POST', ...form })).status).toBe(303);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  /** Routes of the portal behind an address of a kind, the secret and what else it names filled in. */
  function pathsOf(method: string, beginning: string, secret: string): string[] {
    // Invitations have links of their own (`meetings.test.ts`).
    const routes = portal.routes.filter(
      (one) => one.method === method && one.path.startsWith(beginning) && !one.path.endsWith('/meeting'),
    );
    return routes.map(({ path }) =>
      path.replace(':token', secret).replace(':submissionId', 's-1').replace(':fileId', '2'),
    );
  }
  const KINDS = [
    { kind: 'a sign-in link', beginning: '/sign-in/:token', secret: () => SIGN_IN },
    { kind: 'a link to an assignment', beginning: '/s/:token', secret: () => link.slice('/s/'.length) },
    { kind: 'the address of a calendar', beginning: '/calendar/:token', secret: () => FEED },
  ] as const;

  /** Every row of every table. */
  async function everything(): Promise<string> {
    const { rows } = await sql<{ readonly name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(register.db);
    const all = await Promise.all(
      rows.map(async ({ name }) => [
        name,
        (await sql`select * from ${sql.table(name)}`.execute(register.db)).rows,
      ]),
    );
    return JSON.stringify(all);
  }
  async function asked(kind: (typeof KINDS)[number], secret: string) {
    const read = pathsOf('GET', kind.beginning, secret).map((path) => portal.ask(path));
    const sent = pathsOf('POST', kind.beginning, secret).flatMap((path) => [
      portal.press(path, { act: 'note', reason: 'Không', actId: 'a-1' }),
      portal.hand(path, { submissionId: 's-9', act: 'submit', ...FILLED_IN }),
    ]);
    return await Promise.all([...read, ...sent]);
  }
  /** It is told in words what is wrong, and nothing of what the address was for. */
  function expectRefused(answers: Awaited<ReturnType<typeof asked>>): void {
    expect(answers.length).toBeGreaterThan(0);
    for (const { status, body } of answers) {
      expect([403, 404]).toContain(status);
      expect(body).toMatch(/<h1 class="govuk-heading-l">[^<]{5,}<\/h1>/);
      expect(body).not.toMatch(CONTENT);
    }
  }

  it('leads to pages, receipts, files, a sheet, a calendar and a session', () => {
    const counts = KINDS.map(({ beginning, secret }) => pathsOf('GET', beginning, secret()).length);
    expect(counts).toEqual([1, 5, 1]);
  });

  it.each(KINDS)('$kind opens what it is for, and opening it changes nothing', async (kind) => {
    const before = await everything();
    const ahead = { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' };
    for (const path of pathsOf('GET', kind.beginning, kind.secret()))
      for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
        const { status } = await portal.ask(path, { method, headers: ahead });
        if (method !== 'OPTIONS') expect([path, status]).toEqual([path, expect.any(Number)]);
        if (method === 'GET' && !path.includes('/kept/')) expect([path, status]).toEqual([path, 200]);
      }
    expect(await everything()).toBe(before);
  });

  it.each(KINDS)('$kind altered in any place is refused politely, and does nothing', async (kind) => {
    const before = await everything();
    const secret = kind.secret();
    const middle = Math.floor(secret.length / 2);
    const altered = [
      secret.slice(0, -1),
      `${secret}x`,
      `${secret.slice(0, middle)}${secret[middle] === 'A' ? 'B' : 'A'}${secret.slice(middle + 1)}`,
      Buffer.from(secret).toReversed().toString(),
    ];
    for (const one of altered) {
      const answers = await asked(kind, one);
      // Behind any sign-in link stands the same button: whether there is one nobody is told before they press.
      const shown = kind === KINDS[0] ? answers.splice(0, 1) : [];
      for (const { body } of shown) expect(body).not.toMatch(CONTENT);
      expectRefused(answers);
    }
    expect(await everything()).toBe(before);
  });

  it('a sign-in link is refused once its time is over', async () => {
    portal.realNow = REAL + HOLDS_MS;
    const [shown, ...sent] = await asked(KINDS[0], SIGN_IN);
    // That it exists nobody is told before they press.
    expect(shown?.status).toBe(200);
    expect(shown?.body).not.toMatch(CONTENT);
    expectRefused(sent);
    expect(sent[0]?.body).toContain('LINK_EXPIRED');
    expect(await register.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
  });

  it('a link to an assignment opens nothing once its mailbox is no contact any more', async () => {
    const units = planWithForm().units.map((unit) =>
      unit.id === BAC
        ? { ...unit, contacts: [{ role: 'focal-point' as const, email: 'moi@example.org' }] }
        : unit,
    );
    await insertPlan(register, planWithForm({}, { units }));
    const before = await everything();
    const answers = await asked(KINDS[1], KINDS[1].secret());
    expectRefused(answers);
    // A form with files that this page never had is refused before.
    for (const { body } of answers) expect(body).toMatch(/LINK_REVOKED|PAGE_TOKEN_MISSING/);
    expect(answers[0]?.body).toContain('LINK_REVOKED');
    expect(await everything()).toBe(before);
  });

  it('a link to an assignment that has ended shows what was sent, and takes nothing more', async () => {
    const story = new Story().tell(
      submitted({ submissionId: 's-1', version: 1, onTime: true, storedAt: NOW }),
      NOW,
      {
        actor: `unit:${BAC}`,
      },
    );
    await story.tell({ type: 'accepted', automatic: false }, NOW, { actor: 'person:linh' }).write(register);
    const count = async () => [
      (await register.db.selectFrom('submissions').selectAll().execute()).length,
      (await register.db.selectFrom('unitActs').selectAll().execute()).length,
    ];
    const before = await count();
    for (const path of pathsOf('POST', '/s/:token', link.slice('/s/'.length))) {
      const pressed = {
        '/acts': { act: 'ask', reason: 'Xin thêm', newDueOn: '2026-03-30', actId: 'a-1' },
        '/contributions': { contribution: ofUnit(BAC), ruling: 'accept', rulingId: 'r-1', version: '1' },
      };
      const form = Object.entries(pressed).find(([end]) => path.endsWith(end))?.[1];
      const { status, body } = await (form === undefined
        ? portal.hand(path, { submissionId: 's-9', act: 'submit', ...FILLED_IN })
        : portal.press(path, form));
      expect([path, status]).toEqual([path, 409]);
      expect(body).toContain('đã kết thúc');
    }
    expect(await count()).toEqual(before);
    expect((await portal.ask(`${link}/receipt/s-1`)).status).toBe(200);
  });

  it('the address of a calendar is nowhere once it was taken back, or its time is over', async () => {
    portal.now = NOW + DAY;
    expectRefused(await asked(KINDS[2], FEED));
    portal.now = NOW;
    expect((await portal.ask(`/calendar/${FEED}`)).status).toBe(200);
    await revokeToken(register, { tokenId: 'lich-bac', actor: MINH, at: NOW, realAt: REAL });
    expectRefused(await asked(KINDS[2], FEED));
  });
});
