import { describe, expect, it } from '@jest/globals';
import { paperPdf } from '@kyhan/documents';
import { sameInBoth, evidencePaper, type EvidencePaperFacts, type Language } from '@kyhan/words';

const AT = Date.parse('2025-11-05T03:00:00Z');
/** As long as the register takes them. */
const LONGEST_REASON = 'Đề nghị bổ sung số liệu của các xã, phường. '.repeat(100).slice(0, 4000);
const LONGEST_DOCUMENT = 'Báo cáo số 512/BC-SGDĐT ngày 27 tháng 10 năm 2025 về kết quả thực hiện, '
  .repeat(20)
  .slice(0, 500);
const PAPER = { number: '4821', sign: 'UBND-KGVX', on: '2025-10-20', signatory: 'Phó Chủ tịch' };

/** Of plan 632's longest title, with more versions, sendings and words than anybody would write. */
const FACTS: EvidencePaperFacts = {
  issuer: {
    office: sameInBoth('Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng'),
    superior: sameInBoth('Ủy ban nhân dân tỉnh Lâm Đồng'),
  },
  planNumber: '632/KH-UBND',
  assignmentId: 'dak-nong-632/front-activities/2025/main/uy-ban-mat-tran-to-quoc-viet-nam-tinh-lam-dong',
  unit: sameInBoth('Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh Lâm Đồng'),
  unitName: sameInBoth,
  what: sameInBoth(
    'Kết quả phối hợp truyền thông về quyền con người của Mặt trận và các tổ chức chính trị - xã hội',
  ),
  section: 'V-TC.4.c',
  periodKey: '2025',
  periodFrom: '2025-01-01',
  dueOn: '2025-11-05',
  dueAt: AT,
  zone: 'Asia/Ho_Chi_Minh',
  announced: { paper: PAPER, at: AT, actor: 'person:linh' },
  letters: { count: 19, firstAt: AT, lastAt: AT },
  lettersBack: 12,
  versions: Array.from({ length: 30 }, (_, at) => ({
    version: at + 1,
    storedAt: AT,
    actor: 'person:linh',
    nil: false,
    onTime: true,
    typed: LONGEST_DOCUMENT,
    onBehalf: { means: 'document-exchange' as const, receivedOn: '2025-11-04' },
  })),
  status: sameInBoth('Đề nghị hoàn thiện'),
  ruled: { at: AT, actor: 'person:linh', reason: LONGEST_REASON },
  sent: [
    { paper: PAPER, at: AT, actor: 'person:linh' },
    ...Array.from({ length: 12 }, (_, at) => ({
      at: AT,
      actor: 'person:linh',
      recipient: sameInBoth(LONGEST_DOCUMENT),
      on: '2025-11-05',
      ...(at % 2 === 0 ? { way: 'document-exchange' as const } : { number: '1234/VPUBND-KGVX' }),
    })),
  ],
  anchored: Array.from({ length: 40 }, (_, at) => ({ number: at + 1, at: AT, facts: 12 })),
  unanchored: 3,
  now: AT,
};

describe('the extract of an assignment', () => {
  it.each<Language>(['vi', 'en'])('is one page, however much the register holds, in %s', async (language) => {
    const pdf = Buffer.from(await paperPdf(evidencePaper(FACTS, language))).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });

  it('says the number that a report went out under, how, and day and number of its arrival', () => {
    const { blocks } = evidencePaper(FACTS, 'en');
    const said = JSON.stringify(blocks);
    expect(said).toContain('issued as no. 4821/UBND-KGVX');
    expect(said).toContain('sent on 05/11/2025 (');
    expect(said).toContain('arrived on 05/11/2025 under number 1234/VPUBND-KGVX, recorded by');
  });
});
