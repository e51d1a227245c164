import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CONSEQUENCES, type ErrorKind } from '@kyhan/errors';
import { errorAnswer } from '@kyhan/contracts';
import {
  getSubmissionFile,
  insertCycle,
  listSubmissions,
  openFinding,
  readContent,
  type Register,
} from '@kyhan/register';
import {
  planWithForm,
  insertPlan,
  BAC,
  NAM,
  castCycle,
  ofUnit,
  opening,
  Story,
  submitted,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { multipart, PDF, BEARER, startTestPortal, type Asking, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);
const VALUES = { summary: 'Đã họp', participants: 12, events: [{ name: 'Tọa đàm', people: 40 }] };
/** What the answers looked at below may hold; each holds some of it. */
interface Json {
  readonly assignments: readonly { readonly unitId: string }[];
  readonly next?: string;
  readonly kind: string;
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
  readonly hint: { readonly vi: string; readonly en: string };
  readonly place?: string;
  readonly problems?: readonly { readonly at: unknown }[];
  readonly events: readonly unknown[];
  readonly submissions: readonly unknown[];
  readonly notices: readonly unknown[];
  readonly findings: readonly { readonly text: { readonly vi: string }; readonly ended?: object }[];
}

describe('the JSON API', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let expectsBugs: boolean;
  beforeEach(async () => {
    expectsBugs = false;
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    if (!expectsBugs) expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  /** A mistake of ours, somewhere below. */
  function breakClock(): void {
    Object.defineProperty(portal, 'now', {
      get: () => {
        throw new TypeError('cannot read properties of a clock');
      },
    });
  }
  const one = (unitId: string) => `/assignments/${encodeURIComponent(ofUnit(unitId))}`;
  async function ask(path: string, { headers = {}, ...asking }: Asking = {}) {
    const answer = await portal.ask(`/api/v1${path}`, { ...asking, headers: { ...BEARER, ...headers } });
    return { status: answer.status, json: JSON.parse(answer.body) as Json };
  }
  const post = (path: string, body: unknown) =>
    ask(path, {
      method: 'POST',
      payload: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const stored = () => listSubmissions(register, ofUnit(BAC));

  it('answers each kind of error with its HTTP status, code, sentence and hint in both languages', async () => {
    expectsBugs = true;
    const rulings = [{ rulingId: 'r-1', assignmentId: ofUnit(BAC), ruling: 'waive', reason: 'Không có' }];
    const submission = { submissionId: 's-1', values: VALUES };
    await post(`${one(BAC)}/submissions`, submission);
    const met = new Map<string, { status: number; json: Json }>([
      ['REQUEST_INVALID', await post('/rulings', { rulings: [] })],
      ['NOT_SIGNED_IN', await ask('/status', { headers: { authorization: 'Bearer guessed' } })],
      ['ASSIGNMENT_NOT_FOUND', await ask('/assignments/nothing')],
      ['SUBMISSION_ID_REUSED', await post(`${one(NAM)}/submissions`, submission)],
      ['TEMPORAL_UNAVAILABLE', await post('/rulings', { rulings })],
    ]);
    breakClock();
    met.set('INTERNAL', await ask('/status'));
    for (const [code, { status, json }] of met) {
      const { message, hint, kind } = json;
      expect([json.code, status]).toEqual([code, CONSEQUENCES[kind as ErrorKind].httpStatus]);
      for (const text of [message.vi, message.en, hint.vi, hint.en]) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/\{\w+\}|undefined/);
      }
    }
    expect([...met.values()].map(({ status }) => status)).toEqual([400, 403, 404, 409, 503, 500]);
    expect([...met.values()].map(({ json }) => json.kind)).toEqual([
      'invalid',
      'forbidden',
      'not-found',
      'conflict',
      'unavailable',
      'bug',
    ]);
  });

  it('tells a refusal as RFC 9457 has it: its media type, its members, and where it lies', async () => {
    const answer = async (path: string) => await portal.ask(`/api/v1${path}`, { headers: BEARER });
    const { headers, body } = await answer('/assignments?statuss=open');
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('content-language')).toBe('vi');
    expect(errorAnswer.parse(JSON.parse(body))).toMatchObject({
      type: '/api/docs#REQUEST_INVALID',
      title: 'Dữ liệu vào không hợp lệ.',
      status: 400,
      detail:
        'Không nhận được yêu cầu: không có tham số "statuss" (có phải "status"?). Xem /api/docs để biết dữ liệu cần gửi.',
      code: 'REQUEST_INVALID',
      place: 'statuss',
    });
    const inEnglish = await portal.ask('/api/v1/assignments/nothing', {
      headers: { ...BEARER, cookie: 'lang=en' },
    });
    expect(JSON.parse(inEnglish.body)).toMatchObject({ title: 'Not found.', status: 404 });
  });

  it('tells whoever runs it of a bug, and a caller only that it was one', async () => {
    expectsBugs = true;
    breakClock();
    const answer = await portal.ask('/api/v1/status', { headers: BEARER });
    expect(answer.body).not.toMatch(/TypeError|a clock|\.ts|node_modules/);
    expect(portal.bugs).toHaveLength(1);
    expect(portal.bugs[0]).toMatchObject({ message: 'cannot read properties of a clock' });
  });

  it('writes instants in ISO 8601 with the plan’s offset, and the status as of now', async () => {
    const { json } = await ask(one(BAC));
    expect(json).toMatchObject({
      assignmentId: ofUnit(BAC),
      status: 'due-soon',
      dueOn: '2026-03-25',
      dueAt: '2026-03-26T07:00:00+07:00',
      timetable: { remindAt: ['2026-03-20T15:00:00+07:00'] },
    });
    portal.now = at('2026-03-26');
    expect((await ask(one(BAC))).json).toMatchObject({ status: 'overdue' });
  });

  it('lists what is asked for: by unit, status, cycle, in pages', async () => {
    const units = async (query: string) =>
      (await ask(`/assignments${query}`)).json.assignments.map(({ unitId }) => unitId);
    expect(await units('')).toEqual([BAC, NAM]);
    expect(await units(`?unit=${NAM}`)).toEqual([NAM]);
    expect(await units('?status=due-soon&limit=1')).toEqual([BAC]);
    const { next } = (await ask('/assignments?limit=1')).json;
    expect(await units(`?limit=1&after=${next}`)).toEqual([NAM]);
    expect(await units('?status=accepted')).toEqual([]);
    const refused = async (query: string) => (await ask(query)).json.message;
    expect(await refused('/assignments?limit=0')).toMatchObject({
      vi: 'không nhận được yêu cầu: "limit" phải từ 1 trở lên',
    });
    expect(await refused('/notices?state=somewhere')).toMatchObject({
      en: expect.stringContaining('"state" is to be one of: pending, sending'),
    });
    expect(await refused('/assignments?statuss=open')).toMatchObject({
      vi: 'không nhận được yêu cầu: không có tham số "statuss" (có phải "status"?)',
      en: 'the request cannot be taken: unknown parameter "statuss" (did you mean "status"?)',
    });
    expect(await refused('/assignments?after=nowhere')).toMatchObject({
      en: 'the request cannot be taken: "after" is to be `next` of the answer before',
    });
  });

  describe('handing in', () => {
    it('takes JSON with files in base64, answers with the receipt, and the same again with the same', async () => {
      const body = {
        submissionId: 's-1',
        values: VALUES,
        note: 'Kèm công văn',
        files: [{ name: 'công văn.pdf', content: PDF.toString('base64') }],
      };
      const first = await post(`${one(BAC)}/submissions`, body);
      expect(first).toMatchObject({
        status: 200,
        json: { kind: 'stored', version: 1, onTime: true, storedAt: '2026-03-24T16:00:00+07:00' },
      });
      const again = await post(`${one(BAC)}/submissions`, body);
      expect(again.json).toEqual({ ...first.json, kind: 'duplicate' });
      expect(await stored()).toMatchObject([
        // The office did it on the unit's behalf: the history must not say that the unit had.
        { submissionId: 's-1', actor: 'person:minh', channel: 'api', values: VALUES },
      ]);
      const file = await getSubmissionFile(register, { submissionId: 's-1', fileId: '1' });
      expect((await readContent(register.files, file.sha256)).equals(PDF)).toBe(true);
    });

    it.each([
      ['without a boundary', 'multipart/form-data', '--x'],
      [
        'that is cut off',
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="files"',
      ],
      ['that is none', 'multipart/form-data; boundary=x', 'x'],
    ])('refuses a form %s, at both doors', async (_name, type, payload) => {
      const headers = { 'content-type': type };
      const { status, json } = await ask(`${one(BAC)}/submissions`, { method: 'POST', headers, payload });
      expect([status, json.code]).toEqual([400, 'REQUEST_INVALID']);
      const page = portal.link(ofUnit(BAC), 'bac@cast.example.org');
      expect((await portal.ask(page, { method: 'POST', headers, payload })).status).toBeLessThan(500);
    });

    it('takes a multipart form too, and gives its files back', async () => {
      const submission = JSON.stringify({ submissionId: 's-1', values: VALUES });
      const form = await multipart({ submission }, [{ input: 'files', name: 'a.pdf', content: PDF }]);
      const answer = await ask(`${one(BAC)}/submissions`, { method: 'POST', ...form });
      expect(answer).toMatchObject({ status: 200, json: { version: 1 } });
      const file = await portal.ask(`/api/v1${one(BAC)}/submissions/s-1/files/1`, { headers: BEARER });
      expect(file.bytes.equals(PDF)).toBe(true);
      const wrong = await portal.ask(`/api/v1${one(NAM)}/submissions/s-1/files/1`, { headers: BEARER });
      expect(wrong.status).toBe(404);
    });

    it('names each field that is wrong, in both languages, and stores nothing', async () => {
      const values = { summary: { evil: true }, participants: -1, surprise: 1 };
      const { status, json } = await post(`${one(BAC)}/submissions`, { submissionId: 's-1', values });
      expect(status).toBe(400);
      expect(json.code).toBe('SUBMISSION_INVALID');
      expect(json.problems?.map(({ at: where }) => where)).toEqual([
        { field: 'summary' },
        { field: 'participants' },
        { field: 'surprise' },
      ]);
      expect(json.message.vi).toContain('"Số người dự" không được nhỏ hơn 0');
      expect(json.message.en).toContain('"Participants" is to be at least 0');
      expect(await stored()).toEqual([]);
    });

    it.each([
      ['no number of its own', { values: VALUES }],
      ['values that are no object', { submissionId: 's-1', values: [1] }],
      ['a nil return and values', { submissionId: 's-1', nil: true, values: VALUES }],
      [
        'a file that is not base64',
        { submissionId: 's-1', values: VALUES, files: [{ name: 'a', content: '§' }] },
      ],
      [
        'a file of no known type',
        { submissionId: 's-1', values: VALUES, files: [{ name: 'a.pdf', content: 'TVo=' }] },
      ],
      [
        'a note longer than any page takes',
        { submissionId: 's-1', values: VALUES, note: 'x'.repeat(20_001) },
      ],
      ['signs that no register keeps', { submissionId: 's-1', values: { ...VALUES, summary: 'a\u0000' } }],
    ])('refuses %s', async (_, body) => {
      expect((await post(`${one(BAC)}/submissions`, body)).status).toBe(400);
      expect(await stored()).toEqual([]);
    });

    it('refuses a body that is no JSON, and one that is far too large', async () => {
      const broken = {
        method: 'POST',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      } as const;
      expect((await ask(`${one(BAC)}/submissions`, broken)).status).toBe(400);
      const huge = { ...broken, payload: `"${'x'.repeat(41 * 1024 * 1024)}"` };
      const answer = await ask(`${one(BAC)}/submissions`, huge).catch(() => undefined);
      if (answer !== undefined) expect(answer.status).toBe(400);
      expect(await stored()).toEqual([]);
    });

    it('takes nothing for what has ended', async () => {
      const first = await post(`${one(BAC)}/submissions`, { submissionId: 's-1', values: VALUES });
      const receipt = { submissionId: 's-1', version: 1, onTime: true, storedAt: NOW };
      expect(first.status).toBe(200);
      const story = new Story().tell(submitted(receipt), NOW, { actor: 'person:minh' });
      story.tell({ type: 'accepted', automatic: false }, NOW, { actor: 'person:linh' });
      await story.write(register);
      const { status, json } = await post(`${one(BAC)}/submissions`, { submissionId: 's-2', values: VALUES });
      expect([status, json.code]).toEqual([409, 'ASSIGNMENT_ENDED']);
    });
  });

  it('gives the whole history of an assignment, with its hashes', async () => {
    await post(`${one(BAC)}/submissions`, { submissionId: 's-1', values: VALUES });
    const { json } = await ask(`${one(BAC)}/history`);
    expect(json.events).toMatchObject([
      { sequence: 1, actor: 'time', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(json.submissions).toMatchObject([{ submissionId: 's-1' }]);
    expect(json.notices).toMatchObject([
      { kind: 'opening', channel: 'mail', address: `dau-moi@${BAC}.example.org` },
    ]);
  });

  it('tells of a finding who is to do what, by names, and lets a person settle it with a reason', async () => {
    const findingId = 'notice-held/1';
    const noticeId = `${ofUnit(BAC)}/opening-1/0123abcd`;
    await openFinding(register, {
      findingId,
      kind: 'notice-held',
      subject: ofUnit(BAC),
      data: { noticeId, response: '552 too large' },
      at: NOW,
    });
    const [finding] = (await ask('/findings')).json.findings;
    expect(finding).toMatchObject({ severity: 'normal', owner: 'administrator' });
    expect(finding?.text.vi).toContain('Báo cáo tháng, tháng 03/2026, Phường Bắc: thông báo “Giao việc”');
    const settle = async (reason: string) => await post('/findings/settled', { findingId, reason });
    expect((await settle(' ')).json.code).toBe('REASON_MISSING');
    expect((await settle('Đã gửi bằng giấy')).status).toBe(200);
    expect((await settle('Đã gửi bằng giấy')).json.code).toBe('FINDING_NOT_OPEN');
    const [ended] = (await ask('/findings?state=settled')).json.findings;
    expect(ended?.ended).toMatchObject({ how: 'by-person', reason: 'Đã gửi bằng giấy' });
  });

  it('is described by OpenAPI, each path that a program needs', async () => {
    const { body } = await portal.ask('/api/docs/json');
    const { openapi, paths } = JSON.parse(body) as { openapi: string; paths: Record<string, object> };
    expect(openapi).toMatch(/^3\.1/);
    for (const path of [
      '/api/v1/status',
      '/api/v1/plans',
      '/api/v1/cycles',
      '/api/v1/assignments',
      '/api/v1/assignments/{id}',
      '/api/v1/assignments/{id}/history',
      '/api/v1/assignments/{id}/submissions',
      '/api/v1/rulings',
      '/api/v1/requests',
      '/api/v1/notices',
      '/api/v1/findings',
      '/api/v1/verify',
      '/api/v1/invariants',
    ])
      expect(Object.keys(paths)).toContain(path);
  });
});
