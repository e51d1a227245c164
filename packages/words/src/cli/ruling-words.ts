import { message } from '../message.js';
import { text } from '../text.js';

/** The commands that rule on assignments: `accept`, `return`, `extend`, `waive`, `transfer`, `withdraw`, `insist`. */
export const rulingWords = {
  accept: text({ vi: 'xác nhận báo cáo đạt yêu cầu', en: 'accept submissions' }),
  return: text({ vi: 'đề nghị bổ sung, hoàn thiện báo cáo đã gửi', en: 'return submissions to be mended' }),
  extend: text({ vi: 'gia hạn', en: 'give assignments a new day' }),
  waive: text({ vi: 'xác nhận không phải báo cáo kỳ này', en: 'waive assignments' }),
  transfer: text({ vi: 'chuyển giao việc cho đơn vị khác', en: 'transfer assignments to another unit' }),
  insist: text({
    vi: 'giữ nguyên việc giao mà đơn vị đề nghị xem lại',
    en: 'answer units that contest: it stays with them',
  }),
  withdraw: text({
    vi: 'rút báo cáo đã gửi khi chưa có ý kiến xử lý',
    en: 'take back submissions that are not accepted yet',
  }),
  /** What the unit reads as the reason. */
  reason: text({
    vi: 'lý do, một câu; đơn vị đọc và sổ theo dõi lưu lại',
    en: 'why, in a sentence: the unit reads it and the register keeps it',
  }),
  newDue: text({ vi: 'hạn mới, YYYY-MM-DD', en: 'new due day, YYYY-MM-DD' }),
  to: text({ vi: 'mã đơn vị nhận', en: 'id of the unit that takes over' }),
  returnExample: text({
    vi: 'kyhan return dak-nong-632/unit-half-year-report/2024-H1/main/so-gddt --reason "Thiếu số liệu mục 2" --new-due 2024-07-05',
    en: 'kyhan return dak-nong-632/unit-half-year-report/2024-H1/main/so-gddt --reason "Figures of part 2 are missing" --new-due 2024-07-05',
  }),
  extendExample: text({
    vi: 'kyhan extend dak-nong-632/unit-year-report/2024/main/so-gddt --new-due 2024-11-29 --reason "Mưa lũ"',
    en: 'kyhan extend dak-nong-632/unit-year-report/2024/main/so-gddt --new-due 2024-11-29 --reason "Floods"',
  }),
  waiveExample: text({
    vi: 'kyhan waive dak-nong-632/press-briefing/2023-10/topics/so-gddt --reason "Đơn vị đang sáp nhập"',
    en: 'kyhan waive dak-nong-632/press-briefing/2023-10/topics/so-gddt --reason "The unit is being merged"',
  }),
  transferExample: text({
    vi: 'kyhan transfer dak-nong-632/press-briefing/2025-03/topics/so-tttt --to so-vhttdl --reason "Sáp nhập từ 01/3/2025"',
    en: 'kyhan transfer dak-nong-632/press-briefing/2025-03/topics/so-tttt --to so-vhttdl --reason "Merged on 1 March 2025"',
  }),
  insistExample: text({
    vi: 'kyhan insist dak-nong-632/press-briefing/2023-10/topics/so-gddt --reason "Mục II.1 giao cho Sở"',
    en: 'kyhan insist dak-nong-632/press-briefing/2023-10/topics/so-gddt --reason "Section II.1 names the department"',
  }),
  done: message<{ assignment: string }>({ vi: '{assignment}: đã ghi', en: '{assignment}: done' }),
  alreadyDone: message<{ assignment: string }>({
    vi: '{assignment}: đã ghi từ trước',
    en: '{assignment}: already done',
  }),
} as const;
