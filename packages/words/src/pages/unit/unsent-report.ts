import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What is filled in and not sent: kept on the server, looked through before it is sent. */
export const UNSENT_REPORT = {
  check: text({ vi: 'Kiểm tra và gửi', en: 'Check and submit' }),
  save: text({ vi: 'Lưu nháp', en: 'Save for later' }),
  saved: message<{ who: InBoth; at: string }>({
    vi: 'Bản nháp, chưa gửi: {who} lưu lúc {at}.',
    en: 'Not sent yet: saved by {who} at {at}.',
  }),
  savedHint: text({
    vi: 'Ai có liên kết của việc này, hoặc đăng nhập cho đơn vị, đều có thể điền tiếp, cả trên máy khác.',
    en: 'Whoever has the link of this assignment, or signs in for the unit, can go on with it, on another device too.',
  }),
  discard: text({ vi: 'Bỏ bản nháp', en: 'Discard it' }),
  keptNow: message<{ at: string }>({ vi: 'Đã tự lưu nháp lúc {at}.', en: 'Saved at {at}.' }),
  notKept: text({
    vi: 'Chưa tự lưu được; đề nghị bấm "Lưu nháp".',
    en: 'It could not be saved by itself; please press “Save for later”.',
  }),
  keepingFiles: text({
    vi: 'Đang lưu tệp vừa chọn; đề nghị chưa đóng trang.',
    en: 'The file is being saved; please leave the page open.',
  }),
  fileKept: message<{ name: string; kilobytes: number }>({
    vi: '{name} ({kilobytes} KB) đã lưu trong bản nháp.',
    en: '{name} ({kilobytes} KB) is saved.',
  }),
  newer: message<{ who: InBoth; at: string }>({
    vi: 'Trong khi điền, {who} đã lưu bản nháp khác lúc {at}. Chưa ghi đè bản nào.',
    en: 'Meanwhile {who} saved something else at {at}. Neither was written over.',
  }),
  newerHint: text({
    vi: 'Nội dung của bản kia ghi dưới từng ô khác nhau. Giữ hoặc sửa nội dung trong ô, rồi lưu hoặc gửi; bản trong ô sẽ thay bản kia.',
    en: 'What the other one says stands under each field that differs. Keep or change what is in the fields, then save or submit: it takes the place of the other.',
  }),
  takeTheirs: text({
    vi: 'Dùng bản kia, bỏ nội dung vừa điền',
    en: 'Take the other, and drop what was typed here',
  }),
  theirs: message<{ value: string }>({ vi: 'Bản kia: {value}', en: 'The other one: {value}' }),
  empty: text({ vi: 'để trống', en: 'left empty' }),
  meanwhile: message<{ who: InBoth; version: number; at: string }>({
    vi: 'Trong khi điền, {who} đã gửi phiên bản {version} lúc {at}. Nội dung vừa điền chưa gửi, được giữ làm bản nháp.',
    en: 'Meanwhile {who} handed in version {version} at {at}. What was typed here is not sent; it is kept for later.',
  }),
  meanwhileHint: text({
    vi: 'Xem phiên bản đó ở trên. Nếu đủ, bỏ bản nháp; nếu cần thay, sửa nội dung rồi gửi, sẽ thành phiên bản mới.',
    en: 'Read that version above. Where it says all, discard what was typed; where not, mend the form and submit, which makes a new version.',
  }),
  keptFiles: text({ vi: 'Tệp đã giữ', en: 'Files that are kept' }),
  removeFile: message<{ name: string }>({ vi: 'Bỏ tệp {name}', en: 'Remove {name}' }),
  checkTitle: text({ vi: 'Kiểm tra trước khi gửi', en: 'Check before it is sent' }),
  checkHint: text({
    vi: 'Chưa gửi. Xem lại nội dung dưới đây, rồi bấm "Gửi".',
    en: 'Nothing is sent yet. Read it through, then press “Submit”.',
  }),
  change: text({ vi: 'Sửa lại', en: 'Change it' }),
  notSent: text({
    vi: 'Chưa gửi được; nội dung và tệp được giữ làm bản nháp',
    en: 'It could not be sent; what was typed and the files are kept',
  }),
  tooMuch: message<{ mostMB: number }>({
    vi: 'Biểu mẫu có quá nhiều nội dung (tối đa {mostMB} MB chữ); phần vượt chưa được giữ, đề nghị gửi thành tệp',
    en: 'There is too much text in the form ({mostMB} MB at the most); what is over is not kept, please send it as a file',
  }),
} as const;
