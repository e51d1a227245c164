import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan tokens`. */
export const tokensWords = {
  does: text({
    vi: 'mã truy cập của đơn vị và chương trình tích hợp; cấp (issue), thu hồi (revoke)',
    en: 'tokens of units and integrations; issue one (issue), take one back (revoke)',
  }),
  role: text({
    vi: 'coordinator, viewer, unit hoặc calendar (chỉ xem lịch của đơn vị; không ghi --unit: của mọi đơn vị trong kế hoạch)',
    en: 'coordinator, viewer, unit or calendar (reads the calendar of the unit only; without --unit, of all units of the plan)',
  }),
  plan: text({ vi: 'mã kế hoạch', en: 'slug of the plan' }),
  unit: text({ vi: 'mã đơn vị', en: 'id of the unit' }),
  purpose: text({ vi: 'dùng cho việc gì', en: 'what it is for' }),
  until: text({ vi: 'đến hết ngày, YYYY-MM-DD', en: 'the last day, YYYY-MM-DD' }),
  issued: message<{ token: string }>({
    vi: 'đã cấp mã {token}; chỉ hiện lần này:',
    en: 'token {token} issued; it is told this once:',
  }),
  calendar: text({
    vi: 'địa chỉ để phần mềm lịch theo dõi; ai có địa chỉ thì xem được lịch:',
    en: 'the address to subscribe to in a calendar program; whoever has it reads the calendar:',
  }),
  revoked: message<{ token: string }>({
    vi: 'đã thu hồi mã {token}',
    en: 'token {token} was taken back',
  }),
  token: text({ vi: 'Mã', en: 'Token' }),
  what: text({ vi: 'Vai trò', en: 'Role' }),
  over: text({ vi: 'Hết lúc', en: 'Until' }),
  by: text({ vi: 'Người cấp', en: 'Issued by' }),
  purposeOf: text({ vi: 'Dùng cho', en: 'What for' }),
  counted: message<{ count: number }>({
    vi: '{count, number} mã',
    en: '{count, plural, one {# token} other {# tokens}}',
  }),
} as const;
