import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** Why a report is asked to be completed, as offices say it most often; who reviews chooses one and writes on. */
const RETURN_REASONS = {
  'missing-figures': text({
    vi: 'Báo cáo còn thiếu số liệu; đề nghị bổ sung số liệu tại mục: ',
    en: 'Figures are missing; please add those of the field: ',
  }),
  'missing-paper': text({
    vi: 'Chưa có văn bản đã ký kèm theo; đề nghị gửi bổ sung bản quét văn bản, ghi rõ số, ngày và người ký.',
    en: 'The signed paper is missing; please add a scan of it, with its number, date and signatory.',
  }),
  'other-form': text({
    vi: 'Báo cáo chưa theo biểu mẫu của kế hoạch; đề nghị lập lại theo biểu mẫu.',
    en: 'It does not follow the form of the plan; please write it by that form.',
  }),
  'other-period': text({
    vi: 'Số liệu chưa đúng kỳ báo cáo; đề nghị rà soát theo ngày chốt số liệu của kỳ.',
    en: 'Its figures are not those of the period; please check them against the cut-off.',
  }),
  'figures-differ': text({
    vi: 'Số liệu giữa các mục chưa khớp nhau; đề nghị kiểm tra và giải trình chênh lệch tại mục: ',
    en: 'Its figures do not agree with one another; please check and explain the field: ',
  }),
  'too-general': text({
    vi: 'Nội dung chưa nêu rõ kết quả đã thực hiện; đề nghị bổ sung kết quả cụ thể, khó khăn và kiến nghị.',
    en: 'It does not say what was done; please add results, difficulties and proposals.',
  }),
} as const;

/** What waits for review, many at once. */
export const REVIEW_PAGE = {
  title: SITE_FRAME.reviews,
  empty: text({ vi: 'Không có báo cáo nào chờ xem xét.', en: 'Nothing waits for review.' }),
  counted: message<{ shown: number; total: InBoth }>({
    vi: 'Đang hiện {shown} trong {total} báo cáo chờ xem xét, hạn sớm nhất trước.',
    en: '{shown} of {total} that wait for review, the earliest due first.',
  }),
  next: text({ vi: 'Trang sau', en: 'Next page' }),
  chooseAll: text({ vi: 'Đánh dấu tất cả trên trang này', en: 'Mark all on this page' }),
  choose: message<{ work: string; unit: string }>({ vi: 'Chọn {unit}, {work}', en: 'Choose {unit}, {work}' }),
  received: message<{ version: number; at: string }>({
    vi: 'Phiên bản {version}, nhận lúc {at}',
    en: 'Version {version}, received {at}',
  }),
  read: text({ vi: 'Đọc nội dung', en: 'Read it' }),
  whole: text({ vi: 'Mở cả diễn biến', en: 'Open its history' }),
  decide: text({ vi: 'Ý kiến xử lý cho các báo cáo đã chọn', en: 'Ruling on what is chosen' }),
  ruling: text({ vi: 'Ý kiến', en: 'Ruling' }),
  template: text({ vi: 'Lý do thường gặp (không bắt buộc)', en: 'A usual reason (optional)' }),
  templateHint: text({
    vi: 'Câu được chọn đứng trước phần viết thêm; sửa được ở bước sau, trước khi ghi.',
    en: 'It comes before what is written below, and can be changed in the next step.',
  }),
  reasons: RETURN_REASONS,
  more: text({ vi: 'Viết thêm (đơn vị sẽ đọc)', en: 'What else (the unit reads it)' }),
  reason: text({ vi: 'Lý do (mọi đơn vị dưới đây sẽ đọc)', en: 'Reason (each unit below reads it)' }),
  remark: text({ vi: 'Nhận xét (nếu có; đơn vị sẽ đọc)', en: 'Remark (if any; the unit reads it)' }),
  newDay: text({
    vi: 'Hạn mới (để trống: theo kế hoạch)',
    en: 'New day (empty: as the plan says)',
  }),
  check: text({ vi: 'Xem lại trước khi ghi', en: 'Check before it is recorded' }),
  summary: message<{ ruling: InBoth; count: number }>({
    vi: '{ruling}: {count} báo cáo',
    en: '{ruling}: {count, plural, one {# report} other {# reports}}',
  }),
  record: message<{ count: number }>({
    vi: 'Ghi ý kiến cho {count} báo cáo',
    en: 'Record for {count, plural, one {# report} other {# reports}}',
  }),
  back: text({ vi: 'Về danh sách chờ xem xét', en: 'Back to what waits' }),
  version: text({ vi: 'Phiên bản đã đọc', en: 'Version read' }),
  overtaken: text({
    vi: 'Không ghi ý kiến cho các báo cáo sau, vì đã có thay đổi từ khi danh sách được mở:',
    en: 'Nothing is recorded for these, which have changed since the list was opened:',
  }),
  newer: message<{ version: number }>({
    vi: 'đã có phiên bản {version}, cần đọc lại',
    en: 'version {version} has come, to be read first',
  }),
  notWaiting: text({ vi: 'không còn chờ xem xét', en: 'it waits no longer' }),
  gone: text({
    vi: 'không có, hoặc không thuộc quyền xem xét của ông/bà',
    en: 'not there, or not yours to review',
  }),
  nothingChosen: text({
    vi: 'Chưa chọn báo cáo nào. Đánh dấu ít nhất một báo cáo trong danh sách.',
    en: 'Nothing is chosen. Mark at least one in the list.',
  }),
  noRuling: text({
    vi: 'Chưa chọn ý kiến. Chọn đạt yêu cầu, hoặc đề nghị bổ sung, hoàn thiện.',
    en: 'No ruling is chosen. Choose to accept or to return.',
  }),
  noReason: text({
    vi: 'Chưa có lý do. Đơn vị cần biết phải bổ sung, hoàn thiện điều gì.',
    en: 'The reason is missing. The unit has to know what to complete.',
  }),
  errors: text({ vi: 'Chưa ghi được', en: 'Not recorded yet' }),
  done: message<{ done: number; count: number }>({
    vi: 'Đã ghi ý kiến cho {done} trong {count} báo cáo.',
    en: 'Recorded for {done} of {count}.',
  }),
  outcome: text({ vi: 'Kết quả', en: 'Outcome' }),
  outcomes: text({ vi: 'Kết quả từng báo cáo', en: 'What became of each' }),
  recorded: text({ vi: 'Đã ghi', en: 'Recorded' }),
  already: text({ vi: 'Đã ghi từ trước', en: 'Recorded before' }),
  notRecorded: message<{ why: string }>({ vi: 'Chưa ghi: {why}', en: 'Not recorded: {why}' }),
} as const;
