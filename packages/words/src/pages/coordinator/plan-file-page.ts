import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** A plan file that is checked, compared with what is in force, and applied. */
export const PLAN_FILE_PAGE = {
  title: text({ vi: 'Tệp kế hoạch', en: 'Plan file' }),
  hint: text({
    vi: 'Chọn tệp kế hoạch và các tệp mà nó nêu tên (đơn vị, biểu mẫu, lịch, danh sách). Chưa có gì được áp dụng cho đến khi xem hết thay đổi và bấm áp dụng.',
    en: 'Choose the plan file and the files that it names (units, forms, calendar, rosters). Nothing is applied before you have seen every change and press apply.',
  }),
  inForce: text({ vi: 'Đang áp dụng:', en: 'In force:' }),
  version: message<{ plan: string; version: number }>({
    vi: '{plan}, phiên bản {version}',
    en: '{plan}, version {version}',
  }),
  upload: text({ vi: 'Tải tệp lên', en: 'Upload files' }),
  uploadHint: text({
    vi: 'Nhiều tệp cùng lúc, mỗi tệp đến 1 MB, tổng cộng đến 5 MB; tệp trùng tên thay tệp đã có ở dưới.',
    en: 'Several at once, up to 1 MB each and 5 MB in all; one of the same name takes the place of the one below.',
  }),
  folder: text({ vi: 'Hoặc chọn cả thư mục của kế hoạch', en: 'Or choose the whole folder of the plan' }),
  folderHint: text({
    vi: 'Một lần cho tất cả; chỉ lấy tệp .yaml và .csv, kể cả trong thư mục con.',
    en: 'All of them at once; only .yaml and .csv files are taken, those in its folders too.',
  }),
  missing: message<{ count: number }>({
    vi: 'Còn thiếu {count, number} tệp mà kế hoạch nêu tên',
    en: '{count, plural, one {# file that the plan names is} other {# files that the plan names are}} missing',
  }),
  missingHint: text({
    vi: 'Chọn cả thư mục của kế hoạch, hoặc tải các tệp này lên; tệp đã tải vẫn còn ở dưới.',
    en: 'Choose the whole folder of the plan, or upload these; those below stay.',
  }),
  files: text({ vi: 'Các tệp đang xem', en: 'The files looked at' }),
  content: message<{ file: string }>({ vi: 'Nội dung {file}', en: 'What {file} says' }),
  main: message<{ file: string }>({ vi: '{file} (tệp kế hoạch)', en: '{file} (the plan file)' }),
  drop: message<{ file: string }>({ vi: 'Bỏ tệp {file}', en: 'Leave {file} out' }),
  moveOpen: text({
    vi: 'Đợt đang mở theo quy tắc mới (không chọn: giữ hạn và phiên bản của mình)',
    en: 'Open cycles follow changed rules (not chosen: they keep their day and version)',
  }),
  noDay: message<{ day: string }>({
    vi: '“{day}” không phải ngày; chưa áp dụng',
    en: '“{day}” is no day; nothing was applied',
  }),
  dayOver: message<{ day: string }>({
    vi: 'ngày {day} đã qua; chưa áp dụng',
    en: '{day} is over; nothing was applied',
  }),
  check: text({ vi: 'Kiểm tra và so sánh', en: 'Check and compare' }),
  nothing: text({ vi: 'Chưa chọn tệp nào.', en: 'No file is chosen.' }),
  errors: message<{ count: number }>({
    vi: 'Tệp có {count, number} lỗi cần sửa',
    en: '{count, plural, one {# error} other {# errors}} to mend',
  }),
  warnings: message<{ count: number }>({
    vi: '{count, number} điều cần lưu ý',
    en: '{count, plural, one {# warning} other {# warnings}}',
  }),
  clean: text({ vi: 'Tệp không có lỗi.', en: 'The files have no error.' }),
  place: text({ vi: 'Chỗ', en: 'Where' }),
  what: text({ vi: 'Lỗi', en: 'What is wrong' }),
  todo: text({ vi: 'Cách sửa', en: 'How to mend it' }),
  at: message<{ file: string; line: number; column: number }>({
    vi: '{file}, dòng {line}, cột {column}',
    en: '{file}, line {line}, column {column}',
  }),
  meant: message<{ word: string }>({ vi: 'Có phải là “{word}”?', en: 'Did you mean “{word}”?' }),
  changes: message<{ plan: string; version: number }>({
    vi: 'Thay đổi của kế hoạch {plan} so với phiên bản {version} đang áp dụng',
    en: 'What changes of plan {plan} against version {version}, which is in force',
  }),
  first: message<{ plan: string }>({
    vi: 'Kế hoạch {plan} chưa từng được áp dụng',
    en: 'Plan {plan} was never applied',
  }),
  named: message<{ name: string; id: string }>({ vi: '{name} ({id})', en: '{name} ({id})' }),
  toDrafts: text({ vi: 'Các đợt chờ xác nhận', en: 'Cycles that wait to be confirmed' }),
  toToday: text({ vi: 'Việc hôm nay', en: 'What waits today' }),
  more: message<{ count: number }>({
    vi: '… và {count, number} dòng nữa',
    en: '… and {count, plural, one {# more} other {# more}}',
  }),
  apply: text({ vi: 'Áp dụng kế hoạch', en: 'Apply the plan' }),
  touches: message<{ moves: number; people: number }>({
    vi: 'Khi áp dụng: {moves, number} việc đang mở đổi hạn, {people, number} hộp thư nhận thông báo.',
    en: 'Applied, {moves, plural, one {# open assignment gets} other {# open assignments get}} another day, and {people, plural, one {# mailbox is} other {# mailboxes are}} written to.',
  }),
  changedSince: text({
    vi: 'Nội dung đã khác lần kiểm tra trước. Xem lại các thay đổi dưới đây rồi bấm áp dụng.',
    en: 'This is not what was checked before. Look at the changes below, then apply it.',
  }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa áp dụng: {why}', en: 'Not applied: {why}' }),
  refused: message<{ file: string; why: InBoth }>({
    vi: 'Không nhận tệp {file}: {why}',
    en: '{file} is not taken: {why}',
  }),
  tooLarge: text({ vi: 'lớn hơn 1 MB', en: 'it is larger than 1 MB' }),
  tooMuch: text({ vi: 'tổng các tệp quá 5 MB', en: 'all files together are larger than 5 MB' }),
  tooMany: text({ vi: 'quá 60 tệp', en: 'there are more than 60 files' }),
  notText: text({ vi: 'không phải văn bản UTF-8', en: 'it is no text in UTF-8' }),
  noName: text({ vi: 'tên tệp không hợp lệ', en: 'its name cannot be used' }),
} as const;
