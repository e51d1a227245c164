import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** Who may do what, and what happened at the door. */
export const PEOPLE_PAGE = {
  title: SITE_FRAME.people,
  hint: text({
    vi: 'Đầu mối có trong kế hoạch đang áp dụng tự đăng nhập bằng hộp thư, không cần thêm ở đây; người đó hiện trong bảng sau lần đăng nhập đầu tiên.',
    en: 'Contacts of a plan sign in by their mailbox and need not be entered here; they are listed once they have signed in.',
  }),
  person: text({ vi: 'Người dùng', en: 'Person' }),
  mailbox: text({ vi: 'Hộp thư', en: 'Mailbox' }),
  roles: text({ vi: 'Vai trò', en: 'Roles' }),
  acts: text({ vi: 'Thao tác', en: 'Acts' }),
  none: text({ vi: 'chưa có vai trò', en: 'no role' }),
  until: message<{ day: string }>({ vi: 'đến {day}', en: 'until {day}' }),
  from: message<{ day: string }>({ vi: 'từ {day}', en: 'from {day}' }),
  end: text({ vi: 'Kết thúc vai trò', en: 'End the role' }),
  link: text({ vi: 'Lấy liên kết đăng nhập', en: 'Get a sign-in link' }),
  data: text({ vi: 'Dữ liệu cá nhân', en: 'Personal data' }),
  download: text({ vi: 'Tải dữ liệu (JSON)', en: 'Download it (JSON)' }),
  eraseHint: text({
    vi: 'Xóa họ tên và hộp thư ở mọi nơi trong sổ theo dõi; không khôi phục được. Những gì người này đã làm vẫn ghi theo mã, nên chuỗi băm còn nguyên.',
    en: 'Erases name and mailbox wherever the register has them, for good. What they did stays under the id, and the chains stay whole.',
  }),
  erase: text({ vi: 'Xóa dữ liệu cá nhân', en: 'Erase personal data' }),
  add: text({ vi: 'Giao vai trò', en: 'Give a role' }),
  id: text({ vi: 'Mã người dùng (lịch sử ghi mã này)', en: 'Id (histories name it)' }),
  name: text({ vi: 'Họ tên', en: 'Name' }),
  role: text({ vi: 'Vai trò', en: 'Role' }),
  plan: text({ vi: 'Kế hoạch', en: 'Plan' }),
  unit: text({ vi: 'Đơn vị (mã)', en: 'Unit (id)' }),
  fromDay: text({ vi: 'Từ ngày', en: 'From' }),
  untilDay: text({ vi: 'Đến hết ngày', en: 'Until, inclusive' }),
  give: text({ vi: 'Giao', en: 'Give' }),
  kept: text({ vi: 'Đã ghi vào sổ theo dõi.', en: 'Kept in the register.' }),
  linkFor: message<{ person: string }>({
    vi: 'Liên kết đăng nhập của {person}, dùng được một lần trong 7 ngày; chỉ hiện lần này:',
    en: 'The link that signs {person} in once, within seven days; it is shown this once:',
  }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa ghi được: {why}', en: 'Not done: {why}' }),
  log: text({ vi: 'Nhật ký đăng nhập và phân quyền', en: 'What happened at the door' }),
  at: text({ vi: 'Lúc', en: 'At' }),
  what: text({ vi: 'Việc', en: 'What' }),
  by: text({ vi: 'Bởi', en: 'By' }),
  tokens: text({ vi: 'Mã truy cập của chương trình', en: 'Tokens of programs' }),
} as const;
