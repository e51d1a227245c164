import { text } from '../text.js';

/** `kyhan up`, and what every start of the stack tells. */
export const upWords = {
  does: text({
    vi: 'chạy toàn bộ hệ thống trong một tiến trình',
    en: 'run the whole stack in one process',
  }),
  register: text({
    vi: 'sổ theo dõi của thư mục dữ liệu mới nằm trong PGlite, hoặc trong một PostgreSQL riêng, an toàn cả khi mất điện',
    en: 'the register of a new data folder lies in PGlite, or in a PostgreSQL of its own, which survives a power cut too',
  }),
  plan: text({ vi: 'tệp kế hoạch áp dụng khi khởi động', en: 'plan file to apply at start' }),
  stopping: text({ vi: 'Đang dừng…', en: 'Stopping…' }),
  signIn: text({ vi: 'Đăng nhập', en: 'Sign in' }),
  portal: text({ vi: 'Cổng', en: 'Portal' }),
  inbox: text({ vi: 'Hộp thư thử', en: 'Inbox' }),
  data: text({ vi: 'Dữ liệu', en: 'Data' }),
  howToStop: text({ vi: 'Ctrl+C để dừng; dữ liệu được giữ lại.', en: 'Ctrl+C stops; the data is kept.' }),
} as const;

/** Parts of the stack, told as each of them stands. */
export const STACK_PARTS = {
  register: text({ vi: 'sổ theo dõi', en: 'register' }),
  inbox: text({ vi: 'hộp thư thử', en: 'development inbox' }),
  temporal: text({ vi: 'máy chủ Temporal', en: 'Temporal server' }),
  portal: text({ vi: 'cổng', en: 'portal' }),
  worker: text({ vi: 'tiến trình làm việc', en: 'worker' }),
  plan: text({ vi: 'kế hoạch', en: 'plan' }),
} as const;

/** What is done to come by a Temporal server. */
export const PROVISION_STEPS = {
  downloading: text({ vi: 'đang tải', en: 'downloading' }),
  'fetching-modules': text({ vi: 'đang lấy mô-đun', en: 'fetching modules' }),
  compiling: text({ vi: 'đang biên dịch, khoảng ba phút', en: 'compiling, about three minutes' }),
} as const;
