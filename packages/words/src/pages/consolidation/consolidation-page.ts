import type { InBoth } from '../../language.js';
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
  into: text({ vi: 'Đưa vào báo cáo của cơ quan chủ trì', en: "Take it into the lead's report" }),
  intoLead: message<{ unit: InBoth; what: InBoth }>({
    vi: 'Những ô cùng mã còn trống trong dự thảo "{what}" của {unit} được điền, kèm bảng số liệu và văn bản; ô đã ghi giữ nguyên. {unit} xem lại và gửi.',
    en: 'Boxes of the same name that stand empty in the draft "{what}" of {unit} are filled in, with the figures and the papers as files; what is written stays. {unit} looks it through and sends it.',
  }),
  take: text({ vi: 'Đưa vào báo cáo', en: 'Take it into the report' }),
  toLead: text({ vi: 'Xem việc của cơ quan chủ trì', en: 'See the work of the lead' }),
  taken: text({
    vi: 'Đã đưa vào dự thảo báo cáo của cơ quan chủ trì; báo cáo chưa được gửi.',
    en: "It is in the draft of the lead's report, which is not sent yet.",
  }),
  newer: text({
    vi: 'Dự thảo báo cáo vừa được người khác lưu. Các tệp đã được đưa vào; bấm lần nữa để điền số liệu.',
    en: 'Somebody else has just saved the draft. The files are in it; press once more for the figures.',
  }),
  nowhere: text({
    vi: 'Không có báo cáo nào của cơ quan chủ trì đang mở cho kỳ này.',
    en: 'No report of the lead is open for this period.',
  }),
  source: message<{ what: InBoth; day: InBoth; accepted: number; assigned: number; file: string }>({
    vi: 'Tổng hợp {what}, tính đến {day}: {accepted, number}/{assigned, number} cơ quan, đơn vị. Nguồn của từng số liệu: tệp {file}.',
    en: 'From {what}, by {day}: {accepted, number} of {assigned, number} units. The source of each figure: file {file}.',
  }),
  papers: text({ vi: 'Dự thảo văn bản', en: 'Drafted papers' }),
  paperLead: text({
    vi: 'Soạn theo mẫu của cơ quan; chỉ còn số và ngày để văn thư ghi.',
    en: 'Drafted by the templates of the office; number and day alone are left to the clerk.',
  }),
} as const;
