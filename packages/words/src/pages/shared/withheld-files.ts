import { text } from '../../text.js';

/** Why a file cannot be downloaded, beside its name. */
export const WITHHELD_FILES = {
  waiting: text({
    vi: 'đang được kiểm tra mã độc, chưa tải về được',
    en: 'being checked for malicious software, cannot be downloaded yet',
  }),
  infected: text({
    vi: 'có mã độc, đã cách ly; báo cáo vẫn được ghi nhận, đề nghị gửi lại tệp từ máy tính sạch',
    en: 'infected and set apart; the report stands, send the file again from a clean computer',
  }),
} as const;
