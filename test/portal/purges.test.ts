import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordSubmission, recordUnitAct, type Register } from '@kyhan/register';
import { unitActor } from '@kyhan/plan/ids';
import { contest, CYCLE, keptFile, PLAN, submission, typedByTheOffice } from '@kyhan/testkit/cast';
import {
  assignmentOf,
  formOf,
  mailboxOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const SECRET = 'mat-khau-Hoa-Sen-2026';
const OWN = assignmentOf('overdue');
const FORM = '/purges/new?kind=submission&id=go-nham';
const ASK = '/purges?kind=submission&id=go-nham';
const PAPER = { number: '7', sign: 'BC', on: '2026-03-20', signatory: SECRET };
const SAID = 'mat-khau-Hoa-Cuc-2026';
/** Where the office sees again what it typed of a cycle, a plan and a finding. */
const SAID_ON = [
  { page: `/cycles/${CYCLE}`, kinds: ['event', 'cycle-paper'] },
  { page: `/plans/${PLAN}/acts`, kinds: ['plan-act'] },
  { page: '/findings?state=ended', kinds: ['finding'] },
];
const WHY = 'Gõ nhầm mật khẩu vào ghi chú';

describe('the pages of purges', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let minh: { readonly cookie: string };
  let quan: { readonly cookie: string };
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    const secret = { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from(SECRET) };
    const files = [await keptFile(register, secret)];
    const typed = { assignmentId: OWN, actor: unitActor('huyen-overdue'), storedAt: LIVED_UNTIL, files };
    await recordSubmission(
      register,
      submission('go-nham', { ...typed, note: SECRET, document: PAPER, values: { summary: SECRET } }),
    );
    await recordUnitAct(register, contest('y-kien', { assignmentId: OWN, reason: SECRET }));
    portal = await startTestPortal(register, LIVED_UNTIL);
    minh = { cookie: await portal.signIn('minh') };
    const quanIs = { personId: 'quan', role: 'administrator' };
    await portal.press('/people', quanIs, minh);
    quan = { cookie: await portal.signIn({ personId: 'quan' }) };
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const read = async (path: string, headers = minh) => await portal.ask(path, { headers });

  /** Asks for all of it by the form that this way leads to, and has another agree. */
  const purgeAll = async (way: string) => {
    const { body } = await read(way);
    const form = formOf(body, { reason: WHY });
    const ticked = [...body.matchAll(/name="part"[^>]*value="(\w+)"/g)].map(([, part]) => `&part=${part}`);
    const headers = { ...form.headers, ...minh };
    const payload = form.payload + ticked.join('');
    const asked = await portal.ask(way.replace('/new', ''), { method: 'POST', headers, payload });
    const [, number = ''] = /purges\/(\d+)/.exec(asked.headers.get('location') ?? '') ?? [];
    await portal.press(`/purges/${number}/approved`, {}, quan);
  };

  it('are reached from what was typed, by an administrator alone', async () => {
    const { body } = await read(`/assignments/${OWN}`);
    expect(body).toContain('/purges/new?kind=submission&amp;id=go-nham');
    expect(body).toContain(`/purges/new?kind=unit-act&amp;id=y-kien&amp;assignmentId=`);
    const linh = { cookie: await portal.signIn('linh') };
    expect((await read(`/assignments/${OWN}`, linh)).body).not.toContain('/purges/new');
    for (const path of ['/purges', FORM, '/purges/1', `/purge-minutes?plan=${PLAN}&purge=1`])
      expect([path, (await read(path, linh)).status]).toEqual([path, 403]);
  });

  it('ask for what is there, and say what is missing with what was written', async () => {
    const { body } = await read(FORM);
    for (const part of ['values', 'note', 'files']) expect(body).toContain(`value="${part}"`);
    expect(body).not.toContain('value="reason"');
    const none = await portal.press(ASK, { reason: WHY }, minh);
    expect(none.status).toBe(400);
    expect(none.body).toContain('href="#purge-parts"');
    expect(none.body).toContain(WHY);
    const silent = await portal.press(ASK, { part: 'note', reason: ' ' }, minh);
    expect(silent.status).toBe(400);
    expect(silent.body).toContain('href="#purge-reason"');
    expect((await read('/purges/new?kind=submission&id=khong-co')).status).toBe(404);
    expect((await read('/purges/new?kind=gi-do&id=x')).status).toBe(404);
  });

  it('show whoever asked why they cannot agree, and let another administrator', async () => {
    const asked = await portal.press(ASK, { part: 'note', reason: WHY }, minh);
    expect(asked.headers.get('location')).toBe('/purges/1?outcome=asked');
    const own = await read('/purges/1?outcome=asked');
    expect(own.body).toContain('không ai một mình xóa được chứng cứ');
    expect(own.body).not.toContain('action="/purges/1/approved"');
    const alone = await portal.press('/purges/1/approved', {}, minh);
    expect(alone.status).toBe(409);
    expect(alone.body).toContain('người đề nghị không tự duyệt');
    expect((await read(`/assignments/${OWN}`)).body).toContain(`kyhan-written">${SECRET}`);

    expect((await read('/purges/1', quan)).body).toContain('action="/purges/1/approved"');
    const done = await portal.press('/purges/1/approved', {}, quan);
    expect(done.headers.get('location')).toBe('/purges/1?outcome=kept');
    const { body } = await read('/purges/1?outcome=kept', quan);
    expect(body).toContain('1 giá trị, 0 tệp');
    expect(body).toContain(`/purge-minutes?plan=${PLAN}&amp;purge=1`);
    expect(body).not.toContain(SECRET);
  });

  it('let whoever asked take it back and another decline it, with why, and say so', async () => {
    for (const [headers, state] of [
      [minh, 'Đã rút lúc'],
      [quan, 'Không duyệt, lúc'],
    ] as const) {
      const asked = await portal.press(ASK, { part: 'values', reason: WHY }, minh);
      const path = asked.headers.get('location')?.replace(/\?.*/, '') ?? '';
      const silent = await portal.press(`${path}/declined`, { reason: ' ' }, headers);
      expect(silent.status).toBe(400);
      const why = 'Đây không phải mật khẩu';
      const done = await portal.press(`${path}/declined`, { reason: why }, headers);
      expect(done.headers.get('location')).toBe(`${path}?outcome=declined`);
      const { body } = await read(path);
      expect(body).toContain(why);
      expect(body).not.toContain(`action="${path}/`);
      expect(body).not.toContain('/purge-minutes');
      expect((await read('/purges?lang=vi')).body).toContain(state);
      expect((await portal.press(`${path}/approved`, {}, quan)).status).toBe(409);
      const purge = path.replace('/purges/', '');
      expect((await read(`/purge-minutes?plan=${PLAN}&purge=${purge}`)).status).toBe(409);
    }
    expect((await read(`/assignments/${OWN}`)).body).toContain(SECRET);
  });

  it('leave in the place of what went by which act it did, wherever it stood', async () => {
    const ways = [FORM, `/purges/new?kind=unit-act&id=y-kien&assignmentId=${encodeURIComponent(OWN)}`];
    const link = portal.link(OWN, mailboxOf('overdue'));
    const pages = [`/assignments/${OWN}`, `/timelines/${OWN}`, link, '/reviews', '/papers', '/calls', '/'];
    const before = await Promise.all(pages.map(async (path) => (await read(path)).body));
    expect(before.filter((body) => body.includes(SECRET)).length).toBeGreaterThan(1);
    for (const way of ways) await purgeAll(way);
    for (const path of pages) expect([path, (await read(path)).body.includes(SECRET)]).toEqual([path, false]);
    const own = await read(`/assignments/${OWN}`);
    for (const [name, purge] of [
      ['Ghi chú', 1],
      ['Giá trị biểu mẫu', 4],
    ] as const)
      expect(own.body).toContain(`${name}: <em>(đã tẩy, lần tẩy số ${purge}, ngày 27/03/2026)</em>`);
    expect(own.body).toContain('a.txt – <em>(đã tẩy, lần tẩy số 4');
    expect(own.body).toContain('(đã tẩy, lần tẩy số 5');
    expect((await read(link)).body).toContain('(đã tẩy, lần tẩy số 4');
    const file = await read(`/assignments/${OWN}/submissions/go-nham/files/1`);
    expect(file.status).toBe(410);
    expect(file.body).toContain('đã tẩy theo lần tẩy dữ liệu số 4');
    expect((await read(`${link}/files/go-nham/1`)).status).toBe(410);
  });

  it('are reached from what the office itself wrote of a cycle, a plan and a finding, and say there that it went', async () => {
    await typedByTheOffice(register, { words: SAID, now: LIVED_UNTIL });
    const linh = { cookie: await portal.signIn('linh') };
    for (const { page, kinds } of SAID_ON) {
      const { body } = await read(page);
      expect([page, body.includes(SAID)]).toEqual([page, true]);
      expect((await read(page, linh)).body).not.toContain('/purges/new');
      const ways = [...body.matchAll(/href="(\/purges\/new\?kind=([\w-]+)&amp;[^"]+)"/g)];
      expect([page, ways.map(([, , kind]) => kind)]).toEqual([page, kinds]);
      for (const [, way = ''] of ways) await purgeAll(way.replaceAll('&amp;', '&'));
      expect([page, (await read(page)).body.includes(SAID)]).toEqual([page, false]);
    }
    const { body } = await read(`/cycles/${CYCLE}`);
    expect(body.match(/kyhan-written">\(đã tẩy/g)).toHaveLength(2);
  });

  it('list each, and give its minutes as a page and as a file', async () => {
    const { body } = await read('/purges?lang=vi');
    expect(body).toContain('href="/purges/1"');
    expect(body).toContain('báo cáo đã gửi: ');
    expect(body).toContain(WHY);
    const path = `/purge-minutes?plan=${PLAN}&purge=1`;
    const minutes = await read(`${path}&lang=en`);
    expect(minutes.body).toContain('MINUTES OF A PURGE');
    expect(minutes.body).not.toContain(SECRET);
    const file = await read(`${path}&as=docx`);
    expect(file.headers.get('content-disposition')).toContain('bien-ban-tay-du-lieu-1.docx');
    for (const none of ['/purges/99', '/purges/x', `/purge-minutes?plan=${PLAN}&purge=99`])
      expect([none, (await read(none)).status]).toEqual([none, 404]);
  });
});
