import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** What a coordinator decides for a plan beside its versions. */
export const PLAN_ACTS_PAGE = {
  title: text({
    vi: 'Tạm dừng, bỏ qua, kết thúc sớm, chưa gửi thư',
    en: 'Suspend, skip, end early, write to nobody yet',
  }),
  intro: text({
    vi: 'Các quyết định này không sửa kế hoạch: đợt bị tạm dừng hoặc bỏ qua không mở, các đợt khác giữ nguyên. Mỗi quyết định được ghi vào sổ theo dõi, kèm lý do và văn bản.',
    en: 'These decisions do not change the plan: what is suspended or skipped does not open, all else stays. Each is kept in the register, with its reason and document.',
  }),
  decided: text({ vi: 'Đã quyết định', en: 'Decided' }),
  none: text({ vi: 'Chưa có quyết định nào.', en: 'Nothing was decided so far.' }),
  at: text({ vi: 'Lúc', en: 'At' }),
  what: text({ vi: 'Quyết định', en: 'Decision' }),
  by: text({ vi: 'Bởi', en: 'By' }),
  reason: text({ vi: 'Lý do', en: 'Reason' }),
  document: text({
    vi: 'Văn bản: số, ký hiệu, ngày (nếu có)',
    en: 'Document: number, sign and date (where there is one)',
  }),
  obligation: text({ vi: 'Nhiệm vụ', en: 'Obligation' }),
  wholePlan: text({ vi: 'Toàn bộ kế hoạch', en: 'The whole plan' }),
  period: text({ vi: 'Đợt', en: 'Cycle' }),
  from: text({ vi: 'Từ ngày', en: 'From' }),
  to: text({
    vi: 'Đến hết ngày (để trống: cho đến khi thực hiện trở lại)',
    en: 'To (empty: until it is resumed)',
  }),
  waiveOpen: text({
    vi: 'Các việc đang mở của nhiệm vụ này cũng không phải báo cáo',
    en: 'Waive what is open of it as well',
  }),
  waiveDue: text({
    vi: 'Các việc đang mở có hạn từ ngày đó cũng không phải báo cáo',
    en: 'Waive what is open and due from that day as well',
  }),
  cycle: message<{ title: InBoth; period: InBoth; due: string }>({
    vi: '{title}, {period} (hạn {due})',
    en: '{title}, {period} (due {due})',
  }),
  join: text({ vi: 'Nhận đơn vị mới vào đợt đang mở', en: 'Take a new unit into an open cycle' }),
  unit: text({ vi: 'Đơn vị', en: 'Unit' }),
  recorded: text({ vi: 'Đã ghi vào sổ theo dõi.', en: 'It is in the register.' }),
  keptMeanwhile: text({
    vi: 'Đã ghi vào sổ theo dõi và có hiệu lực; Temporal chưa trả lời, phần còn lại được làm trong ngày.',
    en: 'It is in the register and holds; Temporal does not answer, and what is left is done within the day.',
  }),
  someNotWaived: message<{ count: number }>({
    vi: 'Đã ghi vào sổ theo dõi; {count, number} việc đang mở chưa xử lý được.',
    en: 'It is in the register; {count, plural, one {# open assignment} other {# open assignments}} could not be waived.',
  }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' }),
} as const;
