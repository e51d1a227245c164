import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan people`. */
export const peopleWords = {
  does: text({
    vi: 'giao vai trò cho một người dùng và lấy đường dẫn đăng nhập (add)',
    en: 'give a person a role and get the link that signs them in (add)',
  }),
  role: text({
    vi: 'coordinator, unit, head (lãnh đạo đơn vị) hoặc administrator',
    en: 'coordinator, unit, head (of a unit) or administrator',
  }),
  plan: text({ vi: 'mã kế hoạch', en: 'slug of the plan' }),
  unit: text({ vi: 'mã đơn vị', en: 'id of the unit' }),
  name: text({ vi: 'họ tên, xóa được về sau', en: 'the name, which can be erased later' }),
  mailbox: text({ vi: 'hộp thư, xóa được về sau', en: 'the mailbox, which can be erased later' }),
  added: message<{ person: string; url: string }>({
    vi: 'đã giao vai trò cho {person}; đường dẫn đăng nhập, dùng trong 7 ngày: {url}',
    en: '{person} has the role; the link that signs them in, good for 7 days: {url}',
  }),
} as const;
