import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan backup`. */
export const backupWords = {
  does: text({
    vi: 'sao lưu toàn bộ bản triển khai vào một tệp, trong khi vẫn chạy; kiểm tra một bản sao lưu',
    en: 'back the whole deployment up into one file, while it runs; check a backup',
  }),
  to: text({
    vi: 'thư mục chứa bản sao lưu, trên máy đang chạy; không nêu thì theo KYHAN_BACKUP_FOLDER',
    en: 'the folder for it, on the machine that runs; else that of KYHAN_BACKUP_FOLDER',
  }),
  check: text({
    vi: 'chỉ đọc lại tệp này và đối chiếu từng phần với bản kê của nó',
    en: 'only read this file back and compare each part with what it says of itself',
  }),
  doing: text({ vi: 'đang sao lưu', en: 'backing up' }),
  checking: text({ vi: 'đang đọc lại', en: 'reading it back' }),
  made: message<{ file: string; rows: number; events: number; megabytes: string }>({
    vi: 'Đã sao lưu và đọc lại: {file} ({megabytes} MB; {rows, number} dòng, {events, number} sự kiện).',
    en: 'Backed up and read back: {file} ({megabytes} MB; {rows, plural, one {# row} other {# rows}}, {events, plural, one {# event} other {# events}}).',
  }),
  missing: message<{ count: number }>({
    vi: 'Nội dung của {count, number} tệp không còn ở đâu; `kyhan verify` cho biết là tệp nào.',
    en: 'The contents of {count, plural, one {# file are} other {# files are}} kept nowhere any more; `kyhan verify` names them.',
  }),
  whole: message<{ file: string; at: string; machine: string; rows: number; events: number }>({
    vi: 'Bản sao lưu nguyên vẹn: {file}, lúc {at}, từ máy {machine} ({rows, number} dòng, {events, number} sự kiện).',
    en: 'The backup is whole: {file}, of {at}, from {machine} ({rows, plural, one {# row} other {# rows}}, {events, plural, one {# event} other {# events}}).',
  }),
  notBeside: message<{ count: number }>({
    vi: 'Nội dung của {count, number} tệp không nằm cạnh bản sao lưu này: chép cả thư mục `files` theo.',
    en: 'The contents of {count, plural, one {# file are} other {# files are}} not beside this backup: copy the folder `files` along with it.',
  }),
  whereTo: text({
    vi: 'nói rõ thư mục bằng --to, hoặc đặt KYHAN_BACKUP_FOLDER',
    en: 'name a folder with --to, or set KYHAN_BACKUP_FOLDER',
  }),
} as const;

/** `kyhan restore`. */
export const restoreWords = {
  does: text({
    vi: 'khôi phục bản sao lưu lên máy còn trống; hoặc tiếp quản một bản chép đang giữ thư',
    en: 'put a backup back onto an empty machine; or take over a copy whose mail is held',
  }),
  file: text({ vi: 'tệp do `kyhan backup` ghi', en: 'a file that `kyhan backup` wrote' }),
  takeOver: text({
    vi: 'bản chép này là bản chính từ nay: gửi thư trở lại',
    en: 'this copy is the deployment from here on: its mail leaves again',
  }),
  doing: text({ vi: 'đang khôi phục', en: 'putting it back' }),
  done: message<{ rows: number; events: number; at: string; seconds: string }>({
    vi: 'Đã khôi phục và kiểm chứng {rows, number} dòng, {events, number} sự kiện, của lúc {at} ({seconds} giây).',
    en: 'Put back and proved: {rows, plural, one {# row} other {# rows}}, {events, plural, one {# event} other {# events}}, as of {at} ({seconds} s).',
  }),
  held: text({
    vi: 'Thư đang được giữ, và không rõ những gì đã gửi từ lúc đó: khởi động, xem `kyhan findings`, nói rõ bằng `kyhan mail mark-sent` hoặc `kyhan mail send-doubtful`, rồi `kyhan mail release`.',
    en: 'Mail is held, and what was sent since is not known: start it, look at `kyhan findings`, say what became of it with `kyhan mail mark-sent` or `kyhan mail send-doubtful`, then `kyhan mail release`.',
  }),
  released: text({
    vi: 'Bản này là bản chính từ nay, thư được gửi; thông báo có thể đã gửi trước đó thì không gửi cho đến khi có người cho biết (`kyhan mail mark-sent` hoặc `kyhan mail send-doubtful`).',
    en: 'This is the deployment from here on, and mail leaves; notices that may have been sent before do not, until somebody says what became of them (`kyhan mail mark-sent` or `kyhan mail send-doubtful`).',
  }),
  stillHeld: text({
    vi: 'Bản này là bản chính từ nay, nhưng thư vẫn được giữ như lúc sao lưu: `kyhan mail release` cho gửi; thông báo có thể đã gửi trước đó thì chờ có người cho biết (`kyhan mail mark-sent` hoặc `kyhan mail send-doubtful`).',
    en: 'This is the deployment from here on, but mail stays held, as it was at the backup: `kyhan mail release` lets it leave; notices that may have been sent before wait until somebody says what became of them (`kyhan mail mark-sent` or `kyhan mail send-doubtful`).',
  }),
  contentsMissing: message<{ count: number }>({
    vi: 'Thiếu nội dung của {count, number} tệp: chép thư mục `files` nằm cạnh bản sao lưu vào thư mục tệp của máy này (KYHAN_FILES); `kyhan verify` cho biết là tệp nào.',
    en: 'The contents of {count, plural, one {# file are} other {# files are}} missing: copy the folder `files` beside the backup into the folder of files of this machine (KYHAN_FILES); `kyhan verify` names them.',
  }),
  purgedSince: message<{ acts: string }>({
    vi: 'Sau lúc sao lưu đã tẩy dữ liệu nhập nhầm, lần tẩy số {acts}: nội dung tệp đã tẩy không còn, giá trị thì có lại trong sổ này. Đề nghị tẩy lần nữa bằng `kyhan purge ask`, rồi hủy bản sao lưu này.',
    en: 'What was typed by mistake was purged since by act {acts}: contents of files are gone, values are here again. Ask for it once more with `kyhan purge ask`, then destroy this backup.',
  }),
  tokens: message<{ names: string }>({
    vi: 'Mã truy cập có hiệu lực trở lại: {names}. Mã nào đã thu hồi sau lúc sao lưu thì thu hồi lần nữa: kyhan tokens revoke. Mọi người đăng nhập lại.',
    en: 'Tokens that are good again: {names}. Revoke those once more that were revoked since the backup: kyhan tokens revoke. Everybody signs in again.',
  }),
  missing: message<{ names: string }>({
    vi: 'Trước đây có đặt, nay chưa: {names}',
    en: 'Set before and not here: {names}',
  }),
  takenOver: message<{ from: string; to: string }>({
    vi: 'Đã tiếp quản bản chép từ {from} sang {to}; thư được gửi trở lại như trước khi chép.',
    en: 'The copy was taken over, from {from} to {to}; mail leaves as it did before it was copied.',
  }),
  noCopy: text({
    vi: 'Đây không phải bản chép: không có gì để tiếp quản.',
    en: 'This is no copy: there is nothing to take over.',
  }),
} as const;
