import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan people`. */
export const peopleWords = {
  does: text({
    vi: 'người dùng và vai trò; giao (add), kết thúc (end) vai trò, lấy liên kết đăng nhập (link), xem nhật ký (log); cung cấp (export), xóa (erase) dữ liệu cá nhân',
    en: 'people and their roles; give one (add), end one (end), get a sign-in link (link), see what happened (log); give out (export), erase (erase) personal data',
  }),
  role: text({
    vi: 'administrator, coordinator, reviewer, viewer, head hoặc unit',
    en: 'administrator, coordinator, reviewer, viewer, head or unit',
  }),
  plan: text({ vi: 'mã kế hoạch', en: 'slug of the plan' }),
  unit: text({ vi: 'mã đơn vị', en: 'id of the unit' }),
  name: text({ vi: 'họ tên, xóa được về sau', en: 'the name, which can be erased later' }),
  mailbox: text({ vi: 'hộp thư, xóa được về sau', en: 'the mailbox, which can be erased later' }),
  from: text({ vi: 'từ ngày, YYYY-MM-DD', en: 'the first day, YYYY-MM-DD' }),
  until: message<{ what: InBoth; at: string }>({ vi: '{what}, đến {at}', en: '{what}, until {at}' }),
  untilDay: text({ vi: 'đến hết ngày, YYYY-MM-DD', en: 'the last day, YYYY-MM-DD' }),
  added: message<{ person: string; url: string }>({
    vi: 'đã giao vai trò cho {person}; liên kết đăng nhập, dùng được một lần trong 7 ngày: {url}',
    en: '{person} has the role; the link that signs them in once, good for 7 days: {url}',
  }),
  ended: message<{ person: string }>({
    vi: 'đã kết thúc vai trò của {person}',
    en: '{person} has that role no longer',
  }),
  link: message<{ person: string; url: string }>({
    vi: 'liên kết đăng nhập của {person}, dùng được một lần trong 7 ngày: {url}',
    en: 'the link that signs {person} in once, good for 7 days: {url}',
  }),
  erased: message<{ person: string }>({
    vi: 'đã xóa họ tên và hộp thư của {person}; những gì người đó đã làm vẫn ghi theo mã',
    en: 'name and mailbox of {person} are erased; what they did stays under the id',
  }),
  person: text({ vi: 'Người dùng', en: 'Person' }),
  roles: text({ vi: 'Vai trò', en: 'Roles' }),
  counted: message<{ count: number }>({
    vi: '{count, number} người dùng',
    en: '{count, plural, one {# person} other {# persons}}',
  }),
} as const;
