import { message } from '../message.js';
import { text } from '../text.js';

/** The commands that rule: `accept`, `return`, `extend`, `stop-clock`, `start-clock`, `waive`, `waive-rule`, `hand-over`, `insist`, `refuse`, `reopen`. */
export const rulingWords = {
  accept: text({ vi: 'xác nhận báo cáo đạt yêu cầu', en: 'accept submissions' }),
  return: text({ vi: 'đề nghị bổ sung, hoàn thiện báo cáo đã gửi', en: 'return submissions to be mended' }),
  extend: text({ vi: 'gia hạn', en: 'give assignments a new day' }),
  waive: text({ vi: 'xác nhận không phải báo cáo kỳ này', en: 'waive assignments' }),
  waiveRule: text({
    vi: 'cho phép bỏ qua một quy tắc của biểu mẫu đối với việc này',
    en: 'waive one rule of the form for these assignments',
  }),
  rule: text({
    vi: 'mã quy tắc, như trong thông báo mà đơn vị nhận được khi gửi',
    en: 'the id of the rule, as the unit was told it when it handed in',
  }),
  waiveRuleExample: text({
    vi: 'kyhan waive-rule dak-nong-632/unit-year-report/2024/main/so-gddt --rule at-most-answered-asked --reason "Trả lời cả kiến nghị kỳ trước"',
    en: 'kyhan waive-rule dak-nong-632/unit-year-report/2024/main/so-gddt --rule at-most-answered-asked --reason "Answers of the period before are in it"',
  }),
  stopClock: text({
    vi: 'tạm dừng tính thời hạn khi chưa đến lượt đơn vị',
    en: 'stop the clock of assignments while the next move is not the unit’s',
  }),
  startClock: text({ vi: 'tính lại thời hạn đang tạm dừng', en: 'start clocks that stand still' }),
  stopClockExample: text({
    vi: 'kyhan stop-clock dak-nong-632/unit-year-report/2024/main/so-gddt --reason "Chờ Sở Tài chính thẩm định"',
    en: 'kyhan stop-clock dak-nong-632/unit-year-report/2024/main/so-gddt --reason "Waiting for the finance department"',
  }),
  startClockExample: text({
    vi: 'kyhan start-clock dak-nong-632/unit-year-report/2024/main/so-gddt',
    en: 'kyhan start-clock dak-nong-632/unit-year-report/2024/main/so-gddt',
  }),
  insist: text({
    vi: 'giữ nguyên việc giao mà đơn vị đề nghị xem lại',
    en: 'answer units that contest: it stays with them',
  }),
  handOver: text({
    vi: 'chuyển giao việc cho đơn vị khác, kèm lịch sử',
    en: 'hand assignments over to another unit, with their history',
  }),
  reopen: text({
    vi: 'mở lại việc đã kết thúc, với hạn mới',
    en: 'open assignments again that have ended, with a new day',
  }),
  ofVersion: text({
    vi: 'phiên bản báo cáo đã đọc; không ghi ý kiến nếu đã có phiên bản mới hơn',
    en: 'the version that was read; refused where a newer one has come in',
  }),
  dayOff: text({
    vi: 'vẫn lấy hạn mới dù là ngày nghỉ',
    en: 'keep the new day although it is no working day',
  }),
  askDayOff: message<{ day: string; next: string }>({
    vi: '{day} không phải ngày làm việc (ngày làm việc kế tiếp: {next}). Vẫn lấy ngày đó?',
    en: '{day} is no working day (the next one is {next}). Keep it all the same?',
  }),
  grantor: text({ vi: 'người cho phép gia hạn', en: 'who granted the extension' }),
  document: text({
    vi: 'văn bản làm căn cứ: số, ký hiệu, ngày',
    en: 'the paper it rests on: number, sign and date',
  }),
  /** What the unit reads as the reason. */
  reason: text({
    vi: 'lý do, một câu; đơn vị đọc và sổ theo dõi lưu lại',
    en: 'why, in a sentence: the unit reads it and the register keeps it',
  }),
  newDue: text({ vi: 'hạn mới, YYYY-MM-DD', en: 'new due day, YYYY-MM-DD' }),
  from: text({
    vi: 'mã đơn vị đang thực hiện như đã đọc; từ chối nếu việc đã chuyển cho đơn vị khác',
    en: 'id of the unit that was read as owing it: refused where it has gone to another since',
  }),
  to: text({ vi: 'mã đơn vị nhận', en: 'id of the unit that takes over' }),
  returnExample: text({
    vi: 'kyhan return dak-nong-632/unit-half-year-report/2024-6M/main/so-gddt --reason "Thiếu số liệu mục 2" --new-due 2024-06-05',
    en: 'kyhan return dak-nong-632/unit-half-year-report/2024-6M/main/so-gddt --reason "Figures of part 2 are missing" --new-due 2024-06-05',
  }),
  reopenExample: text({
    vi: 'kyhan reopen dak-nong-632/unit-half-year-report/2024-6M/main/so-gddt --reason "Xác nhận nhầm" --new-due 2024-06-12',
    en: 'kyhan reopen dak-nong-632/unit-half-year-report/2024-6M/main/so-gddt --reason "Accepted by mistake" --new-due 2024-06-12',
  }),
  extendExample: text({
    vi: 'kyhan extend dak-nong-632/unit-year-report/2024/main/so-gddt --new-due 2024-11-29 --reason "Mưa lũ"',
    en: 'kyhan extend dak-nong-632/unit-year-report/2024/main/so-gddt --new-due 2024-11-29 --reason "Floods"',
  }),
  extendManyExample: text({
    vi: 'kyhan extend --cycle dak-nong-632/unit-year-report/2024 --for districts --new-due 2024-11-29 --reason "Mưa lũ"',
    en: 'kyhan extend --cycle dak-nong-632/unit-year-report/2024 --for districts --new-due 2024-11-29 --reason "Floods"',
  }),
  cycle: text({
    vi: 'mã đợt: gia hạn cho nhiều đơn vị cùng lúc, với --for hoặc --children-of',
    en: 'id of a cycle: extend for many at once, with --for or --children-of',
  }),
  forUnits: text({ vi: 'mã các đơn vị hoặc nhóm đơn vị', en: 'ids of units or groups' }),
  childrenOf: text({
    vi: 'mã đơn vị cấp trên: mọi đơn vị trực thuộc',
    en: 'id of a unit: all units whose parent it is',
  }),
  whichToExtend: text({
    vi: 'nêu các việc cần gia hạn, hoặc --cycle cùng --for hay --children-of',
    en: 'name assignments, or --cycle with --for or --children-of',
  }),
  nobodyWaits: text({
    vi: 'Không có việc nào của các đơn vị đó đang chờ đơn vị.',
    en: 'Nothing of those units waits for its unit.',
  }),
  keptOwnDay: message<{ assignment: string }>({
    vi: '{assignment}: giữ hạn riêng muộn hơn',
    en: '{assignment}: keeps a later day of its own',
  }),
  waiveExample: text({
    vi: 'kyhan waive dak-nong-632/press-briefing/2023-10/topics/so-gddt --reason "Đơn vị đang sáp nhập"',
    en: 'kyhan waive dak-nong-632/press-briefing/2023-10/topics/so-gddt --reason "The unit is being merged"',
  }),
  handOverExample: text({
    vi: 'kyhan hand-over dak-nong-632/press-briefing/2025-03/topics/so-tttt --to so-vhttdl --reason "Sáp nhập từ 01/3/2025"',
    en: 'kyhan hand-over dak-nong-632/press-briefing/2025-03/topics/so-tttt --to so-vhttdl --reason "Merged on 1 March 2025"',
  }),
  refuse: text({ vi: 'không gia hạn theo đề nghị của đơn vị', en: 'refuse extensions that units ask for' }),
  refuseExample: text({
    vi: 'kyhan refuse dak-nong-632/unit-year-report/2024/main/so-gddt --reason "UBND tỉnh cần báo cáo trước 15/12"',
    en: 'kyhan refuse dak-nong-632/unit-year-report/2024/main/so-gddt --reason "The province needs it before 15 December"',
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
