import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan mail`. */
export const mailWords = {
  does: text({
    vi: 'gửi một thư thử; giữ mọi thông báo lại, hoặc gửi trở lại; chỉ gửi cho danh sách địa chỉ đã định',
    en: 'send a test letter; hold all notices, or let them go; say whom alone letters may go to',
  }),
  sent: message<{ address: string; response: string }>({
    vi: 'Máy chủ thư đã nhận thư gửi {address}: {response}',
    en: 'The mail server took the letter to {address}: {response}',
  }),
  notSent: message<{ address: string; response: string }>({
    vi: 'Máy chủ thư không xác nhận đã nhận thư gửi {address}: {response}',
    en: 'The mail server did not say that it took the letter to {address}: {response}',
  }),
  held: message<{ waiting: number }>({
    vi: 'Thư được giữ lại: thông báo chờ, không gửi đi ({waiting, number} đã đến giờ). Gửi trở lại: kyhan mail release',
    en: 'Mail is held: notices wait and none leaves ({waiting, number} whose time has come). Let them go: kyhan mail release',
  }),
  markedSent: message<{ count: number }>({
    vi: '{count, number} thông báo không rõ đã gửi hay chưa được coi là đã gửi, không gửi lại.',
    en: '{count, plural, one {# notice} other {# notices}} of which nobody knew {count, plural, one {is} other {are}} taken for sent and not sent again.',
  }),
  notSentBefore: message<{ count: number }>({
    vi: '{count, number} thông báo không rõ đã gửi hay chưa sẽ được gửi, ngay khi thư không bị giữ.',
    en: '{count, plural, one {# notice} other {# notices}} of which nobody knew {count, plural, one {leaves} other {leave}} as soon as mail is not held.',
  }),
  released: message<{ waiting: number }>({
    vi: 'Thư được gửi trở lại; {waiting, number} thông báo đã đến giờ.',
    en: 'Mail leaves again; {waiting, plural, one {# notice} other {# notices}} whose time has come.',
  }),
  remove: text({ vi: 'bớt các địa chỉ này khỏi danh sách', en: 'take these addresses off the list' }),
  lift: text({ vi: 'bỏ danh sách: gửi cho mọi địa chỉ', en: 'end the list: letters go to every address' }),
  list: text({ vi: 'chỉ xem danh sách', en: 'show the list' }),
  limited: message<{ count: number; waiting: number }>({
    vi: 'Chỉ gửi thư cho {count, number} địa chỉ trên; {waiting, number} thông báo đã đến giờ đang chờ. Bỏ danh sách: kyhan mail allow --lift',
    en: 'Letters go to {count, plural, one {this address} other {these # addresses}} alone; {waiting, plural, one {# notice waits} other {# notices wait}}. End the list: kyhan mail allow --lift',
  }),
  unlimited: text({
    vi: 'Không có danh sách: thư được gửi cho mọi địa chỉ.',
    en: 'There is no list: letters go to every address.',
  }),
} as const;
