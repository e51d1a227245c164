import { message } from './message.js';
import { text } from './text.js';

/** What can be wrong with a request to the API; `name` is the way to the value, `file.0.name`. */
export const requestWords = {
  unknownKey: message<{ name: string }>({
    vi: 'không có tham số "{name}"',
    en: 'unknown parameter "{name}"',
  }),
  missing: message<{ name: string }>({ vi: 'thiếu "{name}"', en: '"{name}" is missing' }),
  tooManyRows: message<{ total: number; most: number }>({
    vi: 'danh sách có {total, number} dòng, chỉ tải về được nhiều nhất {most, number}; đề nghị lọc bớt',
    en: 'the list has {total, number} rows and {most, number} can be taken away at once; choose fewer by its filters',
  }),
  choice: message<{ name: string; choices: string }>({
    vi: '"{name}" phải là một trong: {choices}',
    en: '"{name}" is to be one of: {choices}',
  }),
  kind: message<{ name: string; kind: string }>({
    vi: '"{name}" phải là {kind, select, string {một chuỗi} number {một số} int {một số nguyên} boolean {true hoặc false} array {một danh sách} object {một đối tượng} other {{kind}}}',
    en: '"{name}" is to be {kind, select, string {a text} number {a number} int {a whole number} boolean {true or false} array {a list} object {an object} other {{kind}}}',
  }),
  text: message<{ name: string }>({
    vi: '"{name}" có ký tự không lưu được (NUL hoặc nửa cặp surrogate)',
    en: '"{name}" has characters that cannot be kept (NUL, or half a surrogate pair)',
  }),
  day: message<{ name: string }>({
    vi: '"{name}" phải là một ngày có thật, viết YYYY-MM-DD',
    en: '"{name}" is to be a day of the calendar, written YYYY-MM-DD',
  }),
  next: message<{ name: string }>({
    vi: '"{name}" phải là `next` của câu trả lời trước',
    en: '"{name}" is to be `next` of the answer before',
  }),
  hourOfADay: message<{ name: string }>({
    vi: '"{name}" là giờ của một ngày: cho biết cả ngày, hoặc bỏ giờ để theo quy tắc của kế hoạch',
    en: '"{name}" is the hour of a day: give the day too, or leave the hour to the rule of the plan',
  }),
  tooSmall: message<{ name: string; least: number; of: string }>({
    vi: '"{name}" phải từ {least}{of, select, string { ký tự} array { mục} other {}} trở lên',
    en: '"{name}" is to be at least {least}{of, select, string { characters long} array { items} other {}}',
  }),
  tooBig: message<{ name: string; most: number; of: string }>({
    vi: '"{name}" nhiều nhất là {most}{of, select, string { ký tự} array { mục} other {}}',
    en: '"{name}" is to be at most {most}{of, select, string { characters long} array { items} other {}}',
  }),
  unfit: message<{ name: string }>({
    vi: '"{name}" không đúng dạng',
    en: '"{name}" is not in the form that is expected',
  }),
  notJson: message<{ name: string }>({ vi: '"{name}" không phải JSON', en: '"{name}" is not JSON' }),
  bodyNotJson: text({ vi: 'nội dung gửi không phải JSON', en: 'the body is not JSON' }),
  bodyTooLarge: text({ vi: 'nội dung gửi quá lớn', en: 'the body is too large' }),
  mediaType: text({
    vi: 'nội dung gửi phải là application/json',
    en: 'the body is to be application/json',
  }),
  mailbox: text({
    vi: 'hộp thư phải có dạng ten@co-quan.gov.vn',
    en: 'a mailbox is written name@office.gov.vn',
  }),
  unreadable: text({ vi: 'không đọc được yêu cầu', en: 'it cannot be read' }),
  meant: message<{ names: string }>({ vi: ' (có phải "{names}"?)', en: ' (did you mean "{names}"?)' }),
} as const;
