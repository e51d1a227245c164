import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan check`. */
export const checkWords = {
  does: text({
    vi: 'kiểm tra tệp kế hoạch: mọi lỗi kèm tệp, dòng, cột và cách sửa',
    en: 'validate a plan file: every error with its file, line, column and a hint',
  }),
  clean: message<{ file: string }>({ vi: '{file}: không có lỗi', en: '{file}: no errors' }),
  counted: message<{ file: string; errors: number; warnings: number }>({
    vi: '{file}: {errors} lỗi, {warnings} cảnh báo',
    en: '{file}: {errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}',
  }),
} as const;
