import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** The page on which who coordinates enters for a unit what it handed in elsewhere. */
export const ENTRY_PAGE = {
  keptHint: text({
    vi: 'Người điều phối kế hoạch có thể nhập tiếp, cả trên máy khác.',
    en: 'Whoever coordinates the plan can go on with it, on another device too.',
  }),
  title: text({ vi: 'Nhập thay đơn vị', en: 'Enter for the unit' }),
  hint: text({
    vi: 'Dùng khi đơn vị đã gửi bằng cách khác. Ngày nhận quyết định đúng hạn hay quá hạn; đơn vị được báo và xác nhận nội dung đã nhập.',
    en: 'For what the unit handed in elsewhere. The day of receipt decides on time or late; the unit is told, and confirms what was entered.',
  }),
  means: text({ vi: 'Đã nhận bằng', en: 'It came by' }),
  receivedOn: text({ vi: 'Ngày nhận', en: 'Day of receipt' }),
  receivedTime: text({
    vi: 'Giờ nhận (cần khi hạn có giờ)',
    en: 'Hour of receipt (needed where the due day has an hour)',
  }),
  reason: text({ vi: 'Lý do nhập thay (đơn vị sẽ đọc)', en: 'Why you enter it (the unit reads it)' }),
  document: text({
    vi: 'Văn bản của đơn vị: số, ký hiệu, ngày (nếu có)',
    en: 'The unit’s paper: number, sign and date (where there is one)',
  }),
  signedDocument: text({
    vi: 'Văn bản đã ký của đơn vị: số, ký hiệu, ngày (thay cho phê duyệt của lãnh đạo đơn vị)',
    en: 'The unit’s signed paper: number, sign and date (it stands for the approval of the unit’s head)',
  }),
  entered: message<{ means: InBoth; day: InBoth }>({
    vi: 'Cơ quan đầu mối nhập thay đơn vị: {means}, nhận {day}.',
    en: 'Entered by the coordinator for the unit: {means}, received on {day}.',
  }),
  why: message<{ reason: string }>({ vi: 'Lý do: {reason}', en: 'Reason: {reason}' }),
  toConfirm: text({
    vi: 'Đề nghị đơn vị kiểm tra nội dung đã nhập và xác nhận, hoặc cho biết nội dung chưa đúng.',
    en: 'Please look at what was entered and confirm it, or say what is wrong.',
  }),
  accepted: message<{ coordinator: string }>({
    vi: 'Báo cáo này đã được xác nhận đạt yêu cầu. Nếu nội dung chưa đúng, đề nghị liên hệ {coordinator}: cơ quan đầu mối đề nghị bổ sung, hoàn thiện thì đơn vị gửi lại tại trang này.',
    en: 'It has been accepted. Where it is wrong, please turn to {coordinator}, who returns it; then you send it anew on this page.',
  }),
  confirmed: text({ vi: 'Đơn vị đã xác nhận.', en: 'The unit has confirmed it.' }),
  disputed: text({ vi: 'Đơn vị cho biết chưa đúng.', en: 'The unit says that it is wrong.' }),
  notConfirmed: text({ vi: 'Đơn vị chưa xác nhận.', en: 'The unit has not confirmed it yet.' }),
  missing: message<{ label: InBoth }>({ vi: 'Chưa ghi: {label}', en: 'Missing: {label}' }),
  kept: text({
    vi: 'Đã nhập thay đơn vị; đơn vị được báo và đề nghị xác nhận.',
    en: 'It is entered; the unit is told and asked to confirm it.',
  }),
} as const;
