import { message } from '../../message.js';
import { text } from '../../text.js';

/** One report made of many, for the office that leads. */
export const CONSOLIDATION_PAGE = {
  title: text({ vi: 'Tổng hợp báo cáo', en: 'Consolidated report' }),
  lead: text({
    vi: 'Lập từ các báo cáo đã đạt yêu cầu tại thời điểm mở trang này; báo cáo gửi sau thời hạn để riêng.',
    en: 'Made from the reports that are accepted as this page is opened; late ones stand apart.',
  }),
  open: text({ vi: 'Tổng hợp báo cáo của đợt này', en: 'Bring the reports of this cycle together' }),
  step: text({ vi: 'Bước', en: 'Step' }),
  who: text({ vi: 'Đã gửi và còn thiếu', en: 'Who is in and who is missing' }),
  accepted: message<{ accepted: number; assigned: number }>({
    vi: 'Đã tổng hợp {accepted, number}/{assigned, number} cơ quan, đơn vị.',
    en: '{accepted, number} of {assigned, number} units are brought together.',
  }),
  figures: text({ vi: 'Số liệu', en: 'Figures' }),
  noFigures: text({
    vi: 'Biểu mẫu của bước này không có số liệu để cộng.',
    en: 'The form of this step has no numbers to add up.',
  }),
  answers: message<{ label: string; count: number }>({
    vi: '{label} ({count, number} đơn vị)',
    en: '{label} ({count, plural, one {# unit} other {# units}})',
  }),
  files: text({ vi: 'Tải về', en: 'Take it away' }),
  xlsx: text({
    vi: 'Bảng số liệu (Excel): theo đơn vị, từng chỉ tiêu, nguồn',
    en: 'The figures (Excel): by unit, by field, with their sources',
  }),
  papers: text({ vi: 'Dự thảo văn bản', en: 'Drafted papers' }),
  paperLead: text({
    vi: 'Soạn theo mẫu của cơ quan; chỉ còn số và ngày để văn thư ghi.',
    en: 'Drafted by the templates of the office; number and day alone are left to the clerk.',
  }),
} as const;
