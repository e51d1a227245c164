import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listSubmissions, type Register } from '@kyhan/register';
import { BAC, castCycle, FILLED_IN, insertPlan, ofUnit, opening, planWithForm } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import {
  BEARER,
  hiddenOf,
  multipart,
  PDF,
  PNG,
  startTestPortal,
  type Attached,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const PAPER = {
  'document-number': '12',
  'document-sign': 'BC-UBND',
  'document-on': '2026-03-20',
  'document-signatory': 'Trần Văn Bắc',
};
const SAID = 'Văn bản đã ký: số 12/BC-UBND, ngày 20 tháng 3 năm 2026, Trần Văn Bắc ký';

describe('the signed paper of a unit', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  let seen = '';
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC)]));
    portal = await startTestPortal(register, at('2026-03-24', 9));
    link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
    seen = (await portal.ask(link)).body;
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  async function press(act: string, texts: Record<string, string>, files: readonly Attached[] = []) {
    const form = await multipart({ ...hiddenOf(seen), ...texts, act }, files);
    const answer = await portal.ask(link, { method: 'POST', ...form });
    if (answer.status !== 303) seen = answer.body;
    return answer;
  }
  const scan = (name: string, content: Uint8Array = PNG): Attached => ({ input: 'document', name, content });
  const stored = () => listSubmissions(register, ofUnit(BAC));

  it('is asked by its lines and a photo, for which a telephone offers its camera', () => {
    expect(seen).toContain('Văn bản đã ký (không bắt buộc)');
    expect(seen).toMatch(/name="document"[^>]*accept="image\/\*"[^>]*capture="environment"/);
  });

  it('is stored with what was sent, shown before it is sent, on the receipt and to whoever reviews', async () => {
    const checked = await press('check', { ...FILLED_IN, ...PAPER }, [scan('trang ký.png')]);
    expect(checked.body).toContain(SAID);
    expect(checked.body).toContain('bản chụp văn bản đã ký');
    const sent = await press('submit', {});
    expect(sent.status).toBe(303);
    expect(await stored()).toMatchObject([
      {
        document: { number: '12', sign: 'BC-UBND', on: '2026-03-20', signatory: 'Trần Văn Bắc' },
        files: [{ name: 'trang ký.png', isDocument: true }],
      },
    ]);
    expect((await portal.ask(sent.headers.get('location') ?? '')).body).toContain('số 12/BC-UBND');
    const headers = { cookie: await portal.signIn('linh') };
    const { body } = await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers });
    expect(body).toContain(SAID);
    expect(body).toContain('bản chụp văn bản đã ký');
  });

  it.each([
    ['a line of it is missing', { ...PAPER, 'document-sign': '' }],
    ['its day is none', { ...PAPER, 'document-on': '2026-02-30' }],
    ['a photo comes without its lines', {}],
  ])('is asked for whole where %s, and the photo stays', async (_what, lines) => {
    const { status, body } = await press('check', { ...FILLED_IN, ...lines }, [scan('trang ký.png')]);
    expect(status).toBe(400);
    expect(body).toContain('<a href="#document">Ghi đủ số, ký hiệu, ngày và người ký');
    expect(body).toContain('Bỏ tệp trang ký.png');
    expect(await stored()).toEqual([]);
  });

  it('is shown by what can be seen as it was signed: a PDF is taken, a Word file under its name is not', async () => {
    const word = Buffer.from('504b0304', 'hex');
    const refused = await press('check', { ...FILLED_IN, ...PAPER }, [scan('trang ký.pdf', word)]);
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('<a href="#document">');
    expect((await press('submit', { ...FILLED_IN, ...PAPER }, [scan('trang ký.pdf', PDF)])).status).toBe(303);
  });

  describe('where the plan wants it', () => {
    beforeEach(async () => {
      await portal.close();
      register = await registers.open();
      const base = planWithForm({ nil: true });
      const obligations = base.obligations.map((one) => ({ ...one, document: 'required' as const }));
      await insertPlan(register, { ...base, obligations });
      await insertCycle(register, castCycle([opening(BAC)]));
      portal = await startTestPortal(register, at('2026-03-24', 9));
      link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
      seen = (await portal.ask(link)).body;
    });
    const WANTED = '<a href="#document">Việc này phải kèm văn bản đã ký';

    it('is not called optional, and nothing leaves without its lines and its photo', async () => {
      expect(seen).not.toContain('Văn bản đã ký (không bắt buộc)');
      const nothing = await press('submit', FILLED_IN);
      expect([nothing.status, nothing.body.includes(WANTED)]).toEqual([400, true]);
      const noPhoto = await press('submit', { ...FILLED_IN, ...PAPER });
      expect([noPhoto.status, noPhoto.body.includes(WANTED)]).toEqual([400, true]);
      expect(noPhoto.body).toContain('value="BC-UBND"');
      expect(await stored()).toEqual([]);
      expect((await press('submit', { ...FILLED_IN, ...PAPER }, [scan('trang ký.png')])).status).toBe(303);
    });

    it('is needed by no nil return', async () => {
      expect((await press('submit', { nil: 'yes' })).status).toBe(303);
    });

    it('is asked at the API too, beside everything else that is wrong', async () => {
      const answer = await portal.ask(`/api/v1/assignments/${encodeURIComponent(ofUnit(BAC))}/submissions`, {
        method: 'POST',
        headers: { ...BEARER, 'content-type': 'application/json' },
        payload: JSON.stringify({ submissionId: 's-1', values: { participants: 'x' }, nil: false, note: '' }),
      });
      const told = JSON.parse(answer.body) as { problems: { at: unknown }[] };
      expect([answer.status, told.problems.map(({ at: place }) => place)]).toEqual([
        400,
        [{ field: 'summary' }, { field: 'participants' }, 'document'],
      ]);
    });
  });

  it('pressed twice is one and the same', async () => {
    const twice = async () =>
      await press('submit', { ...FILLED_IN, ...PAPER, submissionId: 's-1' }, [scan('a.png')]);
    expect([(await twice()).status, (await twice()).status]).toEqual([303, 303]);
    expect(await stored()).toHaveLength(1);
  });
});
