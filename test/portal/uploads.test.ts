import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UPLOAD_LIMITS, type UploadLimits } from '@kyhan/contracts';
import {
  countUpload,
  inspectWaiting,
  insertCycle,
  listSubmissions,
  openRegister,
  type FileVerdict,
  type InspectFile,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  FILLED_IN,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  planWithForm,
  Story,
} from '@kyhan/testkit/cast';
import { at, until } from '@kyhan/testkit/clock';
import { BEARER, hiddenOf, multipart, PDF, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { SlowSender } from '../support/slow-sender.js';

const NOW = at('2026-03-24', 9);
const MB = 1024 * 1024;
const LIMITS: UploadLimits = { ...UPLOAD_LIMITS, requestBytes: 30 * MB, dayBytes: 50 * MB };
const OF = { assignmentId: ofUnit(BAC), onDay: '2026-03-24' as const };
const VALUES = { summary: 'Đã tổ chức 2 buổi', participants: 12 };

const registers = pgliteRegisters();
let folder: string;
let register: Register;
let portal: TestPortal;
let link: string;

async function open(inspectFile?: InspectFile): Promise<void> {
  const settings = { ...registers.settings(), files: folder };
  register = await openRegister({ ...settings, ...(inspectFile === undefined ? {} : { inspectFile }) });
  await insertPlan(register, planWithForm());
  await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  portal = await startTestPortal(register, NOW, { limits: LIMITS });
  link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-uploads-'));
  await open();
});
afterEach(async () => {
  await portal.close();
  await register.close();
  await rm(folder, { recursive: true });
  expect(portal.bugs).toEqual([]);
});
afterAll(() => registers.end());

const incoming = () => readdir(path.join(folder, 'incoming'));
const kept = async () => {
  const found: number[] = [];
  for await (const { size } of register.files.list()) found.push(size);
  return found;
};
const stored = () => listSubmissions(register, ofUnit(BAC));
const apiPath = (unitId: string) => `/api/v1/assignments/${encodeURIComponent(ofUnit(unitId))}/submissions`;

/** A form as a browser sends it, of which only the beginning comes. */
async function begun(to: string, headers: Readonly<Record<string, string>> = {}, length = 20 * MB) {
  const form = await multipart({ pageToken: portal.pageToken(to), submissionId: 's-1' }, [
    { input: 'files', name: 'lon.pdf', content: Buffer.concat([PDF, Buffer.alloc(MB)]) },
  ]);
  const sender = await SlowSender.begin({
    url: portal.url,
    path: to,
    headers: { ...form.headers, ...headers },
    length,
  });
  await sender.send(form.payload.subarray(0, 100_000));
  return sender;
}

describe('an upload is refused before it is read', () => {
  const refused = async (to: string, headers: Readonly<Record<string, string>> = {}, length = 20 * MB) => {
    // Most of it has never been sent when the answer is there.
    const sender = await begun(to, headers, length);
    const { status, body } = await sender.answer();
    expect([await incoming(), await kept()]).toEqual([[], []]);
    return { status, body };
  };
  it('from whoever bears no token of ours', async () => {
    expect((await refused(apiPath(BAC))).status).toBe(403);
    expect((await refused(apiPath(BAC), { authorization: 'Bearer nobody' })).status).toBe(403);
  });

  it('behind a link that is none', async () => {
    expect((await refused('/s/none')).status).toBe(403);
  });

  it('for what has ended without anything handed in', async () => {
    await new Story()
      .tell({ type: 'waived' }, at('2026-03-23'), { actor: 'person:linh', reason: 'Không phải báo cáo' })
      .write(register);
    expect(await refused(apiPath(BAC), BEARER)).toMatchObject({
      status: 409,
      body: expect.stringContaining('ASSIGNMENT_ENDED'),
    });
    expect((await refused(link)).status).toBe(409);
  });

  it.each(['vi', 'en'] as const)('beyond what is taken at once (%s)', async (language) => {
    const { status, body } = await refused(link, { cookie: `lang=${language}` }, 40 * MB);
    expect(status).toBe(413);
    expect(body).toContain(
      language === 'vi' ? 'Dung lượng gửi một lần là 40 MB; tối đa 30 MB' : '40 MB; 30 MB are taken',
    );
  });

  it.each(['vi', 'en'] as const)(
    'beyond what a day takes, and says what is left until when (%s)',
    async (language) => {
      await countUpload(register, { ...OF, bytes: 35 * MB, most: 50 * MB });
      const { status, body } = await refused(link, { cookie: `lang=${language}` });
      expect(status).toBe(429);
      const said =
        language === 'vi'
          ? ['50 MB', 'hôm nay còn 15 MB', 'ngày 25 tháng 3 năm 2026']
          : ['50 MB', '15 MB are left today', '25 March 2026'];
      for (const one of said) expect(body).toContain(one);
    },
  );

  it('as the day says, of programs as of pages', async () => {
    await countUpload(register, { ...OF, bytes: 35 * MB, most: 50 * MB });
    expect(await refused(apiPath(BAC), BEARER)).toMatchObject({
      status: 429,
      body: expect.stringContaining('UPLOADED_TOO_MUCH'),
    });
    // Another assignment has a day of its own.
    const sender = await begun(apiPath(NAM), BEARER);
    await until(async () => ((await incoming()).length > 0 ? true : undefined));
    sender.breakOff();
    await until(async () => ((await incoming()).length === 0 ? true : undefined));
  });
});

describe('an upload', () => {
  const hand = async (
    content: Uint8Array,
    submissionId = 's-1',
    texts: Record<string, string> = FILLED_IN,
  ) => {
    const { body } = await portal.ask(link);
    return await portal.hand(
      link,
      { ...hiddenOf(body), submissionId, act: 'submit', ...texts },
      { files: [{ input: 'files', name: 'bao-cao.pdf', content }] },
    );
  };
  const large = (megabytes: number) => Buffer.concat([PDF, Buffer.alloc(megabytes * MB)]);

  it('that breaks off leaves nothing, and gives its room of the day back', async () => {
    const sender = await begun(link);
    await until(async () => ((await incoming()).length > 0 ? true : undefined));
    sender.breakOff();
    await until(async () => ((await incoming()).length === 0 ? true : undefined));
    expect([await kept(), await stored()]).toEqual([[], []]);
    expect((await hand(large(18))).status).toBe(303);
  });

  it('that stands still keeps nobody else waiting', async () => {
    const sender = await begun(link);
    await until(async () => ((await incoming()).length > 0 ? true : undefined));
    expect((await portal.ask(portal.link(ofUnit(NAM), `dau-moi@${NAM}.example.org`))).status).toBe(200);
    expect((await hand(PDF)).status).toBe(303);
    sender.breakOff();
    await until(async () => ((await incoming()).length === 0 ? true : undefined));
  });

  it('of the same content twice is one file', async () => {
    expect((await hand(PDF)).status).toBe(303);
    expect((await hand(PDF, 's-2')).status).toBe(303);
    expect(await stored()).toHaveLength(2);
    expect(await kept()).toEqual([PDF.length]);
  });

  it('without the page’s token before it is read past, and kept for nobody', async () => {
    const form = new FormData();
    form.append('files', new File([new Uint8Array(PDF)], 'bao-cao.pdf'));
    for (const [name, text] of Object.entries({ submissionId: 's-1', act: 'save', ...FILLED_IN }))
      form.append(name, text);
    form.append('pageToken', portal.pageToken(link));
    await fetch(portal.url + link, { method: 'POST', body: form, redirect: 'manual' });
    expect([await kept(), await stored()]).toEqual([[], []]);
  });

  it('that a program sends and whose submission is refused leaves nothing', async () => {
    const form = await multipart({ submission: JSON.stringify({ submissionId: 's-1', values: {} }) }, [
      { input: 'files', name: 'a.pdf', content: PDF },
    ]);
    const headers = { ...BEARER, ...form.headers };
    const answer = await portal.ask(apiPath(BAC), { method: 'POST', headers, payload: form.payload });
    expect(answer.status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  it('is given back as a stream, to the byte', async () => {
    const content = large(5);
    await hand(content);
    const answer = await portal.ask(`${link}/files/s-1/1`);
    expect(answer.headers.get('content-length')).toBe(String(content.length));
    expect(answer.bytes.equals(content)).toBe(true);
  });
});

describe('a file that a scanner looks at', () => {
  let verdict: FileVerdict = 'clean';
  beforeEach(async () => {
    await portal.close();
    await register.close();
    await open(() => Promise.resolve(verdict));
    const form = await multipart({ submission: JSON.stringify({ submissionId: 's-1', values: VALUES }) }, [
      { input: 'files', name: 'bao-cao.pdf', content: PDF },
    ]);
    const headers = { ...BEARER, ...form.headers };
    const answer = await portal.ask(apiPath(BAC), { method: 'POST', headers, payload: form.payload });
    expect(answer.status).toBe(200);
  });
  const file = () => `${link}/files/s-1/1`;

  it('cannot be downloaded before it has, and the page says why, in both languages', async () => {
    expect((await portal.ask(file())).status).toBe(409);
    expect((await portal.ask(link)).body).toContain('đang được kiểm tra mã độc');
    expect((await portal.ask(`${link}?lang=en`)).body).toContain('being checked for malicious software');
    verdict = 'clean';
    await inspectWaiting(register, { at: NOW, realNow: NOW });
    expect((await portal.ask(file())).bytes.equals(PDF)).toBe(true);
    expect((await portal.ask(link)).body).toContain(`href="${file()}"`);
  });

  it('is set apart where it is infected; the submission stands', async () => {
    verdict = 'infected';
    await inspectWaiting(register, { at: NOW, realNow: NOW });
    expect((await portal.ask(file())).status).toBe(403);
    expect((await portal.ask(link)).body).toContain('đã cách ly');
    const cookie = await portal.signIn('linh');
    const page = await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers: { cookie } });
    expect(page.body).toContain('đã cách ly');
    const findings = await portal.ask('/findings', { headers: { cookie } });
    expect(findings.body).toContain('Tệp đơn vị gửi có mã độc');
    expect(await stored()).toMatchObject([{ version: 1, onTime: true }]);
  });
});
