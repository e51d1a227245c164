import { message } from './message.js';
import { text } from './text.js';

/** Why a backup is no good one, and why nothing is said of what was sent before one was put back. */
export const backupReasons = {
  missing: message<{ count: number }>({
    vi: 'nội dung của {count, number} tệp không còn ở đâu; `kyhan verify` cho biết là tệp nào',
    en: 'the contents of {count, plural, one {# file are} other {# files are}} kept nowhere any more; `kyhan verify` names them',
  }),
  dataFolder: text({
    vi: 'đó là thư mục dữ liệu đang dùng; chọn thư mục trên đĩa khác, tốt nhất trên máy khác',
    en: 'it is the data folder that is in use; name one on another disk, best on another machine',
  }),
  turnsBehind: message<{ count: number }>({
    vi: 'còn {count, number} việc chưa xử lý đến lúc khôi phục; chờ worker xử lý xong rồi cho biết lại',
    en: '{count, plural, one {# assignment has} other {# assignments have}} not caught up with the restore; wait for a worker, then say it again',
  }),
} as const;
