import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** The form that something is handed in with, around the fields of the plan. */
export const HAND_IN_FORM = {
  send: text({ vi: 'Gửi', en: 'Submit' }),
  error: text({ vi: 'Lỗi:', en: 'Error:' }),
  optional: message<{ label: string }>({ vi: '{label} (không bắt buộc)', en: '{label} (optional)' }),
  measured: message<{ label: string; measure: string }>({
    vi: '{label} ({measure})',
    en: '{label} ({measure})',
  }),
  row: message<{ label: string; row: number }>({ vi: '{label}, dòng {row}', en: '{label}, row {row}' }),
  lastPeriod: message<{ period: InBoth; value: string }>({
    vi: 'Kỳ trước ({period}): {value}',
    en: 'Period before ({period}): {value}',
  }),
  lastReport: message<{ period: InBoth }>({
    vi: 'Nội dung đã gửi kỳ trước ({period})',
    en: 'What was sent for the period before ({period})',
  }),
  jumpReason: message<{ percent: number }>({
    vi: 'Lý do, nếu chênh lệch quá {percent, number} % so với kỳ trước',
    en: 'Reason, where it is more than {percent, number} % apart from the period before',
  }),
  moreRows: text({ vi: 'Thêm dòng', en: 'Add rows' }),
  note: text({ vi: 'Ghi chú', en: 'Note' }),
  files: text({ vi: 'Tệp đính kèm', en: 'Files' }),
  filesHint: message<{ most: number; mostMB: number }>({
    vi: 'PDF, Word, Excel, OpenDocument, CSV, PNG hoặc JPEG; nhiều nhất {most} tệp, mỗi tệp tối đa {mostMB} MB',
    en: 'PDF, Word, Excel, OpenDocument, CSV, PNG or JPEG; {most} files at the most, {mostMB} MB each',
  }),
  fieldFiles: message<{ kinds: string }>({ vi: 'Nhận tệp {kinds}', en: '{kinds} files' }),
  fieldSize: message<{ mostMB: number }>({
    vi: 'mỗi tệp tối đa {mostMB} MB',
    en: '{mostMB} MB each at the most',
  }),
  attachAgain: message<{ names: string }>({
    vi: 'Cần chọn lại tệp đã đính kèm: {names}',
    en: 'Please choose these files again: {names}',
  }),
  nil: text({ vi: 'Không phát sinh trong kỳ này', en: 'Nothing to report in this period (nil return)' }),
  nilHint: text({
    vi: 'Đánh dấu và gửi; không cần điền biểu mẫu. Khai không phát sinh khác với không gửi.',
    en: 'Tick and submit; the form may stay empty. A nil return is not the same as no answer.',
  }),
} as const;
