import { describe, expect, it } from '@jest/globals';
import type { PaperDraft } from '@kyhan/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { paperDocx } from './paper-docx.js';

const PAPER: PaperDraft = {
  nation: { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
  superior: 'ỦY BAN NHÂN DÂN TỈNH',
  issuer: 'SỞ VĂN HÓA',
  number: 'Số: ……/……',
  placeAndDay: '……, ngày …… tháng 11 năm 2026',
  subject: 'V/v đôn đốc',
  addressees: { label: 'Kính gửi:', names: ['Sở Y tế', 'Sở Nội vụ'] },
  blocks: [
    { type: 'heading', text: 'I. Đã quá hạn' },
    { type: 'paragraph', text: 'Đề nghị quan tâm, thực hiện./.' },
    {
      type: 'table',
      columns: [
        { name: 'Đơn vị', percent: 60, align: 'left' },
        { name: 'đúng hạn', group: 'Đã hoàn thành', percent: 20, align: 'center' },
        { name: 'quá hạn', group: 'Đã hoàn thành', percent: 20, align: 'center' },
      ],
      rows: [['Sở Y tế', '1', '<2> & 3']],
      total: ['Cộng', '1', '2'],
    },
  ],
  recipients: { label: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] },
  signature: { position: 'GIÁM ĐỐC', note: '(ký)' },
};

async function part(name: string, paper = PAPER): Promise<string> {
  const content = unzipSync(await paperDocx(paper))[name];
  return content === undefined ? '' : strFromU8(content);
}

/** The paragraphs of a document: what each says, and its hand in points. */
function said(xml: string): { text: string; points: number; bold: boolean }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/g)]
    .map(([one]) => ({
      text: [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      points: Number(/<w:sz w:val="(\d+)"/.exec(one)?.[1]) / 2,
      bold: /<w:b\/>/.test(one),
    }))
    .filter(({ text }) => text !== '');
}

const MM = 1440 / 25.4;

describe('an official paper as DOCX', () => {
  it('is A4 upright with the margins of the decree', async () => {
    const xml = await part('word/document.xml');
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml) ?? [];
    expect([Number(width) / MM, Number(height) / MM].map(Math.round)).toEqual([210, 297]);
    const margins = ['top', 'bottom', 'left', 'right'].map((side) =>
      Math.round(Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]) / MM),
    );
    expect(margins).toEqual([20, 20, 30, 20]);
    expect(await part('word/styles.xml')).toContain('Times New Roman');
  });

  it('has each part in its place and in its hand', async () => {
    expect(said(await part('word/document.xml'))).toEqual([
      { text: 'ỦY BAN NHÂN DÂN TỈNH', points: 12, bold: false },
      { text: 'SỞ VĂN HÓA', points: 12, bold: true },
      { text: 'Số: ……/……', points: 13, bold: false },
      { text: 'V/v đôn đốc', points: 12, bold: false },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', points: 12, bold: true },
      { text: 'Độc lập - Tự do - Hạnh phúc', points: 13, bold: true },
      { text: '……, ngày …… tháng 11 năm 2026', points: 13, bold: false },
      { text: 'Kính gửi:', points: 13, bold: false },
      { text: '- Sở Y tế;', points: 13, bold: false },
      { text: '- Sở Nội vụ.', points: 13, bold: false },
      { text: 'I. Đã quá hạn', points: 13, bold: true },
      { text: 'Đề nghị quan tâm, thực hiện./.', points: 13, bold: false },
      { text: 'Đơn vị', points: 11, bold: true },
      { text: 'Đã hoàn thành', points: 11, bold: true },
      { text: 'đúng hạn', points: 11, bold: true },
      { text: 'quá hạn', points: 11, bold: true },
      { text: 'Sở Y tế', points: 11, bold: false },
      { text: '1', points: 11, bold: false },
      { text: '&lt;2&gt; &amp; 3', points: 11, bold: false },
      { text: 'Cộng', points: 11, bold: true },
      { text: '1', points: 11, bold: true },
      { text: '2', points: 11, bold: true },
      { text: 'Nơi nhận:', points: 12, bold: true },
      { text: '- Như trên;', points: 11, bold: false },
      { text: '- Lưu: VT.', points: 11, bold: false },
      { text: 'GIÁM ĐỐC', points: 13, bold: true },
      { text: '(ký)', points: 13, bold: false },
    ]);
  });

  it('parts no head of a table from its rows, and sends no last row to a page of its own', async () => {
    const rows = ['Sở A', 'Sở B', 'Sở C'].map((unit) => [unit, '1', '2']);
    const blocks = PAPER.blocks.map((one) => (one.type === 'table' ? { ...one, rows } : one));
    const [table = ''] =
      /<w:tbl>(?:(?!<w:tbl>)[\s\S])*Sở A[\s\S]*?<\/w:tbl>/.exec(
        await part('word/document.xml', { ...PAPER, blocks }),
      ) ?? [];
    const kept = table
      .split('<w:tr>')
      .slice(1)
      .map((row) => {
        const cells = (row.match(/<w:p>.*?<\/w:p>/g) ?? []).filter((one) => one.includes('<w:t'));
        return cells.length > 0 && cells.every((one) => /<w:keepNext(?: w:val="(?:true|1)")?\/>/.test(one));
      });
    expect(kept).toEqual([true, true, false, false, true, false]);
  });

  it('has the national heading only where the paper has it', async () => {
    const { nation: _nation, ...english } = PAPER;
    expect(await part('word/document.xml', english)).not.toContain('CỘNG HÒA');
  });

  it('is the same bytes for the same paper, and tells no instant', async () => {
    const [first, second] = [await paperDocx(PAPER), await paperDocx(PAPER)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(await part('docProps/core.xml')).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  });
});
