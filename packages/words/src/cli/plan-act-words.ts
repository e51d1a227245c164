import { message } from '../message.js';
import { text } from '../text.js';

/** The commands that decide for a plan beside its versions: `suspend`, `resume`, `skip`, `end-plan`, `acts`. */
export const planActWords = {
  suspend: text({
    vi: 'tạm dừng một nhiệm vụ: không mở đợt mới trong thời gian đó',
    en: 'suspend an obligation: nothing of it opens meanwhile',
  }),
  resume: text({
    vi: 'thực hiện trở lại nhiệm vụ đã tạm dừng, hoặc kế hoạch đã kết thúc sớm',
    en: 'let a suspended obligation, or a plan that was ended, go on',
  }),
  skip: text({
    vi: 'bỏ qua một đợt: sắp tới, dự thảo hoặc đang mở',
    en: 'skip one cycle: coming, a draft, or open',
  }),
  end: text({ vi: 'kết thúc sớm một kế hoạch', en: 'end a plan early' }),
  silence: text({
    vi: 'chưa gửi thư cho đơn vị đến hết một ngày; các đợt vẫn mở và được ghi đầy đủ',
    en: 'write to no unit until the end of a day; cycles open and all is recorded',
  }),
  speak: text({
    vi: 'bắt đầu gửi thư cho đơn vị; việc đã đến hạn trước đó không tự nhắc',
    en: 'write to units from now on; what fell due before is not chased by itself',
  }),
  until: text({ vi: 'đến hết ngày, YYYY-MM-DD', en: 'last day, YYYY-MM-DD' }),
  silenceExample: text({
    vi: 'kyhan silence --until 2026-12-31 --reason "Chạy thử một tháng cùng sổ của văn phòng"',
    en: 'kyhan silence --until 2026-12-31 --reason "A month beside the office’s own list"',
  }),
  speakExample: text({
    vi: 'kyhan speak --reason "Đã đối chiếu xong với sổ của văn phòng"',
    en: 'kyhan speak --reason "It agrees with the office’s own list"',
  }),
  acts: text({
    vi: 'liệt kê các quyết định tạm dừng, bỏ qua, kết thúc sớm',
    en: 'list what was suspended, skipped and ended, by whom and why',
  }),
  obligation: text({ vi: 'mã nhiệm vụ', en: 'id of an obligation' }),
  orWholePlan: text({
    vi: 'mã nhiệm vụ (không nêu: toàn bộ kế hoạch)',
    en: 'id of an obligation (not given: the whole plan)',
  }),
  from: text({ vi: 'từ ngày, YYYY-MM-DD', en: 'first day, YYYY-MM-DD' }),
  to: text({
    vi: 'đến hết ngày, YYYY-MM-DD (không nêu: cho đến khi thực hiện trở lại)',
    en: 'last day, YYYY-MM-DD (not given: until it is resumed)',
  }),
  reason: text({ vi: 'lý do, một câu', en: 'why, in a sentence' }),
  waiveOpen: text({
    vi: 'các việc đang mở cũng không phải báo cáo',
    en: 'waive what is open as well',
  }),
  waiveDue: text({
    vi: 'các việc đang mở có hạn từ ngày đó cũng không phải báo cáo',
    en: 'waive what is open and due from that day as well',
  }),
  id: text({
    vi: 'mã của quyết định; lệnh giống hệt là cùng một quyết định, trừ khi nêu mã khác',
    en: 'id of the act; the same command is the same act unless another id is given',
  }),
  suspendExample: text({
    vi: 'kyhan suspend press-briefing --from 2025-07-01 --to 2025-09-30 --reason "Sắp xếp bộ máy" --document "12/UBND-NC, 20/6/2025"',
    en: 'kyhan suspend press-briefing --from 2025-07-01 --to 2025-09-30 --reason "Reorganisation" --document "12/UBND-NC, 20 June 2025"',
  }),
  resumeExample: text({
    vi: 'kyhan resume press-briefing --from 2025-09-01 --reason "Đã kiện toàn tổ chức"',
    en: 'kyhan resume press-briefing --from 2025-09-01 --reason "The new office is in place"',
  }),
  skipExample: text({
    vi: 'kyhan skip dak-nong-632/press-briefing/2025-02 --reason "Trùng Tết Nguyên đán"',
    en: 'kyhan skip dak-nong-632/press-briefing/2025-02 --reason "It falls into the Lunar New Year"',
  }),
  endExample: text({
    vi: 'kyhan end-plan --from 2027-07-01 --waive-open --reason "Thay bằng Kế hoạch số 45/KH-UBND"',
    en: 'kyhan end-plan --from 2027-07-01 --waive-open --reason "Replaced by plan 45/KH-UBND"',
  }),
  recorded: text({ vi: 'Đã ghi vào sổ theo dõi.', en: 'It is in the register.' }),
  duplicate: text({ vi: 'Đã ghi từ trước.', en: 'It was in the register already.' }),
  cycles: text({ vi: 'Các đợt trong 12 tháng tới', en: 'Cycles of the coming 12 months' }),
  openedNow: text({ vi: 'Mở ngay', en: 'Opened at once' }),
  waived: message<{ count: number }>({
    vi: 'Không phải báo cáo: {count, number} việc đang mở',
    en: 'Waived: {count, plural, one {# open assignment} other {# open assignments}}',
  }),
  decision: text({ vi: 'Quyết định', en: 'Decision' }),
  document: text({ vi: 'Văn bản', en: 'Document' }),
  none: text({ vi: 'Chưa có quyết định nào.', en: 'Nothing was decided so far.' }),
} as const;
