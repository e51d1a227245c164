import type { CycleEventType } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What happened to a cycle as a whole, as its page tells it. */
export const CYCLE_EVENT_NAMES: Readonly<Record<CycleEventType, InBoth>> = {
  'cycle-drafted': text({ vi: 'Mở dự thảo, chờ đầu mối', en: 'Drafted, waiting for its coordinator' }),
  'cycle-confirmed': text({ vi: 'Xác nhận chu kỳ và hạn', en: 'Recurrence and day confirmed' }),
  'cycle-announced': text({ vi: 'Ghi văn bản giao việc', en: 'Announcement recorded' }),
  'cycle-skipped': text({ vi: 'Bỏ qua kỳ này', en: 'Period skipped' }),
  'cycle-opened': text({ vi: 'Mở cho đơn vị', en: 'Opened to units' }),
  'cycle-moved': text({ vi: 'Theo phiên bản khác của kế hoạch', en: 'Follows another version of the plan' }),
  'cycle-postponed': text({ vi: 'Dời ngày họp', en: 'Meeting moved to another day' }),
  'meeting-answered': text({ vi: 'Trả lời giấy mời họp', en: 'An invitation answered' }),
  'meeting-attended': text({ vi: 'Ghi đơn vị dự họp', en: 'Attendance recorded' }),
  'meeting-cancelled': text({ vi: 'Hủy họp kỳ này', en: 'Meeting called off' }),
  'report-issued': text({ vi: 'Ban hành báo cáo', en: 'Report issued' }),
  'report-sent': text({ vi: 'Gửi báo cáo đi', en: 'Report sent' }),
  'report-arrived': text({ vi: 'Nơi nhận đã nhận báo cáo', en: 'Report arrived' }),
  'cycle-closed': text({ vi: 'Chốt đợt', en: 'Closed' }),
  'cycle-joined': text({ vi: 'Nhận thêm đơn vị', en: 'Units taken in' }),
  'cycle-reopened': text({ vi: 'Mở lại', en: 'Reopened' }),
  'cycle-purged': text({ vi: 'Tẩy dữ liệu nhập nhầm', en: 'What was typed by mistake purged' }),
};
