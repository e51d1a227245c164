import { describe, expect, it } from '@jest/globals';
import type { PaperBlock, PaperDraft } from '@kyhan/contracts';
import { paperPdf } from './paper-pdf.js';

const PAPER: PaperDraft = {
  issuer: 'SỞ VĂN HÓA',
  number: 'Số: ……/……',
  placeAndDay: '……, ngày …… tháng 11 năm 2026',
  addressees: { label: 'Kính gửi:', names: ['Sở Y tế'] },
  blocks: [{ type: 'paragraph', text: 'Đề nghị quan tâm, thực hiện./.' }],
  recipients: { label: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] },
  signature: { position: 'GIÁM ĐỐC', note: '(ký)' },
};

const MANY = 130;
const units = Array.from({ length: MANY }, (_, at) => `Ủy ban nhân dân xã số ${at + 1}`);

/** How many pages a PDF has. */
async function pages(paper: Partial<PaperDraft>): Promise<number> {
  const file = Buffer.from(await paperPdf({ ...PAPER, ...paper })).toString('latin1');
  return file.match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe('an official paper as PDF', () => {
  it('is one page where it is short', async () => {
    expect(await pages({})).toBe(1);
  });

  it('goes on to as many pages as a table at its end takes', async () => {
    const table: PaperBlock = {
      type: 'table',
      columns: [{ name: 'Đơn vị', percent: 100, align: 'left' }],
      rows: units.map((name) => [name]),
    };
    const below: PaperBlock = { type: 'paragraph', text: '' };
    const withTable = await pages({ blocks: [table] });
    expect(withTable).toBe(await pages({ blocks: [table, below] }));
    expect(withTable).toBeGreaterThan(2);
  });

  it('parts a row of a table that is longer than a page', async () => {
    const columns = [
      { name: 'Đơn vị', percent: 70, align: 'left' },
      { name: 'Kết quả', percent: 30, align: 'left' },
    ] as const;
    const rows = [['Sở Y tế', 'Đã tổ chức các lớp tập huấn. '.repeat(200)]];
    expect(await pages({ blocks: [{ type: 'table', columns: [...columns], rows }] })).toBeGreaterThan(3);
  });

  it('names all that it goes to, however many they are', async () => {
    expect(await pages({ recipients: { label: 'Nơi nhận:', lines: units } })).toBeGreaterThan(2);
  });

  it('parts a last paragraph that is longer than a page', async () => {
    const text = 'Kết quả thực hiện của các đơn vị trong kỳ. '.repeat(200);
    expect(await pages({ blocks: [{ type: 'paragraph', text }] })).toBeGreaterThan(2);
  });
});
