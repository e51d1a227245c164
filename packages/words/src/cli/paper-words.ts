import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan paper`. */
export const paperWords = {
  does: text({
    vi: 'dự thảo văn bản từ sổ theo dõi: công văn đôn đốc (urging), báo cáo kết quả (results)',
    en: 'draft papers from the register: letters that urge (urging), reports of results (results)',
  }),
  kind: text({ vi: 'loại văn bản: urging hoặc results', en: 'kind of paper: urging or results' }),
  period: text({
    vi: 'kỳ: 2026-W48, 2026-11, 2026-Q4, 2026-H2 hoặc 2026; nếu không ghi: tuần này (urging), tháng này (results)',
    en: 'period: 2026-W48, 2026-11, 2026-Q4, 2026-H2 or 2026; without it this week (urging), this month (results)',
  }),
  unit: text({ vi: 'chỉ đôn đốc đơn vị này', en: 'urge this unit alone' }),
  docx: text({
    vi: 'ghi mỗi văn bản thành một tệp DOCX vào thư mục này',
    en: 'write each paper as a DOCX file into this folder',
  }),
  written: message<{ file: string }>({ vi: 'Đã ghi {file}', en: 'Wrote {file}' }),
} as const;
