import { message } from '../../message.js';
import { text } from '../../text.js';

export const ADOPTION_PAGE = {
  title: text({ vi: 'Việc đã nhận trước khi dùng phần mềm', en: 'Received before this software was used' }),
  lead: text({
    vi: 'Kế hoạch áp dụng giữa năm: nhập một lần từ bảng tính những báo cáo đơn vị đã gửi trước đó. Đúng hạn hay quá hạn tính theo ngày nhận. Không gửi thư nào cho đơn vị về các việc này; việc đến hạn trước ngày áp dụng mà không có trong bảng thì không giao cho ai.',
    en: 'For a plan applied in the middle of its year: take over from a spreadsheet, at once, what units had handed in before. The day of receipt says whether it was on time. Units are not written to about it; what fell due before the plan was applied and is not in the list is owed by nobody.',
  }),
  template: text({
    vi: 'Tải bảng mẫu: các việc đến nay chưa có báo cáo (xlsx)',
    en: 'Download the list to fill in: what nothing came for up to now (xlsx)',
  }),
  file: text({ vi: 'Bảng đã điền', en: 'The list, filled in' }),
  fileHint: text({
    vi: 'xlsx hoặc csv: đơn vị, nhiệm vụ, kỳ báo cáo, ngày nhận; số, ký hiệu văn bản và ghi chú nếu có; yêu cầu đột xuất ghi thêm hạn. Không rõ ngày nhận thì để trống cả dòng.',
    en: 'xlsx or csv: unit, obligation, period, date of receipt; document and note where there are any; of what was asked for outside the calendar its due day. Leave a line empty where nobody knows the day.',
  }),
  look: text({ vi: 'Xem trước', en: 'Look at it first' }),
  noFile: text({ vi: 'Chưa chọn tệp.', en: 'No file was chosen.' }),
  notAdopted: text({ vi: 'Chưa nhập việc nào', en: 'Nothing was taken over' }),
  counts: message<{ adopted: number; late: number; already: number; blank: number }>({
    vi: 'Sẽ nhập {adopted, number} việc ({late, number} quá hạn); {already, number} việc đã có, giữ nguyên; {blank, number} dòng chưa ghi ngày nhận.',
    en: 'To take over: {adopted, number} ({late, number} late); {already, number} here already and left as they are; {blank, number} lines without a day of receipt.',
  }),
  adoptIt: message<{ count: number }>({
    vi: 'Nhập {count, number} việc này',
    en: 'Take over {count, plural, one {this one} other {these #}}',
  }),
  tooLong: text({
    vi: 'Bảng này dài hơn mức trang nhập được một lần. Hãy chia thành nhiều bảng (bảng sau chỉ thêm việc mới), hoặc nhập cả bảng bằng lệnh `kyhan adopt TỆP --yes`.',
    en: 'The list is longer than the page takes at once. Part it (a later one only adds what is new), or take it over whole by `kyhan adopt FILE --yes`.',
  }),
  first: message<{ shown: number; count: number }>({
    vi: 'Sẽ nhập ({shown, number} trên {count, number})',
    en: 'To take over ({shown, number} of {count, number})',
  }),
  punctuality: text({ vi: 'Đúng hạn', en: 'On time' }),
  isOnTime: message<{ onTime: boolean }>({
    vi: '{onTime, select, true {đúng hạn} other {quá hạn}}',
    en: '{onTime, select, true {on time} other {late}}',
  }),
  adopted: message<{ count: number }>({
    vi: 'Đã nhập {count, number} việc. Không gửi thư nào về các việc này.',
    en: '{count, plural, one {One was} other {# were}} taken over. Nobody is written to about it.',
  }),
} as const;
