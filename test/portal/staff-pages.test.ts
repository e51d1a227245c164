import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  insertCycle,
  insertSession,
  insertSignInLink,
  openFinding,
  recordSubmission,
  registerSummary,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { createHash } from 'node:crypto';
import {
  planWithForm,
  insertPlan,
  BAC,
  NAM,
  castCycle,
  ofUnit,
  opening,
  plan,
  Story,
  submission,
  submitted,
  keptFile,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import {
  PDF,
  BEARER,
  formOf,
  pressLink,
  startTestPortal,
  type CastPerson,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-27', 9);
const HOUR = 60 * 60_000;
const LINH: CastPerson = 'linh';
const MINH: CastPerson = 'minh';
const BAC_OFFICE: CastPerson = { unitId: BAC };
describe('the pages of those who sign in', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await liveBac();
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  /** Bắc handed in a day late, with a file; its head and the coordinator were told. */
  async function liveBac(): Promise<void> {
    const report = { name: 'báo cáo.pdf', mediaType: 'application/pdf', content: PDF };
    const files = [await keptFile(register, report)];
    const values = { summary: 'Đã họp', participants: 12 };
    const stored = submission('b-1', { values, files, storedAt: at('2026-03-26', 10) });
    const receipt = await recordSubmission(register, stored);
    const story = new Story()
      .tell({ type: 'became-overdue' }, at('2026-03-26'))
      .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'head' }, at('2026-03-26', 8))
      .tell({ type: 'escalated', ordinal: 2, level: 2, to: 'coordinator' }, at('2026-03-26', 9))
      .tell(submitted(receipt), at('2026-03-26', 10), { actor: `unit:${BAC}` });
    await story.write(register);
  }

  const as = async (who: CastPerson) => {
    const cookie = await portal.signIn(who);
    return async (path: string) => await portal.ask(path, { headers: { cookie } });
  };
  const history = (unitId: string) => `/assignments/${ofUnit(unitId)}`;
  const PAGES = [
    '/',
    '/matrix',
    '/assignments',
    '/reviews',
    '/calls',
    '/cycles',
    '/notices',
    '/findings',
    history(BAC),
    `${history(BAC)}/submissions/b-1/files/1`,
  ];

  describe('to Khách, an outsider', () => {
    it.each(PAGES)('at %s show nothing', async (path) => {
      for (const headers of [
        { accept: '*/*' },
        { cookie: 'kyhan-session=guessed' },
        { authorization: 'Bearer guessed' },
      ]) {
        const answer = await portal.ask(path, { headers });
        expect(answer.status).toBe(403);
        for (const secret of ['Báo cáo tháng', 'Phường', 'Đã họp', '%PDF'])
          expect(answer.body).not.toContain(secret);
      }
    });

    it('let nobody rule', async () => {
      const accept = { ruling: 'accept', rulingId: 'r-1', assignmentId: ofUnit(BAC) };
      expect((await portal.press('/rulings', accept)).status).toBe(403);
    });
  });

  describe('to Bắc ward', () => {
    it('begin with its own work, and nobody else’s', async () => {
      const { body } = await (await as(BAC_OFFICE))('/');
      expect(body).toContain('Việc của đơn vị');
      expect(body).toContain('Đã nhận, chờ xem xét, quá hạn 1 ngày');
      expect(body).toContain(`href="${history(BAC)}"`);
      expect(body).not.toContain(NAM);
    });

    it('show the history of its own work with what was sent to itself, and a way to submit', async () => {
      const { body } = await (await as(BAC_OFFICE))(history(BAC));
      expect(body).toContain('Đã nhận báo cáo, phiên bản 1, quá hạn');
      expect(body).toContain(`lanh-dao@${BAC}.example.org`);
      expect(body).not.toContain('dau-moi@so-dieu-phoi.example.org');
      expect(body).toContain(portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`));
      expect(body).not.toContain('action="/rulings"');
    });

    it('give its files', async () => {
      const answer = await (await as(BAC_OFFICE))(`${history(BAC)}/submissions/b-1/files/1`);
      expect(answer.bytes.equals(PDF)).toBe(true);
    });

    it.each([
      ['another ward’s history', history(NAM), 404],
      ['its own submission under another’s address', `${history(NAM)}/submissions/b-1/files/1`, 404],
      ['the matrix', '/matrix', 403],
      ['the list of all assignments', '/assignments', 403],
      ['the cycles', '/cycles', 403],
      ['the notices', '/notices', 403],
      ['the findings', '/findings', 403],
      ['the status of all', '/api/v1/status', 403],
      ['the register’s proof', '/api/v1/verify', 403],
    ])('refuse %s', async (_, path, status) => {
      const answer = await (await as(BAC_OFFICE))(path);
      expect(answer.status).toBe(status);
      expect(answer.body).not.toContain('Phường Nam');
    });

    it('through the API list its own work, whatever unit is asked for', async () => {
      const ask = await as(BAC_OFFICE);
      for (const path of ['/api/v1/assignments', `/api/v1/assignments?unit=${NAM}`]) {
        const { assignments } = JSON.parse((await ask(path)).body) as { assignments: { unitId: string }[] };
        expect(assignments.map(({ unitId }) => unitId)).toEqual([BAC]);
      }
      const { body } = await ask(`/api/v1/assignments/${encodeURIComponent(ofUnit(BAC))}/history`);
      expect(body).not.toContain('dau-moi@so-dieu-phoi.example.org');
    });

    it('let it rule on nothing, also not by the API', async () => {
      const cookie = await portal.signIn(BAC_OFFICE);
      const payload = JSON.stringify({
        rulings: [{ rulingId: 'r', assignmentId: ofUnit(BAC), ruling: 'accept' }],
      });
      const headers = { cookie, 'content-type': 'application/json' };
      expect((await portal.ask('/api/v1/rulings', { method: 'POST', payload, headers })).status).toBe(403);
      const accept = { ruling: 'accept', rulingId: 'r' };
      expect((await portal.press('/rulings', accept, { cookie })).body).toContain('NOT_ALLOWED');
    });

    it('show nothing where its session names no unit', async () => {
      const tokenHash = createHash('sha256').update('unitless').digest('hex');
      await insertSession(register, {
        tokenHash,
        actor: 'unit:',
        createdRealAt: REAL,
        expiresRealAt: REAL + HOUR,
        agent: null,
        at: NOW,
        by: 'link',
      });
      const headers = { cookie: 'kyhan-session=unitless' };
      expect((await portal.ask('/api/v1/assignments', { headers })).status).toBe(403);
    });
  });

  describe.each([
    ['Linh, the coordinator', LINH],
    ['Minh, the administrator', MINH],
  ])('to %s', (_, who) => {
    it('begin with what waits, what falls due and who is late, and how far up that went', async () => {
      const { body } = await (await as(who))('/');
      for (const words of ['Chờ xem xét báo cáo: 1', 'Quá hạn: 1', 'Chưa báo cáo cấp trên: 1', 'Phường Nam'])
        expect(body).toContain(words);
    });

    it('show units down and cycles across, in words and not in colour alone', async () => {
      const { body } = await (await as(who))('/matrix');
      expect(body.indexOf('Phường Bắc')).toBeLessThan(body.indexOf('Phường Nam'));
      expect(body).toContain('tháng 03/2026; hạn 25/03/2026');
      expect(body).toContain('Đã nhận, chờ xem xét, quá hạn 1 ngày');
      expect(body).toContain('Quá hạn, 2 ngày');
      expect(body).toContain(`<a href="${history(NAM)}" class="kyhan-sign kyhan-status--overdue"`);
    });

    it('show what happened, by whom, why, and with which hash', async () => {
      const { body } = await (await as(who))(history(BAC));
      for (const words of [
        'Giao việc, hạn hết ngày 25 tháng 3 năm 2026',
        'Báo cáo cấp 2: cơ quan đầu mối',
        'Đã nhận báo cáo, phiên bản 1, quá hạn',
        'Đã họp',
        'dau-moi@so-dieu-phoi.example.org',
        'SHA-256 ',
      ])
        expect(body).toContain(words);
      expect(body).toContain(`href="${history(BAC)}/submissions/b-1/files/1"`);
    });

    it('offer to accept or return what waits, and to extend, waive or hand over what is open', async () => {
      const ask = await as(who);
      const rulings = async (unitId: string) =>
        [...(await ask(history(unitId))).body.matchAll(/name="ruling" value="([\w-]+)"/g)].map(
          ([, ruling]) => ruling,
        );
      expect(await rulings(BAC)).toEqual(['accept', 'return', 'extend', 'waive', 'hand-over']);
      expect(await rulings(NAM)).toEqual(['extend', 'stop-clock', 'waive', 'hand-over']);
    });

    it('list cycles, notices and findings by their names', async () => {
      await openFinding(register, {
        findingId: 'contact-missing/ke-hoach-thu/phuong-nam',
        kind: 'contact-missing',
        subject: 'ke-hoach-thu/phuong-x',
        data: { unit: { vi: 'Phường Mười', en: 'Tenth ward' } },
        at: NOW,
      });
      const ask = await as(who);
      expect((await ask('/cycles')).body).toContain('tháng 03/2026');
      expect((await ask('/notices')).body).toContain('Báo cáo tháng, tháng 03/2026, Phường Bắc');
      expect((await ask('/findings')).body).toContain('không ghi đầu mối nào của đơn vị Phường Mười');
    });
  });

  it('of an assignment that nobody knows say so', async () => {
    const answer = await (await as(LINH))('/assignments/ke-hoach-thu/nothing/2026-03/main/x');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('show the range and the obligation that are asked for; a day that no calendar has is none', async () => {
    const ask = await as(LINH);
    expect((await ask('/matrix?from=2026-04-01&to=2026-05-01')).body).toContain('Chưa có đợt nào đến hạn');
    expect((await ask('/matrix?obligation=monthly-report&from=2026-03-25&to=2026-03-25')).body).toContain(
      'Phường Nam',
    );
    const odd = await ask('/matrix?from=2026-02-31&to=%27&obligation=%3Cx%3E&plan=nobody');
    expect(odd.status).toBe(200);
    expect(odd.body).toContain('Phường Nam');
  });

  it('say what to do where no plan was applied', async () => {
    await portal.close();
    register = await registers.open();
    portal = await startTestPortal(register, NOW);
    const { status, body } = await (await as(MINH))('/');
    expect(status).toBe(200);
    expect(body).toContain('kyhan apply plan.yaml');
  });

  it('show what a plan calls its units as text, never as HTML', async () => {
    const evil = { vi: '<img src=x onerror=alert(1)>', en: '<img src=x>' };
    const units = plan().units.map((unit) => (unit.id === BAC ? { ...unit, name: evil } : unit));
    await insertPlan(register, planWithForm({}, { units, title: evil }));
    const ask = await as(LINH);
    for (const path of PAGES.slice(0, -1)) expect((await ask(path)).body).not.toContain('<img');
  });

  it('change nothing by being opened', async () => {
    const events = async () =>
      JSON.stringify([await registerSummary(register, { now: NOW }), await verifyChains(register)]);
    const ask = await as(MINH);
    const before = await events();
    const api = ['status', 'plans', 'cycles', 'notices', 'findings', 'assignments', 'verify', 'invariants'];
    for (const path of [...PAGES, ...api.map((name) => `/api/v1/${name}`)]) {
      expect((await ask(path)).status).toBe(200);
      // The API knows no such question and says so; a page shows what it always shows.
      const asked = await ask(`${path}?ruling=accept&rulingId=r-1`);
      expect([path, asked.status]).toEqual([path, path.startsWith('/api/') ? 400 : 200]);
    }
    expect(await events()).toBe(before);
  });
});

describe('signing in', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    portal = await startTestPortal(register, NOW);
    await insertSignInLink(register, {
      tokenHash: createHash('sha256').update('token').digest('hex'),
      actor: 'person:linh',
      expiresRealAt: REAL + HOUR,
      nextPath: null,
      by: 'person:minh',
      how: 'hand',
      at: NOW,
      realAt: REAL,
    });
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const sessionOf = (headers: Headers) =>
    headers.getSetCookie().find((one) => one.startsWith('kyhan-session='));

  it('needs the button: opening the link, as mail scanners do, signs nobody in', async () => {
    const opened = await portal.ask('/sign-in/token');
    expect(opened.status).toBe(200);
    expect(opened.headers.getSetCookie()).toEqual([]);
    const pressed = await pressLink(portal, 'token');
    expect(pressed.status).toBe(303);
    expect(sessionOf(pressed.headers)).toMatch(/Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax/);
  });

  it('ends with the link’s hour, and with the session’s twelve', async () => {
    const cookie = await portal.signIn(LINH);
    portal.realNow = REAL + 12 * HOUR - 1;
    expect((await portal.ask('/', { headers: { cookie } })).status).toBe(200);
    portal.realNow = REAL + 12 * HOUR;
    expect((await portal.ask('/', { headers: { cookie } })).status).toBe(403);
    const late = await pressLink(portal, 'token');
    expect(late.status).toBe(403);
    expect(late.body).toContain('LINK_EXPIRED');
  });

  it('uses the link up, also where two press it at once', async () => {
    const pressed = await Promise.all([pressLink(portal, 'token'), pressLink(portal, 'token')]);
    expect(new Set(pressed.map(({ status }) => status))).toEqual(new Set([303, 403]));
    expect((await pressLink(portal, 'token')).body).toContain('LINK_EXPIRED');
  });

  it('takes no form but that of its own page: one that a scanner makes up leaves the link as it is', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const payload of ['', 'pageToken=', 'pageToken=x', 'pageToken=x&pageToken=y']) {
      const made = await portal.ask('/sign-in/token', { method: 'POST', headers: form, payload });
      expect([made.status, made.body]).toEqual([403, expect.stringContaining('PAGE_TOKEN_MISSING')]);
    }
    const { body: other } = await portal.ask('/sign-in/another');
    const borrowed = await portal.ask('/sign-in/token', { method: 'POST', ...formOf(other) });
    expect(borrowed.status).toBe(403);
    for (const method of ['GET', 'HEAD'] as const) await portal.ask('/sign-in/token', { method });
    expect((await pressLink(portal, 'token')).status).toBe(303);
  });

  it('with a link that nobody was given does not work', async () => {
    const answer = await pressLink(portal, 'other');
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('LINK_EXPIRED')]);
    expect(sessionOf(answer.headers)).toBeUndefined();
  });

  it('out ends the session for good', async () => {
    const cookie = await portal.signIn(LINH);
    expect((await portal.ask('/', { headers: { cookie } })).body).toContain('action="/sign-out"');
    await portal.press('/sign-out', {}, { cookie });
    expect((await portal.ask('/', { headers: { cookie } })).status).toBe(403);
  });

  it('is not needed for the person at this machine, by the token of the data folder', async () => {
    expect((await portal.ask('/', { headers: BEARER })).status).toBe(200);
  });
});
