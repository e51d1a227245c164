import type { Ruling } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What a person can decide about an assignment ("ý kiến xử lý"), as the button, the command and the list name it. */
export const RULING_NAMES = {
  accept: text({ vi: 'Xác nhận đạt yêu cầu', en: 'Accept' }),
  return: text({ vi: 'Đề nghị bổ sung, hoàn thiện', en: 'Return' }),
  extend: text({ vi: 'Gia hạn', en: 'Extend' }),
  'move-day': text({ vi: 'Đổi ngày theo kế hoạch', en: 'Move the day' }),
  waive: text({ vi: 'Không phải báo cáo kỳ này', en: 'Waive' }),
  'waive-rule': text({ vi: 'Cho phép bỏ qua một quy tắc của biểu mẫu', en: 'Waive a rule of the form' }),
  'hand-over': text({ vi: 'Chuyển giao', en: 'Hand over' }),
  reopen: text({ vi: 'Mở lại', en: 'Reopen' }),
  'stop-clock': text({ vi: 'Tạm dừng tính thời hạn', en: 'Stop the clock' }),
  'start-clock': text({ vi: 'Tính lại thời hạn', en: 'Start the clock' }),
  refuse: text({ vi: 'Không gia hạn', en: 'Refuse an extension' }),
  insist: text({ vi: 'Giữ nguyên việc giao', en: 'Insist' }),
  withdraw: text({ vi: 'Rút báo cáo đã gửi', en: 'Withdraw' }),
} as const satisfies Record<Ruling['type'], InBoth>;
