import { describe, expect, it } from '@jest/globals';
import { announcementPaper, type AnnouncedCycle } from './announcement-paper.js';
import { paperText } from './paper-text.js';

const TOLD: AnnouncedCycle = {
  plan: {
    plan: '632/KH-UBND',
    title: { vi: 'Truyền thông', en: 'Communication' },
    timeZone: 'Asia/Ho_Chi_Minh',
  },
  obligation: {
    title: { vi: 'Báo cáo tháng', en: 'Monthly report' },
    source: { document: 'plan', section: 'IV.2', quote: 'báo cáo hằng tháng' },
  },
  cycle: {
    cycleId: 'p/o/2026-03',
    periodKey: '2026-03',
    periodFrom: '2026-03-01',
    periodTo: '2026-03-31',
    dueOn: '2026-03-31',
    dueAt: Date.parse('2026-03-31T17:00:00Z'),
  },
  issuer: { office: { vi: 'Sở Thông tin', en: 'Department' } },
  units: [
    { vi: 'Sở Y tế', en: 'Health' },
    { vi: 'Sở Nội vụ', en: 'Interior' },
  ],
};
const said = (changes: Partial<AnnouncedCycle['obligation']> = {}) =>
  paperText(announcementPaper({ ...TOLD, obligation: { ...TOLD.obligation, ...changes } }, 'vi'));

describe('the announcement of a cycle', () => {
  it('says what rests on which clause, for when and how it is sent', () => {
    expect(said()).toContain(`- Sở Y tế;
- Sở Nội vụ.

Thực hiện Kế hoạch 632/KH-UBND (Truyền thông), mục IV.2 (“báo cáo hằng tháng”), Sở Thông tin đề nghị các cơ quan, đơn vị nêu trên thực hiện nội dung sau:

1. Nội dung: Báo cáo tháng.

2. Kỳ: tháng 03/2026, từ ngày 01 tháng 3 năm 2026 đến hết ngày 31 tháng 3 năm 2026.

3. Thời hạn: hết ngày 31 tháng 3 năm 2026.

4. Cách gửi: theo liên kết`);
  });

  it('quotes nothing where the plan names the clause alone', () => {
    const text = said({ source: { document: 'plan', section: 'Điều 8 khoản 2', quote: '' } });
    expect(text).toContain('(Truyền thông), Điều 8 khoản 2, Sở Thông tin đề nghị');
    expect(text).not.toContain('“');
  });

  it('says what comes out and who assigned it', () => {
    const text = said({
      product: { vi: 'Báo cáo kết quả', en: 'Report' },
      assignedBy: { vi: 'Chủ tịch UBND tỉnh', en: 'Chair' },
    });
    expect(text).toContain('2. Sản phẩm: Báo cáo kết quả.\n\n3. Người giao: Chủ tịch UBND tỉnh.\n\n4. Kỳ:');
  });

  it('leads to no page where nothing may travel by network', () => {
    const text = said({ submission: 'on-paper' });
    expect(text).toContain('4. Cách gửi: bằng văn bản giấy đã ký, không gửi qua mạng.');
    expect(text).not.toContain('liên kết');
  });
});
