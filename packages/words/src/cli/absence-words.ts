import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan absence`. */
export const absenceWords = {
  does: text({
    vi: 'ai vắng và ai thay; báo một đầu mối vắng (add)',
    en: 'who is away and who stands in; say that a contact is away (add)',
  }),
  plan: text({ vi: 'mã kế hoạch', en: 'slug of the plan' }),
  unit: text({ vi: 'mã đơn vị', en: 'id of the unit' }),
  mailbox: text({ vi: 'hộp thư của người vắng', en: 'mailbox of who is away' }),
  substitute: text({
    vi: 'hộp thư của người thay, một đầu mối khác của đơn vị; chính mình: đã về',
    en: 'mailbox of who stands in, another contact of the unit; his own: he is back',
  }),
  from: text({ vi: 'ngày đầu, YYYY-MM-DD', en: 'first day, YYYY-MM-DD' }),
  until: text({ vi: 'ngày cuối, YYYY-MM-DD', en: 'last day, YYYY-MM-DD' }),
  id: text({
    vi: 'mã của lần báo này; gửi lại cùng mã không đổi gì',
    en: 'id of this; the same again changes nothing',
  }),
  kept: message<{ mailbox: string; substitute: string; from: string; until: string }>({
    vi: 'Đã ghi: từ {from} đến {until}, thông báo gửi {mailbox} được gửi cho {substitute}',
    en: 'Kept: from {from} to {until} what is owed to {mailbox} goes to {substitute}',
  }),
  counted: message<{ count: number }>({
    vi: '{count, number} lần vắng',
    en: '{count, plural, one {# absence} other {# absences}}',
  }),
  away: text({ vi: 'Người vắng', en: 'Away' }),
  standsIn: text({ vi: 'Người thay', en: 'Stands in' }),
  over: text({ vi: 'Hết lúc', en: 'Until' }),
  fromAt: text({ vi: 'Từ lúc', en: 'From' }),
} as const;
