import { message } from '../message.js';
import { text } from '../text.js';

/** The commands that decide on a cycle before it opens to units: `confirm`, `announce`, `skip`. */
export const draftWords = {
  confirm: text({
    vi: 'xác nhận chu kỳ và hạn của một đợt dự thảo, bằng văn bản hoặc ghi chú',
    en: 'confirm recurrence and day of a draft, by a paper or a note',
  }),
  announce: text({
    vi: 'ghi văn bản giao việc của một đợt, hoặc in dự thảo văn bản để trình ký',
    en: 'record the announcement of a cycle, or print it as it is drafted, to be signed',
  }),
  cycle: text({ vi: 'mã đợt', en: 'id of the cycle' }),
  number: text({ vi: 'số của văn bản', en: 'number of the paper' }),
  sign: text({ vi: 'ký hiệu của văn bản', en: 'sign of the paper' }),
  date: text({ vi: 'ngày của văn bản, YYYY-MM-DD', en: 'date of the paper, YYYY-MM-DD' }),
  signatory: text({ vi: 'người ký', en: 'who signed it' }),
  note: text({ vi: 'ghi chú làm căn cứ, nếu không có văn bản', en: 'what it rests on, where no paper does' }),
  due: text({
    vi: 'thời hạn khác với kế hoạch, YYYY-MM-DD',
    en: 'another day than the plan has, YYYY-MM-DD',
  }),
  why: text({ vi: 'lý do, sổ theo dõi lưu lại', en: 'why: the register keeps it' }),
  draft: text({ vi: 'chỉ in dự thảo văn bản, không ghi gì', en: 'only print the draft, record nothing' }),
  confirmExample: text({
    vi: 'kyhan confirm dak-nong-632/unit-year-report/2024 --reason "Lãnh đạo Sở thống nhất tại giao ban tuần"',
    en: 'kyhan confirm dak-nong-632/unit-year-report/2024 --reason "Agreed in the weekly meeting of the heads"',
  }),
  announceExample: text({
    vi: 'kyhan announce dak-nong-632/unit-year-report/2024 --number 1482 --sign STTTT-TTBCXB --date 2024-10-28 --signatory "Phó Giám đốc"',
    en: 'kyhan announce dak-nong-632/unit-year-report/2024 --number 1482 --sign STTTT-TTBCXB --date 2024-10-28 --signatory "Deputy director"',
  }),
  skipExample: text({
    vi: 'kyhan skip dak-nong-632/thematic-seminar/2024 --reason "Đã lồng vào lớp tập huấn tháng 5"',
    en: 'kyhan skip dak-nong-632/thematic-seminar/2024 --reason "Held together with the training in May"',
  }),
  opening: message<{ cycle: string }>({
    vi: '{cycle}: đã ghi, đang mở cho đơn vị',
    en: '{cycle}: recorded, it opens to units now',
  }),
  stillDraft: message<{ cycle: string }>({
    vi: '{cycle}: đã ghi, đợt vẫn chờ (xem kyhan findings)',
    en: '{cycle}: recorded, it still waits (see kyhan findings)',
  }),
  isOpen: message<{ cycle: string }>({
    vi: '{cycle}: đã ghi, đợt đang mở',
    en: '{cycle}: recorded, the cycle is open',
  }),
  skipped: message<{ cycle: string }>({ vi: '{cycle}: đã bỏ qua kỳ này', en: '{cycle}: skipped' }),
} as const;
