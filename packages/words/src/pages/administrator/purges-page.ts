import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What was typed by mistake and goes by an act of two administrators: the list, the form, one act, its minutes. */
export const PURGES_PAGE = {
  nav: text({ vi: 'Tẩy dữ liệu', en: 'Purges' }),
  title: text({ vi: 'Tẩy dữ liệu nhập nhầm', en: 'Purges' }),
  empty: text({ vi: 'Chưa có đề nghị tẩy dữ liệu nào.', en: 'Nobody has asked for one.' }),
  lead: text({
    vi: 'Mật khẩu, tài liệu mật hay dữ liệu của người khác bị nhập nhầm thì đề nghị tẩy từ trang của việc được giao. Một quản trị đề nghị, quản trị khác duyệt; duyệt là xóa ngay, không khôi phục được.',
    en: 'A password, a secret paper or the data of somebody else that was typed by mistake is asked away from the page of its assignment. One administrator asks, another agrees; then it goes at once and for good.',
  }),
  number: text({ vi: 'Số', en: 'Number' }),
  what: text({ vi: 'Nội dung', en: 'Of what' }),
  parts: text({ vi: 'Phần cần tẩy', en: 'What goes' }),
  why: text({ vi: 'Lý do', en: 'Why' }),
  asked: text({ vi: 'Người đề nghị', en: 'Asked for by' }),
  state: text({ vi: 'Tình trạng', en: 'State' }),
  waits: text({ vi: 'Chờ quản trị khác duyệt', en: 'Waits for another administrator' }),
  doneAt: message<{ at: string }>({ vi: 'Đã tẩy lúc {at}', en: 'Purged {at}' }),
  withdrawnAt: message<{ at: string }>({ vi: 'Đã rút lúc {at}', en: 'Taken back {at}' }),
  declinedAt: message<{ at: string }>({ vi: 'Không duyệt, lúc {at}', en: 'Declined {at}' }),
  withdrawnBy: text({ vi: 'Người rút đề nghị', en: 'Taken back by' }),
  declinedBy: text({ vi: 'Người không duyệt', en: 'Declined by' }),
  declinedBecause: text({ vi: 'Lý do không tẩy', en: 'Why nothing went' }),
  withdraw: text({ vi: 'Rút đề nghị', en: 'Take it back' }),
  decline: text({ vi: 'Không duyệt', en: 'Decline' }),
  byAt: message<{ who: InBoth; at: string }>({ vi: '{who}, lúc {at}', en: '{who}, {at}' }),
  one: message<{ purge: number }>({ vi: 'Lần tẩy số {purge, number}', en: 'Purge {purge, number}' }),
  approvedBy: text({ vi: 'Người duyệt', en: 'Agreed to by' }),
  went: text({ vi: 'Đã xóa', en: 'What went' }),
  wentCount: message<{ values: number; files: number }>({
    vi: '{values, number} giá trị, {files, number} tệp',
    en: '{values, plural, one {# value} other {# values}}, {files, plural, one {# file} other {# files}}',
  }),
  work: text({ vi: 'Việc được giao', en: 'Assignment' }),
  openWork: text({ vi: 'Mở trang của việc được giao', en: 'Open the page of the assignment' }),
  approve: text({ vi: 'Duyệt và xóa ngay', en: 'Agree: it goes at once' }),
  warning: text({
    vi: 'Xóa rồi không khôi phục được. Mở trang của việc được giao để xem đúng nội dung trước khi duyệt.',
    en: 'It is gone for good then. Open the page of the assignment and look at it before you agree.',
  }),
  own: text({
    vi: 'Anh/chị là người đề nghị nên không tự duyệt: để không ai một mình xóa được chứng cứ, quản trị khác duyệt tại trang này hoặc bằng lệnh kyhan purge approve.',
    en: 'You have asked for it and cannot agree: nobody is to take evidence away alone. Another administrator agrees on this page, or by kyhan purge approve.',
  }),
  people: text({ vi: 'Người dùng', en: 'People' }),
  minutes: message<{ purge: number }>({
    vi: 'Biên bản tẩy dữ liệu, lần số {purge, number}',
    en: 'Minutes of purge {purge, number}',
  }),
  minutesLead: text({
    vi: 'In biên bản, người đề nghị và người duyệt cùng ký; lưu hồ sơ. Biên bản không nhắc lại nội dung đã tẩy.',
    en: 'Print the minutes and let both administrators sign them. What was typed stands nowhere in them.',
  }),
  of: message<{ kind: InBoth; work: InBoth }>({ vi: '{kind}: {work}', en: '{kind}: {work}' }),
  ofUnit: message<{ unit: InBoth; work: InBoth; period: InBoth }>({
    vi: '{unit}, {work}, {period}',
    en: '{unit}, {work}, {period}',
  }),
  back: text({ vi: 'Về danh sách tẩy dữ liệu', en: 'Back to purges' }),
  ask: text({ vi: 'Tẩy nội dung nhập nhầm', en: 'Something was typed by mistake' }),
  askTitle: text({ vi: 'Đề nghị tẩy dữ liệu nhập nhầm', en: 'Ask that something goes' }),
  askLead: text({
    vi: 'Chưa xóa gì khi gửi: quản trị khác phải duyệt. Dấu vết (ai gửi, lúc nào, mã băm) vẫn còn; riêng nội dung mất hẳn.',
    en: 'Nothing goes when you send this: another administrator has to agree. Who sent it, when, and its hash stay; what was typed is gone for good.',
  }),
  choose: text({ vi: 'Phần cần tẩy', en: 'What goes' }),
  values: text({ vi: 'Giá trị biểu mẫu', en: 'Values of the form' }),
  reason: text({ vi: 'Lý do', en: 'Why' }),
  reasonHint: text({
    vi: 'Ghi vào biên bản và lưu mãi: đừng nhắc lại nội dung nhập nhầm.',
    en: 'It stands in the minutes for good: never repeat what was typed by mistake.',
  }),
  send: text({ vi: 'Gửi đề nghị', en: 'Ask' }),
  cancel: text({ vi: 'Thôi, quay lại', en: 'Do not ask' }),
  notSent: text({ vi: 'Chưa gửi được đề nghị', en: 'Not asked' }),
  partMissing: text({ vi: 'Chọn ít nhất một phần cần tẩy', en: 'Choose what goes' }),
  keptAsked: message<{ purge: number }>({
    vi: 'Đã ghi đề nghị số {purge, number}; chưa xóa gì. Báo quản trị khác vào trang này để duyệt.',
    en: 'Purge {purge, number} was asked for; nothing went yet. Tell another administrator to agree on this page.',
  }),
  kept: text({
    vi: 'Đã xóa. In biên bản cho hai người ký; hủy bản sao lưu cũ, bản in, thư đã gửi còn giữ nội dung đó.',
    en: 'It went. Print the minutes for both to sign; destroy older backups, prints and letters that still have it.',
  }),
  keptDeclined: text({
    vi: 'Đã ghi; không xóa gì. Vẫn có thể đề nghị lại.',
    en: 'It is closed and nothing went. It can be asked for anew.',
  }),
  notDeclined: message<{ why: InBoth }>({ vi: 'Chưa ghi được: {why}', en: 'Not closed: {why}' }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa duyệt được: {why}', en: 'Not agreed to: {why}' }),
} as const;
