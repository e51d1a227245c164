import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listSubmissions, type Register } from '@kyhan/register';
import { castCycle, FILLED_IN, insertPlan, ofUnit, opening, planWithForm, unit } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import {
  hiddenOf,
  multipart,
  PDF,
  startTestPortal,
  type Attached,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const SUMMARY = 'field-summary';
const PEOPLE = 'field-participants';
const DAY = 'field-held-on';
const MB = 1024 * 1024;

/** What is typed as text: it is stored to the sign, or without what no register keeps. */
const TEXTS: readonly (readonly [string, string, string?])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['an image that calls a script', '<img src=x onerror=alert(1)>'],
  ['the end of an attribute', '" autofocus onfocus="alert(1)'],
  ['the end of a text box', '</textarea><script>alert(1)</script>'],
  ['the end of a comment and of a CDATA', '--> ]]> <!--'],
  ['a template of a program', '{{7*7}} ${7*7} <%= 7*7 %>'],
  ['ICU message syntax', '{count, plural, one {#} other {#}}'],
  ['an entity', '&lt;b&gt; &amp;amp; &#39;'],
  ['an address that runs', 'javascript:alert(1)'],
  ['SQL', `'); drop table submissions; --`],
  ['a path upwards', '../../../../etc/passwd'],
  ['a formula', '=HYPERLINK("http://x","y")'],
  ['a formula with a plus', '+1+1'],
  ['a formula with an at', '@SUM(A1:A9)'],
  ['a formula of old spreadsheets', `-2+3+cmd|' /C calc'!A0`],
  ['text from right to left', 'xin \u202Echào\u202C bạn'],
  ['a mark that hides in text', 'a\u200Bb\u200Dc\uFEFFd'],
  ['letters in pieces', 'Đa\u0306\u0301c Lắk'.normalize('NFD')],
  ['letters of another alphabet that look alike', 'Вắc'],
  ['signs beyond the first plane', 'tốt 👍🏽 𠮷'],
  ['half of a pair of signs', 'a\uD800b', 'a\uFFFDb'],
  ['a NUL', 'một\u0000hai', 'mộthai'],
  ['signs that no one sees', 'một\u0007\u001B[31mhai', 'một[31mhai'],
  ['the line ends of another system', 'một\r\nhai', 'một\nhai'],
  ['only combining marks, by the hundred', `a${'\u0301'.repeat(400)}`],
  ['the name of a property of objects', '__proto__'],
  ['a text that is JSON', '{"nil":true,"values":{}}'],
  ['a percent sign and what follows', '%00%0d%0aSet-Cookie: a=b'],
  ['a header', 'a\nContent-Type: text/html\n\n<b>'],
  ['the word for nothing', 'null'],
];

/** What is typed where a number or a day is asked: a mistake beside its field, never another value. */
const MISTAKES: readonly (readonly [string, string, string])[] = [
  ['a word', PEOPLE, 'mười hai'],
  ['two commas', PEOPLE, '1,2,3'],
  ['a power', PEOPLE, '1e400'],
  ['a hexadecimal number', PEOPLE, '0x1F'],
  ['infinity', PEOPLE, 'Infinity'],
  ['no number', PEOPLE, 'NaN'],
  ['digits of another script', PEOPLE, '١٢'],
  ['a minus below the bound', PEOPLE, '-1'],
  ['a number that is a formula', PEOPLE, '=1+1'],
  ['a day as Americans write it', DAY, '12/31/2026'],
  ['a day that there is not', DAY, '2026-02-30'],
  ['a day with an hour', DAY, '2026-03-12T00:00:00Z'],
  ['a year of five digits', DAY, '12026-03-12'],
  ['a word for a day', DAY, 'hôm qua'],
  ['a choice that is not offered', 'field-kind', 'khác'],
  ['a list where one is asked', 'field-public', 'yes,no'],
];

/** A zip whose one entry says of itself that it is small, and unpacks to very much. */
function bomb(): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(50 * MB));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(10, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
}

/** Files: kept by what they are, and refused by what they are not; never a folder, never a program. */
const FILES: readonly (readonly [string, string, Buffer, 'taken' | 'refused'])[] = [
  ['a way upwards in its name', '../../../etc/passwd.pdf', PDF, 'taken'],
  ['a name that turns round', 'bao-cao\u202Efdp.exe.pdf', PDF, 'taken'],
  ['a name of 400 signs', `${'a'.repeat(400)}.pdf`, PDF, 'taken'],
  ['a script in its name', '<script>alert(1)</script>.pdf', PDF, 'taken'],
  ['a page under the name of a PDF', 'a.pdf', Buffer.from('<!doctype html><script>1</script>'), 'refused'],
  [
    'a drawing with a script',
    'a.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
    'refused',
  ],
  ['a program', 'a.pdf', Buffer.from('7f454c46020101', 'hex'), 'refused'],
  ['an archive that unpacks to fifty megabytes', 'a.xlsx', bomb(), 'refused'],
  ['nothing in it', 'a.pdf', Buffer.alloc(0), 'refused'],
];

const UNITS = [...TEXTS, ...MISTAKES, ...FILES].map((_, index) => `so-${index}`);

describe('the form of a unit, given what nobody should send', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let unused = [...UNITS];
  let mine = '';
  let seen = '';
  beforeAll(async () => {
    register = await registers.open();
    const units = UNITS.map((id) => ({
      ...unit(id, `Sở ${id}`),
      contacts: [{ role: 'focal-point' as const, email: `${id}@example.org` }],
    }));
    await insertPlan(register, planWithForm({}, { units: [...planWithForm().units, ...units] }));
    await insertCycle(register, castCycle(UNITS.map((id) => opening(id))));
    portal = await startTestPortal(register, at('2026-03-24', 9));
  });
  beforeEach(async () => {
    mine = unused.shift() ?? '';
    seen = (await portal.ask(link())).body;
  });
  afterEach(() => expect(portal.bugs).toEqual([]));
  afterAll(async () => {
    await portal?.close();
    await registers.end();
  });

  const link = () => portal.link(ofUnit(mine), `${mine}@example.org`);
  const stored = () => listSubmissions(register, ofUnit(mine));

  async function press(act: string, texts: Record<string, string>, files: readonly Attached[] = []) {
    const form = await multipart({ ...hiddenOf(seen), ...texts, act }, files);
    const answer = await portal.ask(link(), { method: 'POST', ...form });
    if (answer.status !== 303) seen = answer.body;
    return answer;
  }

  it.each(TEXTS)('takes %s as the text that it is', async (_what, text, kept = text) => {
    const texts = { ...FILLED_IN, [SUMMARY]: text, note: text };
    // Kept, looked through, sent: each page shows it as text, and none loses a sign of it.
    expect((await press('save', texts)).status).toBe(303);
    seen = (await portal.ask(link())).body;
    expect(scripts(seen)).toEqual(['<script src="/assets/keep-report.js" defer=""']);
    const checked = await press('check', { ...texts, ...hiddenOf(seen) });
    expect(checked.status).toBe(200);
    expect(scripts(checked.body)).toEqual([]);
    const sent = await press('submit', {});
    expect(sent.status).toBe(303);
    // A field brings letters in pieces together, as people read them.
    expect(await stored()).toMatchObject([{ note: kept, values: { summary: kept.normalize('NFC') } }]);
    const receipt = await portal.ask(sent.headers.get('location') ?? '');
    expect(receipt.status).toBe(200);
  });

  it.each(MISTAKES)(
    'says beside the field what is wrong with %s (%s), and loses nothing',
    async (_what, field, text) => {
      // A second mistake elsewhere: both are told at once.
      const wrong = { ...FILLED_IN, [SUMMARY]: '', [field]: text };
      const { status, body } = await press('submit', wrong, [
        { input: 'files', name: 'tốt.pdf', content: PDF },
      ]);
      expect(status).toBe(400);
      for (const at of [field, SUMMARY]) {
        expect(body).toContain(`<a href="#${at}">`);
        expect(body).toContain(`id="${at}-error"`);
      }
      if (!field.endsWith('kind') && !field.endsWith('public')) expect(body).toContain(`value="${text}"`);
      for (const kept of ['value="Theo danh sách ký tên"', 'value="Tọa đàm"', 'Bỏ tệp tốt.pdf'])
        expect(body).toContain(kept);
      expect(await stored()).toEqual([]);
    },
  );

  it.each(FILES)(
    'with a file that has %s (%s) keeps to what its content is',
    async (...[, name, content, becomes]) => {
      const { status, body } = await press('check', FILLED_IN, [{ input: 'files', name, content }]);
      expect(status).toBe(becomes === 'taken' ? 200 : 400);
      expect(scripts(body).filter((one) => !one.includes('/assets/'))).toEqual([]);
      if (becomes === 'refused') {
        expect(body).toContain('<a href="#files">');
        expect(body).toContain('Đã tổ chức 2 buổi</textarea>');
        return;
      }
      const sent = await press('submit', {});
      expect(sent.status).toBe(303);
      const [file] = (await stored()).flatMap(({ files }) => files);
      expect(file?.name).not.toMatch(/[/\\]/);
      expect(file?.name.length).toBeLessThanOrEqual(120);
    },
  );

  it('has been given fifty things and more', () => {
    expect(UNITS.length).toBeGreaterThanOrEqual(50);
    unused = [];
  });
});

function scripts(body: string): string[] {
  return [...body.matchAll(/<script\b[^>]*/g)].map(([found]) => found);
}
