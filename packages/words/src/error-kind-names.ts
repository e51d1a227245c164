import type { ErrorKind } from '@kyhan/errors';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What a caller can do about an error. */
export const ERROR_KIND_NAMES = {
  invalid: text({ vi: 'dữ liệu vào không hợp lệ', en: 'invalid input' }),
  forbidden: text({ vi: 'không được phép', en: 'forbidden' }),
  'not-found': text({ vi: 'không tìm thấy', en: 'not found' }),
  conflict: text({ vi: 'xung đột với hiện trạng', en: 'conflict' }),
  unavailable: text({ vi: 'tạm thời không dùng được', en: 'unavailable' }),
  bug: text({ vi: 'lỗi phần mềm', en: 'bug' }),
} as const satisfies Record<ErrorKind, InBoth>;
