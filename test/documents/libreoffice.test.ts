import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listAssignments, listSubmissionsOf, type Register } from '@kyhan/register';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentsOf632, PAPERS_OF_632, type DocumentsOf632 } from '../support/documents-of-632.js';
import { describeInLibreOffice, EACH_SHEET_AS_CSV, LibreOffice } from '../support/office-programs.js';
import { printedLines, type PrintedLine, type PrintedPaper } from '../support/printed-lines.js';
import { YEAR_REPORT, yearReportOf632 } from '../support/year-report-of-632.js';

const PAPERS = PAPERS_OF_632.flatMap((name) => (['docx', 'pdf'] as const).map((form) => ({ name, form })));

describeInLibreOffice('documents in LibreOffice', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let documents: DocumentsOf632;
  let office: LibreOffice;
  let printed: ReadonlyMap<string, PrintedPaper>;
  beforeAll(async () => {
    register = await registers.open();
    await yearReportOf632(register);
    documents = await documentsOf632(register);
    office = await LibreOffice.prepare();
    const { docx, pdf, xlsx } = documents;
    const files = Object.fromEntries(Object.entries(docx).map(([name, file]) => [`${name}.docx`, file]));
    const opened = await office.converted({ ...files, 'figures.xlsx': xlsx }, 'pdf');
    const papers = new Map<string, PrintedPaper>();
    for (const [name, file] of opened)
      papers.set(name.replace('.pdf', '.docx'), await printedLines(office, file));
    for (const [name, file] of Object.entries(pdf))
      papers.set(`${name}.pdf`, await printedLines(office, file));
    printed = papers;
  });
  afterAll(async () => {
    await office?.remove();
    await registers.end();
  });

  const paper = (name: string, form: 'docx' | 'pdf') => {
    const found = printed.get(`${name}.${form}`);
    if (found === undefined) throw new Error(`${name}.${form} did not open`);
    return found;
  };
  const said = ({ lines }: PrintedPaper) => lines.map(({ text }) => text).join(' ');
  const line = ({ lines }: PrintedPaper, text: string | RegExp): PrintedLine => {
    const found = lines.find((one) => (typeof text === 'string' ? one.text === text : text.test(one.text)));
    if (found === undefined) throw new Error(`no line ${String(text)}`);
    return found;
  };

  it('open without repair: each with its text, on as many pages as its PDF or one more', () => {
    const pages = Object.fromEntries(
      PAPERS_OF_632.map((name) => [
        name,
        [paper(name, 'docx'), paper(name, 'pdf')].map((one) => one.pages.length),
      ]),
    );
    expect(pages).toEqual({
      department: [2, 2],
      province: [2, 2],
      announcement: [2, 2],
      urging: [1, 1],
      results: [3, 2],
    });
    for (const form of ['docx', 'pdf'] as const) {
      expect(said(paper('department', form))).toContain('đã tổng hợp báo cáo của 22/26 cơ quan, đơn vị');
      expect(said(paper('province', form))).toContain('Bộ Thông tin và Truyền thông');
      expect(said(paper('announcement', form))).toContain('Cách gửi:');
      expect(said(paper('urging', form))).toContain('Chưa nhận được báo cáo');
      expect(said(paper('results', form))).toContain('Tỷ lệ tính trên số nội dung đã đến hạn');
    }
    expect(printed.get('figures.docx')?.pages).toHaveLength(5);
  });

  it('open as PDF too, with their letters in them', async () => {
    const { pdf } = documents;
    const drawn = await office.converted({ 'a.pdf': pdf.department, 'b.pdf': pdf.province }, 'odg');
    expect([...drawn.keys()].sort()).toEqual(['a.odg', 'b.odg']);
    const faces = (await office.told('pdffonts', pdf.department)).trim().split('\n').slice(2);
    expect(faces.length).toBeGreaterThan(0);
    for (const face of faces) expect(face).toMatch(/Tinos.* yes yes yes /);
  });

  it('has figures that LibreOffice reckons to what the accepted reports come to', async () => {
    const sheets = await office.converted(
      { 'figures.xlsx': withForeignResults(documents.xlsx) },
      EACH_SHEET_AS_CSV,
    );
    const rows: string[][] = parse(sheets.get('figures-Tổng hợp.csv') ?? '', { relaxColumnCount: true });
    const told = new Map(rows.map(([, label, , , inTime, late, all]) => [label, [inTime, late, all]]));
    const owed = (await listAssignments(register, { cycleId: YEAR_REPORT })).filter(
      ({ acceptedAt }) => acceptedAt !== undefined,
    );
    const stored = await listSubmissionsOf(
      register,
      owed.map(({ assignmentId }) => assignmentId),
    );
    const sum = (field: string, isLate?: boolean) => {
      const those = owed.filter(({ onTime }) => isLate === undefined || onTime !== isLate);
      const ids = new Set(those.map(({ assignmentId }) => assignmentId));
      let whole = 0;
      for (const { assignmentId, values } of stored)
        if (ids.has(assignmentId)) whole += Number(values[field] ?? 0);
      return String(whole);
    };
    for (const [label, field] of [
      ['Số hoạt động tự tổ chức', 'events'],
      ['Số hoạt động lồng ghép', 'folded-in'],
      ['Số tin, bài, sản phẩm', 'items'],
      ['Số lượt người tiếp cận', 'people'],
      ['Số lần cung cấp thông tin cho báo chí', 'informed'],
    ] as const)
      expect([label, told.get(label)]).toEqual([label, [sum(field, false), sum(field, true), sum(field)]]);
  });

  it.each(PAPERS)('$name as $form keeps the margins of the decree on A4', ({ name, form }) => {
    const { pages, lines } = paper(name, form);
    for (const { width, height } of pages) expect([width, height].map(Math.round)).toEqual([210, 297]);
    const isNumber = ({ text, page, top }: PrintedLine) => page > 1 && text === String(page) && top < 20;
    const text = lines.filter((one) => !isNumber(one));
    const [left, right] = [
      Math.min(...text.map((one) => one.left)),
      Math.max(...text.map((one) => one.right)),
    ];
    expect(left).toBeGreaterThanOrEqual(29.5);
    expect(left).toBeLessThanOrEqual(35);
    expect(210 - right).toBeGreaterThanOrEqual(15);
    expect(210 - right).toBeLessThanOrEqual(21);
    const top = Math.min(...text.map((one) => one.top));
    expect(top).toBeGreaterThanOrEqual(19.5);
    expect(top).toBeLessThanOrEqual(25);
    expect(297 - Math.max(...text.map((one) => one.bottom))).toBeGreaterThanOrEqual(19.5);
    // The number of the page stands above, in the middle, on every page but the first.
    const numbers = lines.filter(isNumber);
    expect(numbers.map((one) => one.page)).toEqual(pages.map((_, at) => at + 1).slice(1));
    for (const one of numbers) expect((one.left + one.right) / 2).toBeCloseTo(30 + 160 / 2, -1);
  });

  it.each(PAPERS)(
    '$name as $form has the parts of the decree in their places and hands',
    ({ name, form }) => {
      const whole = paper(name, form);
      const middle = 30 + 160 / 2;
      const nation = line(whole, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      const motto = line(whole, 'Độc lập - Tự do - Hạnh phúc');
      const [above] = whole.lines.filter(({ right }) => right < nation.left);
      expect(above?.text).toMatch(name === 'province' ? 'ỦY BAN NHÂN DÂN' : /^(UBND TỈNH|ỦY BAN NHÂN DÂN)/);
      expect(Math.abs((above?.top ?? 0) - nation.top)).toBeLessThan(1);
      expect([nation.size, nation.isBold, motto.size, motto.isBold]).toEqual([12, true, 13, true]);
      const number = line(whole, /^Số: ……\/\S+$/);
      expect([number.size, number.right < middle]).toEqual([13, true]);
      const day = line(whole, /^(Đắk Nông|……), ngày …… tháng (\d+|……) năm (\d{4}|……)$/);
      expect([day.size, day.isItalic, day.left > 90]).toEqual([13, true, true]);
      const copies = line(whole, 'Nơi nhận:');
      expect([copies.size, copies.isBold, copies.isItalic]).toEqual([12, true, true]);
      expect(line(whole, /^- Lưu: VT/).size).toBe(11);
      const signs = whole.lines.filter(
        (one) => one.page === copies.page && one.left > middle && Math.abs(one.top - copies.top) < 3,
      );
      expect(signs.map(({ size, isBold }) => [size, isBold])).toEqual([[13, true]]);
      // Who signs stands on a page with the end of what is signed.
      const end = line(whole, /\.\/\.$/);
      expect(end.page).toBe(copies.page);
      const body = whole.lines.filter(({ left, size }) => left >= 29.5 && left < 31 && size > 11);
      expect(new Set(body.map(({ size }) => size).filter((size) => size !== 12))).toEqual(new Set([13]));
    },
  );

  it('of the department and the province differ in who issues, who signs and who receives', () => {
    const foot = (name: string) => {
      const whole = paper(name, 'docx');
      const copies = line(whole, 'Nơi nhận:');
      return whole.lines
        .filter(({ page, top }) => page === copies.page && top > copies.top - 3)
        .map(({ text }) => text)
        .filter((text) => text !== 'Nơi nhận:' && !text.startsWith('(ký'))
        .sort();
    };
    expect(foot('department')).toEqual(
      ['- Như trên;', '- Giám đốc, các Phó Giám đốc Sở;', '- Lưu: VT, TTBCXB.', 'GIÁM ĐỐC'].sort(),
    );
    expect(foot('province')).toEqual(
      [
        '- Như trên;',
        '- Thường trực Tỉnh ủy (b/c);',
        '- Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
        '- Sở Thông tin và Truyền thông;',
        '- Lưu: VT, KGVX.',
        'TM. ỦY BAN NHÂN DÂN',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
      ].sort(),
    );
  });

  it.each(['department', 'province'])('leave to the clerk of %s the number and the day alone', (name) => {
    const open = paper(name, 'docx').lines.filter(({ text }) => text.includes('…') || /\{|\}/.test(text));
    const sign = name === 'department' ? 'BC-STTTT' : 'BC-UBND';
    expect(open.map(({ text }) => text).sort()).toEqual(
      [`Số: ……/${sign}`, 'Đắk Nông, ngày …… tháng 11 năm 2024'].sort(),
    );
  });
});

/** A workbook that says of each of its formulas what it does not come to: whoever does not reckon is found out. */
function withForeignResults(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([name, content]): [string, Uint8Array] => [
    name,
    name.startsWith('xl/worksheets/')
      ? strToU8(strFromU8(content).replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f><v>999999</v>'))
      : content,
  ]);
  return zipSync(Object.fromEntries(parts));
}
