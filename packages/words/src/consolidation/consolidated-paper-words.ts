import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** The frame of papers drafted of a consolidation; their passages stand in templates. */
export const CONSOLIDATED_PAPER_WORDS = {
  number: message<{ sign: string }>({ vi: 'Số: ……/{sign}', en: 'No.: ……/{sign}' }),
  placeAndDay: message<{ place: InBoth; month: InBoth }>({
    vi: '{place}, ngày …… {month}',
    en: '{place}, …… {month}',
  }),
  to: text({ vi: 'Kính gửi:', en: 'To:' }),
  recipients: text({ vi: 'Nơi nhận:', en: 'Copies:' }),
  recipient: message<{ name: string; end: string }>({ vi: '- {name}{end}', en: '- {name}{end}' }),
  note: text({ vi: '(ký, ghi rõ họ tên, đóng dấu)', en: '(signature, name, seal)' }),
  more: message<{ by: string }>({ vi: 'tăng {by}', en: '{by} more' }),
  fewer: message<{ by: string }>({ vi: 'giảm {by}', en: '{by} fewer' }),
  same: text({ vi: 'không thay đổi', en: 'unchanged' }),
  nothingNamed: text({ vi: 'Các cơ quan, đơn vị không nêu.', en: 'Nobody has named any.' }),
} as const;

/** The paper that goes without saying, where a plan names no template: places in braces are filled in when it is drafted. */
export const PLAIN_TEMPLATE_WORDS = {
  name: text({ vi: 'Báo cáo tổng hợp', en: 'Consolidated report' }),
  sign: text({ vi: 'BC-……', en: '……' }),
  place: text({ vi: '……', en: '……' }),
  kind: text({ vi: 'BÁO CÁO', en: 'REPORT' }),
  about: text({ vi: '{title}, {period}', en: '{title}, {period}' }),
  under: text({
    vi: 'Thực hiện Kế hoạch số {plan} ({planTitle}), cơ quan đầu mối tổng hợp kết quả {period} (kỳ báo cáo từ {from} đến hết {to}) như sau:',
    en: 'Under plan {plan} ({planTitle}) the coordinating office has brought together {period} (from {from} to the end of {to}):',
  }),
  who: text({ vi: '1. Tình hình gửi báo cáo', en: '1. Who has reported' }),
  counted: text({
    vi: 'Tính đến {countedOn}, đã tổng hợp báo cáo đạt yêu cầu của {accepted}/{assigned} cơ quan, đơn vị.',
    en: 'By {countedOn} the accepted reports of {accepted} of {assigned} units are brought together.',
  }),
  nil: text({
    vi: 'Không phát sinh ({nil}): {nil.names}.',
    en: 'Nothing to report ({nil}): {nil.names}.',
  }),
  late: text({
    vi: 'Gửi sau thời hạn ({late}), số liệu để ở cột riêng: {late.names}.',
    en: 'Late ({late}), with a column of their own: {late.names}.',
  }),
  waiting: text({
    vi: 'Đang xem xét hoặc bổ sung, chưa tổng hợp ({waiting}): {waiting.names}.',
    en: 'Being read or completed, not counted yet ({waiting}): {waiting.names}.',
  }),
  missing: text({
    vi: 'Chưa nhận được báo cáo ({missing}): {missing.names}.',
    en: 'Nothing received of ({missing}): {missing.names}.',
  }),
  results: text({ vi: '2. Kết quả', en: '2. Results' }),
  compared: text({
    vi: 'Cột "Tăng, giảm" so với {lastPeriod}, chỉ tính các đơn vị có số liệu ở cả hai kỳ.',
    en: 'The change is from {lastPeriod}, over units with a number both times alone.',
  }),
  close: text({ vi: 'Trên đây là kết quả tổng hợp, kính báo cáo./.', en: 'Reported as brought together.' }),
  asAbove: text({ vi: 'Như trên', en: 'As above' }),
  filed: text({ vi: 'Lưu: VT', en: 'On file' }),
  position: text({ vi: 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ', en: 'HEAD OF THE OFFICE' }),
} as const;
