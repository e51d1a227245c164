import { message } from './message.js';
import { text } from './text.js';

/** Why the register does not answer, each with what to do about it. */
export const registerWords = {
  silent: message<{ seconds: number }>({
    vi: 'không có hồi âm trong {seconds} giây; kiểm tra đường mạng và máy chủ cơ sở dữ liệu',
    en: 'nothing was heard within {seconds} seconds; look at the network and at the database server',
  }),
  unreachable: text({
    vi: 'không nối được đến cơ sở dữ liệu trong thời gian cho phép; kiểm tra đường mạng và máy chủ cơ sở dữ liệu',
    en: 'no connection could be made in time; look at the network and at the database server',
  }),
  allBusy: text({
    vi: 'mọi kết nối đều đang bận; thử lại sau giây lát, nếu kéo dài thì tăng KYHAN_DATABASE_CONNECTIONS hoặc tìm việc đang giữ chúng',
    en: 'every connection is in use; try again in a moment, and where it lasts raise KYHAN_DATABASE_CONNECTIONS or look for what holds them',
  }),
  serverFull: text({
    vi: 'máy chủ cơ sở dữ liệu không nhận thêm kết nối; giảm KYHAN_DATABASE_CONNECTIONS hoặc tăng max_connections của máy chủ',
    en: 'the database server takes no more connections; lower KYHAN_DATABASE_CONNECTIONS or raise max_connections of the server',
  }),
  diskFull: text({
    vi: 'ổ đĩa của cơ sở dữ liệu đã đầy; dọn lấy chỗ trống, không cần khởi động lại',
    en: 'the disk of the database is full; make room on it, nothing needs a restart',
  }),
  tooSlow: text({
    vi: 'câu hỏi mất quá nhiều thời gian hoặc chờ một việc khác quá lâu; thử lại sau giây lát, nếu kéo dài thì xem máy chủ cơ sở dữ liệu đang bận gì',
    en: 'a statement took too long, or waited too long for another; try again in a moment, and where it lasts look at what keeps the database server busy',
  }),
  readOnly: text({
    vi: 'máy chủ cơ sở dữ liệu chỉ cho đọc; nối đến máy chủ chính',
    en: 'the database server can only be read; connect to the primary one',
  }),
} as const;
