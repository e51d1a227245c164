import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** What an administrator reads in Temporal's own page about a cycle and about the audit, line by line. */
export const CYCLE_PAGE = {
  summary: message<{ title: InBoth; period: InBoth }>({ vi: '{title}, {period}', en: '{title}, {period}' }),
  plan: message<{ number: string; clause: InBoth }>({
    vi: '- Kế hoạch: số {number}, {clause}',
    en: '- Plan: {number}, {clause}',
  }),
  period: message<{ from: InBoth; to: InBoth }>({
    vi: '- Kỳ: từ {from} đến hết {to}',
    en: '- Period: from {from} to the end of {to}',
  }),
  due: message<{ due: InBoth }>({ vi: '- Thời hạn: {due}', en: '- Due: {due}' }),
  assignments: message<{ count: number }>({
    vi: '- Số việc được giao: {count}',
    en: '- Assignments: {count}',
  }),
  id: message<{ id: string }>({ vi: '- Mã trong sổ theo dõi: `{id}`', en: '- Id in the register: `{id}`' }),
  standing: message<{ closed: boolean; at: string }>({
    vi: '**{closed, select, true {Đã đóng} other {Đang mở}}**, tình hình lúc {at} (giờ kế hoạch)',
    en: '**{closed, select, true {Closed} other {Open}}**, as it stands at {at} (plan time)',
  }),
  figures: message<{ sentence: InBoth }>({ vi: '- {sentence}', en: '- {sentence}' }),
  overdueUnits: message<{ count: number; units: string; more: number }>({
    vi: '- Quá hạn: {count} ({units}{more, plural, =0 {} other { và # đơn vị khác}})',
    en: '- Overdue: {count} ({units}{more, plural, =0 {} one { and # other unit} other { and # other units}})',
  }),
  waiting: message<{ submitted: number; returned: number }>({
    vi: '- Đã nhận, chờ xem xét: {submitted}; đề nghị bổ sung, hoàn thiện: {returned}',
    en: '- Received, awaiting review: {submitted}; returned: {returned}',
  }),
  accepted: message<{ count: number }>({ vi: '- Đạt yêu cầu: {count}', en: '- Accepted: {count}' }),
  nothingBegins: text({ vi: 'Không có kỳ nào bắt đầu vào lúc đó', en: 'No period begins at that time' }),
  drafted: text({
    vi: 'Đợt dự thảo: chờ đầu mối xác nhận, ghi văn bản giao việc, hoặc bỏ qua; chưa gửi gì cho đơn vị',
    en: 'A draft: it waits for its coordinator to confirm, announce or skip it, and nothing went to units',
  }),
  dayOver: text({
    vi: 'Đợt dự thảo đã quá hạn mà chưa mở cho đơn vị; chờ đầu mối bỏ qua kỳ này',
    en: 'The day of this draft is over and it was not opened to units; it waits for its coordinator to skip it',
  }),
  skipped: message<{ summary: string }>({
    vi: '{summary}: đầu mối đã bỏ qua kỳ này',
    en: '{summary}: the coordinator has skipped this period',
  }),
  heldBack: text({
    vi: 'Nhiệm vụ đang tạm dừng, đợt này được bỏ qua, hoặc kế hoạch đã kết thúc sớm',
    en: 'The obligation is suspended, the cycle was skipped, or the plan has been ended',
  }),
  closed: message<{ summary: string }>({
    vi: '{summary}: đợt đã đóng',
    en: '{summary}: the cycle has closed',
  }),
  openedByAudit: message<{ plan: InBoth; count: number }>({
    vi: '- {plan}: số đợt mở bù: {count}',
    en: '- {plan}: missing cycles opened: {count}',
  }),
  lastRound: message<{ sent: number; due: number }>({
    vi: '- Lượt gần nhất: gửi {sent}/{due} thông báo',
    en: '- The last round: {sent} of {due} notices sent',
  }),
  nextRound: message<{ seconds: number }>({
    vi: '- Lượt sau: sau {seconds} giây',
    en: '- The next: in {seconds, plural, one {# second} other {# seconds}}',
  }),
  scheduleNote: message<{ title: InBoth; section: string }>({
    vi: '{title} ({section})',
    en: '{title} ({section})',
  }),
} as const;
