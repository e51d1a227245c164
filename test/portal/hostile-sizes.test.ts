import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listSubmissions, type Register } from '@kyhan/register';
import type { Form, FormField } from '@kyhan/plan';
import { BAC, castCycle, FILLED_IN, insertPlan, ofUnit, opening, planWithForm } from '@kyhan/testkit/cast';
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
import { withPart } from '../support/edited-workbook.js';

const MB = 1024 * 1024;
const ROWS = 100;
const TYPES = ['text', 'number', 'date', 'choice', 'yes-no', 'number'] as const;

/** Six boxes in a row, each of another kind, each asked for. */
const COLUMNS: readonly FormField[] = TYPES.map((type, index) => ({
  id: `cot-${index}`,
  type,
  label: { vi: `Cột ${index}`, en: `Column ${index}` },
  required: true,
  ...(type === 'choice' ? { choices: [{ value: 'co', label: { vi: 'Có mặt', en: 'Present' } }] } : {}),
}));
const WIDE: FormField = {
  id: 'bang',
  type: 'table',
  label: { vi: 'Bảng kê', en: 'List' },
  required: false,
  columns: COLUMNS,
};

function withWideTable(): ReturnType<typeof planWithForm> {
  const base = planWithForm();
  const widened = (form: Form): Form => ({
    ...form,
    sections: [...form.sections, { id: 'ke', title: WIDE.label, fields: [WIDE] }],
  });
  return {
    ...base,
    forms: Object.fromEntries(Object.entries(base.forms).map(([id, form]) => [id, widened(form)])),
  };
}

const cell = (row: number, column: number) => `field-bang.${row}.cot-${column}`;
function filled(of: (row: number, column: number) => string): Record<string, string> {
  const names = Array.from({ length: ROWS }, (_, row) =>
    TYPES.map((_type, column) => [row, column] as const),
  );
  return Object.fromEntries(names.flat().map(([row, column]) => [cell(row, column), of(row, column)]));
}

describe('the form of a unit, given more than anybody fills in', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, withWideTable());
    await insertCycle(register, castCycle([opening(BAC)]));
    portal = await startTestPortal(register, at('2026-03-24', 9));
    link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const stored = () => listSubmissions(register, ofUnit(BAC));
  async function press(act: string, texts: Record<string, string>, files: readonly Attached[] = []) {
    const { body } = await portal.ask(link);
    const form = await multipart({ ...hiddenOf(body), act, ...texts }, files);
    return await portal.ask(link, { method: 'POST', ...form });
  }

  describe('a table of a hundred rows and six columns', () => {
    it('is kept whole where every box of it is wrong, and each is told beside it and above', async () => {
      const wrong = filled((row, column) => (column === 0 ? `  ` : `sai ${row}.${column}`));
      const { status, body } = await press('submit', { ...FILLED_IN, ...wrong });
      expect(status).toBe(400);
      const boxes = Object.entries(wrong);
      const untold = boxes.filter(
        ([name]) =>
          !body.includes(`<a href="#${name}">`) ||
          !body.includes(`id="${name}"`) ||
          !body.includes(`id="${name}-error"`),
      );
      expect(untold.map(([name]) => name)).toEqual([]);
      // What is typed into a box to choose from is told, and cannot be chosen.
      const lost = boxes.filter(([, text]) => !/[.][34]$/.test(text) && !body.includes(`value="${text}"`));
      expect(lost).toEqual([]);
      expect(await stored()).toEqual([]);
    });

    it('is taken once it is right', async () => {
      const values = ['Xã', '1.234,5', '31/12/2026', 'co', 'yes', '7'];
      const right = filled((_row, column) => values[column] ?? '');
      expect((await press('submit', { ...FILLED_IN, ...right })).status).toBe(303);
      const [sent] = await stored();
      expect(sent?.values['bang']).toHaveLength(ROWS);
    });

    it('told of one wrong box leads to that and to no other', async () => {
      const values = ['Xã', '1.234,5', '31/12/2026', 'co', 'yes', '7'];
      const right = filled((_row, column) => values[column] ?? '');
      const { body } = await press('submit', { ...FILLED_IN, ...right, [cell(57, 1)]: 'nhiều' });
      expect(body.match(/href="#field-[^"]*"/g)).toEqual([`href="#${cell(57, 1)}"`]);
      expect(body.match(/aria-invalid="true"/g)).toHaveLength(1);
    });
  });

  describe('ten megabytes', () => {
    const TEN = 'Mười hai '.repeat((10 * MB) / 12);

    it('typed into a box are told there, and cost nothing of what stands in the others', async () => {
      const { status, body } = await press('submit', { ...FILLED_IN, 'field-summary': TEN }, [
        { input: 'files', name: 'tốt.pdf', content: PDF },
      ]);
      expect(status).toBe(400);
      expect(body).toContain('<a href="#field-summary">');
      for (const kept of ['value="Theo danh sách ký tên"', 'value="Tọa đàm"', 'Bỏ tệp tốt.pdf'])
        expect(body).toContain(kept);
      expect(await stored()).toEqual([]);
    });

    it('in many boxes together are told, and what had room is shown again', async () => {
      const much = 'x'.repeat(900_000);
      const many = Object.fromEntries(Array.from({ length: 12 }, (_, row) => [cell(row, 0), much]));
      const { status, body } = await press('submit', { ...many, ...FILLED_IN });
      expect(status).toBe(400);
      expect(body).toContain('role="alert"');
      for (const kept of ['value="Theo danh sách ký tên"', 'value="Tọa đàm"']) expect(body).toContain(kept);
      expect(await stored()).toEqual([]);
    });

    it('in a file are taken, and more than a file may have is refused by name, with all that was typed kept', async () => {
      const large = (name: string, size: number) => ({
        input: 'files',
        name,
        content: Buffer.concat([PDF, Buffer.alloc(size - PDF.length)]),
      });
      const { status, body } = await press('check', FILLED_IN, [
        large('muoi.pdf', 10 * MB),
        large('qua-lon.pdf', 21 * MB),
      ]);
      expect(status).toBe(400);
      expect(body).toContain('<a href="#files">');
      for (const said of ['qua-lon.pdf', 'Bỏ tệp muoi.pdf', 'Đã tổ chức 2 buổi</textarea>'])
        expect(body).toContain(said);
      expect(await stored()).toEqual([]);
    });
  });

  describe('an Excel file', () => {
    const download = async () => {
      const answer = await fetch(`${portal.url}${link}/sheet`);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const FAR = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>';

    it.each([
      [
        'unpacks to 60 MB',
        (xml: string) => xml.replace('</sheetData>', `${' '.repeat(60 * MB)}</sheetData>`),
      ],
      ['has a cell at the far corner of its sheet', (xml: string) => xml.replace('</sheetData>', FAR)],
      ['ends in the middle', (xml: string) => xml.slice(0, 300)],
    ])('that %s is refused by name, and what was typed stays', async (_, change) => {
      const content = withPart(await download(), 'xl/worksheets/sheet1.xml', change);
      const name = '../../bom.xlsx';
      const { status, body } = await press('sheet', FILLED_IN, [{ input: 'sheet', name, content }]);
      expect(status).toBe(400);
      expect(body).toContain('<a href="#sheet">');
      expect(body).toContain('bom.xlsx');
      expect(body).not.toContain('../');
      expect(body).toContain('Đã tổ chức 2 buổi</textarea>');
      expect(await stored()).toEqual([]);
    });
  });
});
