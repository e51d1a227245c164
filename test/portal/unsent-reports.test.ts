import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  dropUnsentOfEnded,
  insertCycle,
  listSubmissions,
  verifyChains,
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
import { at } from '@kyhan/testkit/clock';
import {
  hiddenOf,
  multipart,
  PDF,
  PNG,
  startTestPortal,
  type Attached,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);

/** A tab of a browser: it sends back what its page carried. */
class Tab {
  body = '';
  readonly #portal: TestPortal;
  readonly #link: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(portal: TestPortal, link: string, headers: Readonly<Record<string, string>> = {}) {
    this.#portal = portal;
    this.#link = link;
    this.#headers = headers;
  }

  async open(query = ''): Promise<string> {
    const answer = await this.#portal.ask(this.#link + query, { headers: this.#headers });
    return (this.body = answer.body);
  }

  async press(act: string, texts: Readonly<Record<string, string>> = {}, more: Pressing = {}) {
    const form = await multipart({ ...hiddenOf(this.body), ...texts, act }, more.files);
    const headers = { ...this.#headers, ...form.headers };
    const answer = await this.#portal.ask(`${this.#link}${more.query ?? ''}`, {
      method: 'POST',
      headers,
      payload: form.payload,
    });
    if (answer.body.includes('id="hand-in"')) this.body = answer.body;
    return answer;
  }
}

interface Pressing {
  readonly files?: readonly Attached[];
  readonly query?: string;
}

const file = (name: string, content: Uint8Array = PDF, input = 'files'): Attached => ({
  input,
  name,
  content,
});
const summary = (text: string) => ({ 'field-summary': text });

describe('what a unit fills in and has not sent', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  let tab: Tab;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
    tab = new Tab(portal, link);
    await tab.open();
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const stored = () => listSubmissions(register, ofUnit(BAC));
  const another = async (headers = {}) => {
    const other = new Tab(portal, link, headers);
    await other.open();
    return other;
  };

  it('is there again on another device, with who saved it and when', async () => {
    const { status, headers } = await tab.press('save', { ...FILLED_IN, note: 'Còn thiếu phụ lục' });
    expect([status, headers.get('location')]).toEqual([303, link]);
    const { body } = await another();
    for (const kept of [
      'Đã tổ chức 2 buổi</textarea>',
      'value="1.250"',
      'value="Tọa đàm"',
      'Còn thiếu phụ lục',
    ])
      expect(body).toContain(kept);
    expect(body).toMatch(/value="online" checked/);
    expect(body).toContain('Bản nháp, chưa gửi: Phường Bắc lưu lúc 24/03/2026 16:00.');
    expect(await stored()).toEqual([]);
  });

  it('survives the switch of the language, which sends the form along', async () => {
    expect(tab.body).toContain(`formaction="${link}?lang=en"`);
    const answer = await tab.press('save', summary('Đã họp'), { query: '?lang=en' });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { body } = await another({ cookie });
    expect(body).toContain('<html lang="en"');
    expect(body).toContain('Đã họp</textarea>');
    expect(body).toContain('Not sent yet: saved by phuong-bac at');
  });

  it('is the unit’s: a colleague who has signed in goes on with it under their own name', async () => {
    await tab.press('save', summary('Một'));
    const colleague = await another({ cookie: await portal.signIn({ unitId: BAC }) });
    expect(colleague.body).toContain('Một</textarea>');
    await colleague.press('save', summary('Một và hai'));
    expect((await another()).body).toContain('Một và hai</textarea>');
  });

  it('is neither begun by opening the page nor by sending it back as it was', async () => {
    await tab.press('save');
    expect((await another()).body).not.toContain('Bản nháp, chưa gửi');
  });

  it('is no fact of the proof, and goes when it is sent', async () => {
    const proof = await verifyChains(register);
    await tab.press('save', FILLED_IN, { files: [file('phụ lục.pdf')] });
    expect(await verifyChains(register)).toEqual(proof);
    await tab.open();
    expect((await tab.press('submit', FILLED_IN)).status).toBe(303);
    expect(await stored()).toMatchObject([{ version: 1, files: [{ name: 'phụ lục.pdf' }] }]);
    expect(await count('unsent_reports')).toBe(0);
    expect(await count('unsent_files')).toBe(0);
  });

  it('goes once its assignment has ended', async () => {
    await tab.press('save', summary('Một'));
    await new Story()
      .tell({ type: 'waived' }, NOW, { actor: 'person:linh', rulingId: 'r-1', reason: 'Không phải báo cáo' })
      .write(register);
    expect((await another()).body).not.toContain('Một</textarea>');
    await dropUnsentOfEnded(register);
    expect(await count('unsent_reports')).toBe(0);
  });

  it('can be discarded', async () => {
    await tab.press('save', summary('Một'));
    await tab.open();
    await tab.press('discard', summary('Một'));
    expect((await another()).body).not.toContain('Một</textarea>');
  });

  async function count(table: 'unsent_reports' | 'unsent_files'): Promise<number> {
    const name = table === 'unsent_reports' ? 'unsentReports' : 'unsentFiles';
    const rows = await register.db.selectFrom(name).select('assignmentKey').execute();
    return rows.length;
  }

  describe('by two people', () => {
    it('is not written over by the one who saw less: each is shown both', async () => {
      const other = await another();
      await other.press('save', { ...summary('Của người kia'), note: 'Ghi chú kia' });
      const answer = await tab.press('save', { ...summary('Của tôi'), 'field-participants': '5' });
      expect(answer.status).toBe(409);
      for (const said of [
        'Phường Bắc đã lưu bản nháp khác lúc 24/03/2026 16:00',
        'Của tôi</textarea>',
        'Bản kia: Của người kia',
        'Bản kia: Ghi chú kia',
        'Bản kia: để trống',
        'value="5"',
      ])
        expect(answer.body).toContain(said);
      expect((await another()).body).toContain('Của người kia</textarea>');
      // Saved once more, knowing of the other.
      expect((await tab.press('save', summary('Của cả hai'))).status).toBe(303);
      expect((await another()).body).toContain('Của cả hai</textarea>');
    });

    it('is not sent by the one who saw less either, and the files of both stay', async () => {
      const other = await another();
      await other.press('save', FILLED_IN, { files: [file('kia.pdf')] });
      const answer = await tab.press(
        'submit',
        { ...FILLED_IN, ...summary('Của tôi') },
        { files: [file('tôi.pdf')] },
      );
      expect(answer.status).toBe(409);
      expect(answer.body).toContain('Bỏ tệp kia.pdf');
      expect(answer.body).toContain('Bỏ tệp tôi.pdf');
      expect(await stored()).toEqual([]);
    });

    it('is no conflict where both typed the same', async () => {
      const other = await another();
      await other.press('save', summary('Như nhau'));
      expect((await tab.press('save', summary('Như nhau'))).status).toBe(303);
    });
  });

  describe('kept by the page itself', () => {
    const keep = async (from: Tab, texts: Record<string, string>) => await from.press('keep', texts);

    it('tells which revision it is now, so that the next is no conflict', async () => {
      const first = JSON.parse((await keep(tab, summary('M'))).body) as { revision: number; told: string };
      expect(first.told).toBe('Đã tự lưu nháp lúc 24/03/2026 16:00.');
      const next = await keep(tab, { ...summary('Một'), unsent: String(first.revision) });
      expect(next.status).toBe(200);
      expect((JSON.parse(next.body) as { revision: number }).revision).toBeGreaterThan(first.revision);
    });

    it('keeps what was chosen too, and tells what it has, or why not', async () => {
      const kept = await tab.press('keep', summary('M'), { files: [file('phụ lục.pdf')] });
      expect(JSON.parse(kept.body)).toMatchObject({
        files: [{ input: 'files', told: 'phụ lục.pdf (1 KB) đã lưu trong bản nháp.' }],
      });
      const { revision } = JSON.parse(kept.body) as { revision: number };
      const texts = { ...summary('M'), unsent: String(revision) };
      const refused = await tab.press('keep', texts, { files: [file('ảnh.exe', Buffer.from('MZ'))] });
      expect(JSON.parse(refused.body)).toMatchObject({ files: [] });
      expect((JSON.parse(refused.body) as { told: string }).told).toContain('ảnh.exe');
    });

    it('says so where somebody else has saved something else', async () => {
      const other = await another();
      await other.press('save', summary('Của người kia'));
      const { status, body } = await keep(tab, summary('Của tôi'));
      expect(status).toBe(409);
      expect(body).toContain('đã lưu bản nháp khác');
    });
  });

  describe('while somebody else hands in', () => {
    it.each(['check', 'submit'])(
      'is not filed twice in silence (%s): it says who sent what and when',
      async (act) => {
        const other = await another();
        expect((await other.press('submit', { ...FILLED_IN, ...summary('Của người kia') })).status).toBe(303);
        const answer = await tab.press(act, { ...FILLED_IN, ...summary('Của tôi') });
        expect(answer.status).toBe(409);
        for (const said of [
          'Phường Bắc đã gửi phiên bản 1 lúc 24/03/2026 16:00',
          'Của người kia',
          'Của tôi</textarea>',
          'Bỏ bản nháp',
        ])
          expect(answer.body).toContain(said);
        expect(await stored()).toMatchObject([{ version: 1 }]);
        // Sent once more, knowing of the other.
        const again = await tab.press('submit', { ...FILLED_IN, ...summary('Của tôi') });
        expect(again.status).toBe(303);
        expect(await stored()).toMatchObject([
          { version: 1 },
          { version: 2, values: { summary: 'Của tôi' } },
        ]);
      },
    );

    it('at the very same moment, one is taken and the other is told', async () => {
      const other = await another();
      const answers = await Promise.all([tab.press('submit', FILLED_IN), other.press('submit', FILLED_IN)]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
      expect(await stored()).toHaveLength(1);
    });

    it('pressed twice it is one and the same, its files too', async () => {
      const twice = [file('phụ lục.pdf')];
      const answers = [
        await tab.press('submit', FILLED_IN, { files: twice }),
        await tab.press('submit', FILLED_IN, { files: twice }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect(await stored()).toMatchObject([{ files: [{ name: 'phụ lục.pdf' }] }]);
      expect(await count('unsent_reports')).toBe(0);
    });
  });

  describe('with files', () => {
    it('keeps them where something else is wrong, gives them back, and forgets one that is removed', async () => {
      const wrong = { ...FILLED_IN, 'field-participants': 'mười' };
      await tab.press('check', wrong, { files: [file('một.pdf'), file('hai.png', PNG)] });
      expect(tab.body).toContain('Bỏ tệp một.pdf');
      const [, first = ''] = /href="([^"]*\/kept\/\d+)"/.exec(tab.body) ?? [];
      expect((await portal.ask(first)).bytes.equals(PDF)).toBe(true);
      const [, remove = ''] = /value="(remove-file-\d+)"[^>]*>Bỏ tệp một\.pdf/.exec(tab.body) ?? [];
      await tab.press(remove, wrong);
      expect(tab.body).not.toContain('Bỏ tệp một.pdf');
      expect(tab.body).toContain('value="mười"');
      expect((await tab.press('submit', FILLED_IN)).status).toBe(303);
      expect(await stored()).toMatchObject([{ files: [{ name: 'hai.png' }] }]);
    });

    it('tells a refused file and all other mistakes at once', async () => {
      const html = file('bao-cao.pdf', Buffer.from('<html>'));
      const wrong = { ...FILLED_IN, 'field-participants': 'mười', note: 'a'.repeat(20_001) };
      const { status, body } = await tab.press('submit', wrong, { files: [html, file('tốt.pdf')] });
      expect(status).toBe(400);
      for (const at of ['#files', '#field-participants', '#note']) expect(body).toContain(`<a href="${at}">`);
      expect(body).toContain('Bỏ tệp tốt.pdf');
    });

    it('holds no more than may be sent, however often they are chosen', async () => {
      const many = (from: number) => Array.from({ length: 6 }, (_, i) => file(`${from + i}.pdf`));
      await tab.press('save', {}, { files: many(0) });
      await tab.open();
      const { status, body } = await tab.press('save', {}, { files: many(6) });
      expect(status).toBe(400);
      expect(body).toContain('Có nhiều hơn 10 tệp');
      expect(await count('unsent_files')).toBe(10);
    });

    it('of one unit are read by no other', async () => {
      await tab.press('save', {}, { files: [file('một.pdf')] });
      const theirs = portal.link(ofUnit(NAM), `dau-moi@${NAM}.example.org`);
      expect((await portal.ask(`${theirs}/kept/1`)).status).toBe(404);
    });
  });

  describe('before it is sent', () => {
    it('is shown as it will be read, sent by one button and changed by the other', async () => {
      const { status, body } = await tab.press('check', FILLED_IN, { files: [file('phụ lục.pdf')] });
      expect(status).toBe(200);
      for (const said of [
        'Kiểm tra trước khi gửi',
        '1.250',
        '12/03/2026',
        'Trực tuyến',
        'Tọa đàm',
        'phụ lục.pdf',
      ])
        expect(body).toContain(said);
      expect(await stored()).toEqual([]);
      expect((await tab.press('edit')).status).toBe(303);
      expect((await another()).body).toContain('value="1.250"');
      const sent = await tab.press('submit');
      expect(sent.headers.get('location')).toMatch(/\/receipt\//);
      expect(await stored()).toMatchObject([
        {
          values: { participants: 1250, events: [{ name: 'Tọa đàm', people: 40, done: true }] },
          files: [{ size: 48 }],
        },
      ]);
    });

    it('shows the mistakes at once, and nothing to send', async () => {
      const { status, body } = await tab.press('check', { ...FILLED_IN, 'field-participants': 'x' });
      expect(status).toBe(400);
      expect(body).toContain('<a href="#field-participants">');
      expect(body).toContain('Chưa gửi được; nội dung và tệp được giữ làm bản nháp');
    });
  });

  describe('with a table of many cells', () => {
    const rows = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, row) => [
          [`field-events.${row}.name`, `Buổi ${row}`],
          [`field-events.${row}.people`, String(row)],
          [`field-events.${row}.done`, 'yes'],
        ]).flat(),
      );

    it('takes all of it', async () => {
      expect((await tab.press('submit', { ...FILLED_IN, ...rows(400) })).status).toBe(303);
      const [sent] = await stored();
      expect(sent?.values['events']).toHaveLength(400);
    });

    it('gives all of it back where something is wrong', async () => {
      const { status, body } = await tab.press('submit', {
        ...FILLED_IN,
        ...rows(400),
        'field-participants': 'x',
      });
      expect(status).toBe(400);
      expect(body).toContain('value="Buổi 399"');
      expect(await stored()).toEqual([]);
    });
  });
});
