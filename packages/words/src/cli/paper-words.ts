import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan paper`, `kyhan settle-paper`. */
export const paperWords = {
  does: text({
    vi: 'dự thảo văn bản từ sổ theo dõi: công văn đôn đốc (urging), báo cáo kết quả (results), biên bản chốt sổ (sealing), biên bản tẩy dữ liệu (purge)',
    en: 'draft papers from the register: letters that urge (urging), reports of results (results), minutes of sealing (sealing), of a purge (purge)',
  }),
  kind: text({
    vi: 'loại văn bản: urging, results, sealing hoặc purge',
    en: 'kind of paper: urging, results, sealing or purge',
  }),
  number: text({ vi: 'số của lần tẩy dữ liệu, với purge', en: 'number of the act, for purge' }),
  period: text({
    vi: 'kỳ: 2026-W48, 2026-11, 2026-Q4, 2026-H2 hoặc 2026; nếu không ghi: tuần này (urging), tháng này (results), quý này (sealing)',
    en: 'period: 2026-W48, 2026-11, 2026-Q4, 2026-H2 or 2026; without it this week (urging), this month (results), this quarter (sealing)',
  }),
  settledPeriod: text({
    vi: 'kỳ của văn bản: 2026-W48, 2026-11, 2026-Q4, 2026-H2 hoặc 2026',
    en: 'period of the paper: 2026-W48, 2026-11, 2026-Q4, 2026-H2 or 2026',
  }),
  unit: text({ vi: 'chỉ đôn đốc đơn vị này', en: 'urge this unit alone' }),
  docx: text({
    vi: 'ghi mỗi văn bản thành một tệp DOCX vào thư mục này',
    en: 'write each paper as a DOCX file into this folder',
  }),
  settles: text({
    vi: 'ghi số, ký hiệu, ngày và người ký của văn bản đã phát hành, hoặc lý do không phát hành',
    en: 'record number, sign, date and signatory of a paper that was issued, or why none is',
  }),
  settleExample: text({
    vi: 'kyhan settle-paper urging --period 2026-W48 --number 1482 --sign STTTT-TTBCXB --date 2026-11-27 --signatory "Phó Giám đốc"',
    en: 'kyhan settle-paper urging --period 2026-W48 --number 1482 --sign STTTT-TTBCXB --date 2026-11-27 --signatory "Deputy director"',
  }),
  paper: text({
    vi: 'văn bản nào: units (gửi chung các đơn vị), unit-MÃ, asked-MÃ hoặc results; nếu không ghi: units hoặc results',
    en: 'which paper: units (to all units), unit-ID, asked-ID or results; without it units or results',
  }),
  whyNone: text({ vi: 'lý do không phát hành', en: 'why none is issued' }),
  settled: {
    recorded: text({ vi: 'Đã ghi', en: 'Recorded' }),
    duplicate: text({ vi: 'Đã ghi từ trước, không có gì thay đổi', en: 'Recorded before, nothing changed' }),
  },
  written: message<{ file: string }>({ vi: 'Đã ghi {file}', en: 'Wrote {file}' }),
} as const;
