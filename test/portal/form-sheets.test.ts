import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { findUnsent, listSubmissions } from '@kyhan/register';
import { BAC, FILLED_IN, NAM, ofUnit } from '@kyhan/testkit/cast';
import { hiddenOf, multipart, PDF } from '@kyhan/testkit/portal';
import { beside, editedWorkbook, sheetsIn, withPart, type Edits } from '../support/edited-workbook.js';
import { portalAfterFebruary } from '../support/portal-after-february.js';

const FORM = 'Biểu mẫu';
const TABLE = 'Bảng 1';

describe('the form as an Excel file', () => {
  const door = portalAfterFebruary({
    summary: 'Tháng 2 có hai buổi',
    participants: 1200.5,
    kind: 'direct',
    events: [{ name: 'Hội nghị tháng 2', people: 7, done: true }],
  });

  const download = async (from = door.link, query = '') => {
    const answer = await fetch(`${door.portal.url}${from}/sheet${query}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const upload = async (content: Uint8Array, texts: Record<string, string> = {}, name = 'da-dien.xlsx') => {
    const { body } = await door.portal.ask(door.link);
    const form = await multipart({ ...hiddenOf(body), act: 'sheet', ...texts }, [
      { input: 'sheet', name, content },
    ]);
    return await door.portal.ask(door.link, { method: 'POST', ...form });
  };
  const kept = async () =>
    (await findUnsent(door.register, { assignmentId: ofUnit(BAC), unitId: BAC }))?.typed.values;
  /** Cells by the key of their field. */
  const filledIn = async (
    cells: Readonly<Record<string, Edits[string][string]>>,
    table: Edits[string] = {},
  ) => {
    const file = await download();
    const rows = (await sheetsIn(file))[FORM] ?? [];
    const byAddress = Object.entries(cells).map(([key, cell]) => [beside(rows, key), cell]);
    return await editedWorkbook(file, { [FORM]: Object.fromEntries(byAddress), [TABLE]: table });
  };
  const placeOf = async (key: string) =>
    `${FORM}!${beside((await sheetsIn(await download()))[FORM] ?? [], key)}`;

  it('asks what the page asks, says how, and has the period before beside it', async () => {
    const { [FORM]: rows = [], [TABLE]: table = [] } = await sheetsIn(await download());
    const row = (key: string) => rows.find(([first]) => first === key);
    expect(row('#assignment')?.[2]).toBe(ofUnit(BAC));
    expect(row('#plan-version')?.[2]).toBe('1');
    expect(row('Mã')).toEqual([
      'Mã',
      'Nội dung',
      'Điền vào cột này',
      'Cách điền',
      'Kỳ trước (tháng 02/2026)',
    ]);
    expect(row('summary')).toEqual([
      'summary',
      'Tóm tắt',
      null,
      'Bắt buộc. Năm câu là đủ',
      'Tháng 2 có hai buổi',
    ]);
    expect(row('participants')).toEqual([
      'participants',
      'Số người dự (người)',
      null,
      'Bắt buộc. Số nguyên, từ 0',
      '1.200,5',
    ]);
    expect(row('participants.reason')?.[1]).toContain('chênh lệch quá 50 %');
    expect(row('kind')?.slice(3)).toEqual(['Không bắt buộc. Một trong: Trực tiếp; Trực tuyến', 'Trực tiếp']);
    expect(table.slice(0, 5)).toEqual([
      ['#table', 'events', 'Hoạt động', null, null, null, null],
      ['name', 'people', 'done', null, null, null, null],
      [
        'Tên',
        'Số người',
        'Đã xong',
        null,
        'Kỳ trước (tháng 02/2026): Tên',
        'Kỳ trước (tháng 02/2026): Số người',
        'Kỳ trước (tháng 02/2026): Đã xong',
      ],
      [
        'Bắt buộc',
        'Không bắt buộc. Số, ví dụ 1.234,5',
        'Không bắt buộc. Một trong: Có; Không',
        null,
        null,
        null,
        null,
      ],
      [null, null, null, null, 'Hội nghị tháng 2', '7', 'Có'],
    ]);
  });

  it('is in the language of whoever takes it away, and is read in any', async () => {
    const english = await download(door.link, '?lang=en');
    expect(Object.keys(await sheetsIn(english))).toEqual(['Form', 'Table 1']);
    const edited = await editedWorkbook(english, {
      Form: { [beside((await sheetsIn(english))['Form'] ?? [], 'kind')]: 'Online' },
    });
    await upload(edited);
    expect(await kept()).toMatchObject({ kind: 'online' });
  });

  it('is read into what is being filled in, and comes back as it was sent', async () => {
    const file = await filledIn(
      {
        summary: 'Đã họp\nhai lần',
        participants: 1234,
        'held-on': { value: new Date('2026-03-12T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        kind: 'trực tuyến',
        public: true,
        'participants.reason': 'Thêm hai buổi',
        '#note': 'Theo tệp',
      },
      { A5: 'Tọa đàm', B5: 1.5, C5: 'Có', A7: 'Hội thảo', B7: '1.234,5' },
    );
    const { status, body } = await upload(file);
    expect(status).toBe(200);
    expect(body).toContain('Đã đọc 11 ô từ tệp da-dien.xlsx vào bản nháp');
    expect(await kept()).toEqual({
      summary: 'Đã họp\nhai lần',
      participants: '1234',
      'held-on': '2026-03-12',
      kind: 'online',
      public: 'yes',
      'participants.reason': 'Thêm hai buổi',
      events: [
        { name: 'Tọa đàm', people: '1,5', done: 'yes' },
        { name: 'Hội thảo', people: '1.234,5', done: '' },
      ],
    });
    expect(body).toContain('Theo tệp</textarea>');
    // Taken away once more it says the same, and is read without a complaint.
    const again = await upload(await download());
    expect([again.status, await kept()]).toEqual([200, await kept()]);
    const [version] = await listSubmissions(door.register, ofUnit(BAC));
    expect(version).toBeUndefined();
  });

  it('takes days as text, and as the bare numbers that spreadsheets count them by', async () => {
    await upload(await filledIn({ 'held-on': '12/3/2026' }));
    expect(await kept()).toMatchObject({ 'held-on': '2026-03-12' });
    await upload(await filledIn({ 'held-on': 46_093 }));
    expect(await kept()).toMatchObject({ 'held-on': '2026-03-12' });
  });

  it('leaves what was typed on the page where its cells are empty', async () => {
    const file = await filledIn({ 'held-on': '13/03/2026' });
    const { status, body } = await upload(file, { ...FILLED_IN, note: 'Gõ trên trang' });
    expect(status).toBe(200);
    expect(await kept()).toMatchObject({
      summary: 'Đã tổ chức 2 buổi',
      participants: '1.250',
      'held-on': '2026-03-13',
      events: [{ name: 'Tọa đàm', people: '40', done: 'yes' }],
    });
    expect(body).toContain('Gõ trên trang</textarea>');
  });

  it('tells everything that is wrong at once, with its cell, beside the field and in the summary', async () => {
    const file = await filledIn(
      { participants: 'nhiều', 'held-on': '31/02/2026', kind: 'Khác', public: 'có lẽ' },
      { A5: 'Tọa đàm', B5: 'vài', B6: 3, C6: 'xong' },
    );
    const cells = {
      participants: `${await placeOf('participants')} (đang là "nhiều"): "Số người dự" phải là một số, ví dụ 1.234,5`,
      'held-on': `${await placeOf('held-on')} (đang là "31/02/2026"): "Ngày tổ chức" phải là một ngày, ví dụ 31/03/2026`,
      kind: `${await placeOf('kind')} (đang là "Khác"): "Hình thức" phải là một trong các lựa chọn`,
      public: `${await placeOf('public')} (đang là "có lẽ"): "Công khai" phải là có hoặc không`,
      summary: `${await placeOf('summary')}: Chưa điền "Tóm tắt"`,
    };
    const inTable = [
      `${TABLE}!B5 (đang là "vài"): "Số người" phải là một số, ví dụ 1.234,5`,
      `${TABLE}!C6 (đang là "xong"): "Đã xong" phải là có hoặc không`,
      `${TABLE}!A6: Chưa điền "Tên"`,
    ];
    const { status, body } = await upload(file, { 'field-note': 'Còn đây' });
    expect(status).toBe(400);
    for (const told of [...Object.values(cells), ...inTable])
      expect(body.split(told.replaceAll('"', '&quot;'))).toHaveLength(3);
    for (const field of [...Object.keys(cells), 'events']) expect(body).toContain(`href="#field-${field}"`);
    // As it was written, to be mended, also where a box for days would show nothing.
    expect(body).toContain('value="31/02/2026"');
    expect(body).toContain('value="nhiều"');
    expect(await kept()).toMatchObject({ note: 'Còn đây', events: [{ people: 'vài' }, { people: '3' }] });
  });

  it('takes the result of a formula, and says where there is none', async () => {
    const cell = beside((await sheetsIn(await download()))[FORM] ?? [], 'participants');
    const file = await filledIn({ summary: 'x', participants: 7 });
    const sheet = 'xl/worksheets/sheet1.xml';
    const formula = (result: string) =>
      withPart(file, sheet, (xml) =>
        xml.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`), `<c r="${cell}"><f>SUM(3,4)</f>${result}</c>`),
      );
    await upload(formula('<v>7</v>'));
    expect(await kept()).toMatchObject({ participants: '7' });
    for (const result of ['', '<v></v>']) {
      const { status, body } = await upload(formula(result), { 'field-participants': '7' });
      expect([status, body.includes(`${FORM}!${cell}: ô có công thức chưa có kết quả`)]).toEqual([400, true]);
    }
    expect(await kept()).toMatchObject({ participants: '7' });
    const failed = withPart(file, sheet, (xml) =>
      xml.replace(
        new RegExp(`<c r="${cell}"[^>]*>.*?</c>`),
        `<c r="${cell}" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
      ),
    );
    expect((await upload(failed)).body).toContain(`${FORM}!${cell}: ô có công thức`);
  });

  it('is refused with what to do where it belongs to something else, and leaves all that was typed', async () => {
    const edited = async (key: string, value: string | number) => {
      const file = await download();
      return await editedWorkbook(file, {
        [FORM]: { [beside((await sheetsIn(file))[FORM] ?? [], key)]: value },
      });
    };
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    const far = withPart(await download(), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="9000"><c r="A9000" t="n"><v>1</v></c></row></sheetData>'),
    );
    const refused: readonly (readonly [Uint8Array, string])[] = [
      [
        await download(door.linkOf(NAM)),
        `là biểu mẫu của việc ${ofUnit(NAM)}, còn đây là việc ${ofUnit(BAC)}`,
      ],
      [await edited('#plan-version', 7), 'theo phiên bản 7 của kế hoạch, việc này theo phiên bản 1'],
      [await edited('#assignment', ''), 'là biểu mẫu của việc'],
      [zipSync({ 'a.txt': new Uint8Array(3) }), 'không đọc được tệp da-dien.xlsx'],
      [PDF, 'không đọc được tệp da-dien.xlsx'],
      [old, 'không đọc được tệp da-dien.xlsx'],
      [new Uint8Array(0), 'không đọc được tệp da-dien.xlsx'],
      [bomb, 'quá lớn so với một biểu mẫu (60 MB)'],
      [far, 'quá lớn so với một biểu mẫu'],
      [new Uint8Array(6 * 1024 * 1024), 'quá lớn so với một biểu mẫu (6 MB)'],
      [new Uint8Array(21 * 1024 * 1024), 'quá lớn so với một biểu mẫu (&gt; 20 MB)'],
    ];
    for (const [content, told] of refused) {
      const { status, body } = await upload(content, FILLED_IN);
      expect([told, status, body.toLowerCase().includes(told.toLowerCase())]).toEqual([told, 400, true]);
      expect(body).toContain('href="#sheet"');
      expect(body).toContain('Đã tổ chức 2 buổi</textarea>');
    }
    expect(await kept()).toMatchObject({ summary: 'Đã tổ chức 2 buổi', participants: '1.250' });
  });

  it('asks for a file where none was chosen, and reads one that came with another button', async () => {
    const form = await multipart({ ...hiddenOf((await door.portal.ask(door.link)).body), act: 'sheet' });
    const { status, body } = await door.portal.ask(door.link, { method: 'POST', ...form });
    expect([status, body.includes('Chưa chọn tệp Excel')]).toEqual([400, true]);
    await upload(await filledIn({ summary: 'Từ tệp' }), { act: 'check' });
    expect(await kept()).toMatchObject({ summary: 'Từ tệp' });
  });

  it('says which row is gone or was never asked for', async () => {
    const file = await filledIn({ summary: 'x', participants: 1 });
    const rows = (await sheetsIn(file))[FORM] ?? [];
    const row = Number(beside(rows, 'kind').slice(1));
    const { body } = await upload(
      await editedWorkbook(file, { [FORM]: { [`A${row}`]: 'loai', [`C${row}`]: 'x' } }),
    );
    expect(body).toContain(`${FORM}!A${row}: biểu mẫu không có mã này`);
    expect(body).toContain('tệp không còn dòng của &quot;Hình thức&quot;');
  });
});
