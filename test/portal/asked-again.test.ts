import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listSubmissions, listTokens, type Register } from '@kyhan/register';
import { BAC, castCycle, insertPlan, ofUnit, opening, PLAN, planWithForm } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, multipart, PDF, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);
const VALUES = { summary: 'Đã họp', participants: 12, events: [{ name: 'Tọa đàm', people: 40 }] };
const NOTES = `/assignments/${encodeURIComponent(ofUnit(BAC))}/acts`;
const SUBMISSIONS = `/assignments/${encodeURIComponent(ofUnit(BAC))}/submissions`;
const DAY = 24 * 60 * 60_000;

/** Each note has an id of its own, so that only the key says that two are one. */
const note = (actId: string, reason = 'Đang làm') => ({ actId, act: 'note', reason });

describe('the API, asked the same again', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC)]));
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  interface Sent {
    readonly key?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly payload?: Uint8Array | string;
  }
  async function post(path: string, body: unknown, { key, headers = {}, payload }: Sent = {}) {
    const answer = await portal.ask(`/api/v1${path}`, {
      method: 'POST',
      headers: {
        ...BEARER,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      payload: payload ?? JSON.stringify(body),
    });
    const json = JSON.parse(answer.body) as { readonly code?: string; readonly actId?: string };
    return { status: answer.status, headers: answer.headers, json };
  }
  const counted = async (table: 'unitActs' | 'idempotencyKeys') =>
    (await register.db.selectFrom(table).selectAll().execute()).length;

  it('acts once for one key, and answers as it did', async () => {
    const first = await post(NOTES, note('n-1'), { key: 'k-1' });
    const again = await post(NOTES, note('n-1'), { key: '"k-1"' });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.json).toEqual(first.json);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(await counted('unitActs')).toBe(1);
    await post(NOTES, note('n-2'), { key: 'k-2' });
    expect(await counted('unitActs')).toBe(2);
  });

  it('refuses the key with another request, also to another address', async () => {
    await post(NOTES, note('n-1'), { key: 'k-1' });
    const rulings = [{ rulingId: 'r', assignmentId: ofUnit(BAC), ruling: 'accept' }];
    for (const other of [
      await post(NOTES, note('n-2'), { key: 'k-1' }),
      await post('/rulings', { rulings }, { key: 'k-1' }),
    ])
      expect([other.status, other.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await counted('unitActs')).toBe(1);
  });

  it('says so while the first is still under way, and takes it up where that one has stopped in the middle', async () => {
    await post(NOTES, note('n-1'), { key: 'k-1' });
    await register.db.updateTable('idempotencyKeys').set({ answer: null, answeredRealAt: null }).execute();
    const busy = await post(NOTES, note('n-1'), { key: 'k-1' });
    expect([busy.status, busy.json.code]).toEqual([409, 'IDEMPOTENCY_KEY_BUSY']);
    portal.realNow += 10 * 60_000;
    expect((await post(NOTES, note('n-1'), { key: 'k-1' })).status).toBe(200);
    expect(await counted('unitActs')).toBe(1);
  });

  it('acts once where both come at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post(NOTES, note('n-1'), { key: 'k-1' })));
    for (const { status, json } of answers)
      expect([200, 'IDEMPOTENCY_KEY_BUSY']).toContain(status === 200 ? status : json.code);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(await counted('unitActs')).toBe(1);
  });

  it('keeps no key of what was refused, and each for a day alone', async () => {
    expect((await post(NOTES, note('n-1', ''), { key: 'k-1' })).status).toBe(400);
    expect(await counted('idempotencyKeys')).toBe(0);
    expect((await post(NOTES, note('n-1'), { key: 'k-1' })).status).toBe(200);
    portal.realNow += DAY;
    expect((await post(NOTES, note('n-2'), { key: 'k-1' })).status).toBe(200);
    expect(await counted('idempotencyKeys')).toBe(1);
    const strange = await post(NOTES, note('n-3'), { key: 'k '.repeat(200) });
    expect([strange.status, strange.json]).toMatchObject([400, { place: 'Idempotency-Key' }]);
  });

  it('knows whose key it is: another’s is another', async () => {
    const cookie = await portal.signIn({ unitId: BAC });
    await post(NOTES, note('n-1'), { key: 'k-1' });
    const other = await post(NOTES, note('n-2'), { key: 'k-1', headers: { authorization: '', cookie } });
    expect(other.status).toBe(200);
    expect(await counted('unitActs')).toBe(2);
  });

  it('tells a secret once: the key says that it was done, and nothing is kept of it', async () => {
    const wish = { tokenId: 'tinh', purpose: 'Tích hợp', role: 'viewer', plan: PLAN };
    const first = await post('/tokens', wish, { key: 'k-1' });
    const again = await post('/tokens', wish, { key: 'k-1' });
    expect([first.status, again.status, again.json.code]).toEqual([200, 409, 'IDEMPOTENCY_ANSWER_TOLD']);
    expect(await listTokens(register)).toHaveLength(1);
    const kept = JSON.stringify(await register.db.selectFrom('idempotencyKeys').selectAll().execute());
    expect(kept).not.toContain((first.json as { token?: string }).token);
  });

  it('takes a form with files once, by what its files hold', async () => {
    const submission = JSON.stringify({ submissionId: 's-1', values: VALUES });
    const form = (content: Buffer) =>
      multipart({ submission }, [{ input: 'files', name: 'bao-cao.pdf', content }]);
    const first = await post(SUBMISSIONS, undefined, { key: 'k-1', ...(await form(PDF)) });
    const again = await post(SUBMISSIONS, undefined, { key: 'k-1', ...(await form(PDF)) });
    expect([first.status, again.status, again.json]).toEqual([200, 200, first.json]);
    const other = await post(SUBMISSIONS, undefined, {
      key: 'k-1',
      ...(await form(Buffer.concat([PDF, Buffer.from('\n')]))),
    });
    expect(other.json.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await listSubmissions(register, ofUnit(BAC))).toHaveLength(1);
  });

  describe('for what is read', () => {
    const read = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
      await portal.ask(`/api/v1${path}`, { headers: { ...BEARER, ...headers } });

    it.each(['/assignments', '/cycles', `/assignments/${encodeURIComponent(ofUnit(BAC))}`, '/plans'])(
      '%s sends nothing again to whoever has it, and tells when it is another',
      async (path) => {
        const first = await read(path);
        const etag = first.headers.get('etag') ?? '';
        expect(etag).toMatch(/^"[\w-]{43}"$/);
        expect(first.headers.get('cache-control')).toBe('private, no-store');
        expect(first.headers.get('vary')).toContain('authorization, cookie');
        for (const tag of [etag, `W/${etag}`, `"x", ${etag}`]) {
          const again = await read(path, { 'if-none-match': tag });
          expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
        }
        expect((await read(path, { 'if-none-match': '"x"' })).status).toBe(200);
      },
    );

    it('a changed assignment is another answer', async () => {
      const path = `/assignments/${encodeURIComponent(ofUnit(BAC))}`;
      const etag = (await read(path)).headers.get('etag') ?? '';
      portal.now = at('2026-03-26');
      expect((await read(path, { 'if-none-match': etag })).status).toBe(200);
    });

    it('a tag opens nothing to somebody else', async () => {
      const etag = (await read('/assignments')).headers.get('etag') ?? '';
      const other = await read('/assignments', { authorization: 'Bearer guessed', 'if-none-match': etag });
      expect([other.status, other.headers.get('etag')]).toEqual([403, null]);
    });
  });
});
