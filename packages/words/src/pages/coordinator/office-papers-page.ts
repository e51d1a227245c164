import type { PaperKind, PaperPeriod } from '@kyhan/plan';
import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** Papers that the office drafts from the register. */
export const OFFICE_PAPERS_PAGE = {
  title: SITE_FRAME.officePapers,
  lead: text({
    vi: 'Dự thảo lập từ sổ theo dõi tại thời điểm mở trang này. Số, ngày và chữ ký để cơ quan ghi theo cách của mình.',
    en: 'Drafted from the register as this page is opened. Number, day and signature are the office’s to give, in its own way.',
  }),
  kind: text({ vi: 'Loại văn bản', en: 'Kind of paper' }),
  kinds: {
    urging: text({ vi: 'Công văn đôn đốc', en: 'Letter that urges' }),
    results: text({ vi: 'Báo cáo kết quả thực hiện', en: 'Report of results' }),
  } satisfies Record<PaperKind, InBoth>,
  period: text({ vi: 'Kỳ', en: 'Period' }),
  periods: {
    week: text({ vi: 'Tuần', en: 'Weeks' }),
    month: text({ vi: 'Tháng', en: 'Months' }),
    quarter: text({ vi: 'Quý', en: 'Quarters' }),
    'half-year': text({ vi: '6 tháng', en: 'Half-years' }),
    year: text({ vi: 'Năm', en: 'Years' }),
  } satisfies Record<PaperPeriod, InBoth>,
  unit: text({ vi: 'Đôn đốc', en: 'To whom' }),
  allUnits: text({ vi: 'Tất cả cơ quan, đơn vị', en: 'All offices' }),
  show: text({ vi: 'Lập dự thảo', en: 'Draft it' }),
  nothing: text({
    vi: 'Không có nội dung nào cần đôn đốc đến hết kỳ này.',
    en: 'Nothing is to be urged until this period is over.',
  }),
  found: message<{ count: number }>({
    vi: 'Có {count, number} văn bản; cơ quan được đề nghị phối hợp có văn bản riêng.',
    en: '{count, plural, one {# paper} other {# papers}}; bodies that are asked have letters of their own.',
  }),
  papers: text({ vi: 'Các văn bản', en: 'Papers' }),
  toUnits: text({ vi: 'Các cơ quan, đơn vị được giao', en: 'Offices that are ordered' }),
  names: message<{ count: number }>({
    vi: '({count, number} nội dung)',
    en: '({count, plural, one {# matter} other {# matters}})',
  }),
  isIssued: text({ vi: '– đã ban hành', en: '– issued' }),
  isLeftOut: text({ vi: '– không ban hành', en: '– not issued' }),
  issued: text({ vi: 'Đã ban hành:', en: 'Issued:' }),
  leftOut: text({ vi: 'Không ban hành:', en: 'Not issued:' }),
  issue: text({ vi: 'Ghi số, ngày văn bản đã ban hành', en: 'Record number and day of the paper as issued' }),
  putRight: text({ vi: 'Đính chính số, ngày văn bản', en: 'Put number and day right' }),
  record: text({ vi: 'Ghi văn bản', en: 'Record it' }),
  leaveOut: text({ vi: 'Không ban hành văn bản này', en: 'Issue none' }),
  recorded: text({ vi: 'Đã ghi.', en: 'It is recorded.' }),
  toSign: text({ vi: 'Văn bản chờ ký:', en: 'Paper to be signed:' }),
  ofPeriod: message<{ kind: InBoth; period: InBoth }>({ vi: '{kind}, {period}', en: '{kind}, {period}' }),
  waiting: message<{ count: number; number: string }>({
    vi: '– {count, number} văn bản, Kế hoạch số {number}',
    en: '– {count, plural, one {# paper} other {# papers}}, plan {number}',
  }),
  docxAlone: text({ vi: 'DOCX', en: 'DOCX' }),
  docx: text({ vi: 'Tải văn bản (DOCX)', en: 'Take the paper away (DOCX)' }),
  pdf: text({ vi: 'Tải văn bản (PDF)', en: 'Take the paper away (PDF)' }),
} as const;
