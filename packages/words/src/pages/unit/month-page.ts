import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What a unit owes in a month, as a calendar and as a list. */
export const MONTH_PAGE = {
  nav: text({ vi: 'Lịch', en: 'Calendar' }),
  title: message<{ month: InBoth }>({ vi: 'Lịch {month}', en: 'Calendar of {month}' }),
  before: text({ vi: 'Tháng trước', en: 'Month before' }),
  after: text({ vi: 'Tháng sau', en: 'Month after' }),
  thisMonth: text({ vi: 'Tháng này', en: 'This month' }),
  list: text({ vi: 'Danh sách trong tháng', en: 'The month as a list' }),
  empty: text({ vi: 'Trong tháng này đơn vị không có việc đến hạn.', en: 'Nothing is due in this month.' }),
  share: text({
    vi: 'Đưa lịch này vào điện thoại, Outlook',
    en: 'This calendar on a telephone or in Outlook',
  }),
  shareHint: text({
    vi: 'Chương trình lịch tự cập nhật theo một địa chỉ riêng. Ai có địa chỉ này xem được lịch của đơn vị và không làm được gì khác; thu hồi lúc nào cũng được.',
    en: 'A calendar program keeps itself up to date by an address of its own. Whoever has it sees what the unit owes, and can do nothing else; take it back at any time.',
  }),
  sharePurpose: text({
    vi: 'Dùng ở đâu (như điện thoại của văn thư)',
    en: 'Where it is used (such as the telephone of the clerk)',
  }),
  shareUnit: text({ vi: 'Đơn vị', en: 'Unit' }),
  sharePlan: text({ vi: 'Kế hoạch', en: 'Plan' }),
  ofPlans: text({ vi: 'Lịch của kế hoạch', en: 'Calendar of a plan' }),
  toPlans: text({
    vi: 'Đưa lịch của mọi đơn vị vào điện thoại, Outlook',
    en: 'The calendar of all units on a telephone or in Outlook',
  }),
  sharePlanHint: text({
    vi: 'Chương trình lịch tự cập nhật theo một địa chỉ riêng: thời hạn của mọi đơn vị trong kế hoạch, mỗi bước của mỗi đợt một dòng với số đơn vị còn chờ, và các cuộc họp. Ai có địa chỉ này xem được lịch và không làm được gì khác; thu hồi lúc nào cũng được.',
    en: 'A calendar program keeps itself up to date by an address of its own: the days of all units of the plan, each step of a cycle once with how many are awaited, and the meetings. Whoever has it sees the calendar, and can do nothing else; take it back at any time.',
  }),
  shareMake: text({ vi: 'Tạo địa chỉ lịch', en: 'Make an address' }),
  shared: text({
    vi: 'Địa chỉ lịch, chỉ hiện một lần. Chép vào chương trình lịch (thêm lịch theo URL):',
    en: 'The address of the calendar, shown this once. Copy it into the calendar program (add a calendar by URL):',
  }),
  sharing: text({ vi: 'Các địa chỉ lịch đang dùng', en: 'Addresses in use' }),
  sharedSince: text({ vi: 'Từ', en: 'Since' }),
  shareEnd: text({ vi: 'Thu hồi', en: 'Take back' }),
  shareEnded: text({
    vi: 'Đã thu hồi: địa chỉ đó không mở được lịch nữa.',
    en: 'It was taken back: that address opens nothing any more.',
  }),
  shareNotDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện: {why}', en: 'Not done: {why}' }),
  weekdays: [
    text({ vi: 'Thứ Hai', en: 'Monday' }),
    text({ vi: 'Thứ Ba', en: 'Tuesday' }),
    text({ vi: 'Thứ Tư', en: 'Wednesday' }),
    text({ vi: 'Thứ Năm', en: 'Thursday' }),
    text({ vi: 'Thứ Sáu', en: 'Friday' }),
    text({ vi: 'Thứ Bảy', en: 'Saturday' }),
    text({ vi: 'Chủ Nhật', en: 'Sunday' }),
  ],
} as const;
