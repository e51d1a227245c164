import type { NoticeKind } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** The kinds of messages that are owed. */
export const NOTICE_KIND_NAMES = {
  opening: text({ vi: 'Giao việc', en: 'Opening' }),
  'for-information': text({ vi: 'Gửi để phối hợp', en: 'For information' }),
  'contribution-overdue': text({ vi: 'Chưa nhận được phần phối hợp', en: 'Contribution overdue' }),
  reminder: text({ vi: 'Nhắc việc', en: 'Reminder' }),
  overdue: text({ vi: 'Quá hạn', en: 'Overdue' }),
  escalation: text({ vi: 'Báo cáo lãnh đạo', en: 'Escalation' }),
  receipt: text({ vi: 'Biên nhận', en: 'Receipt' }),
  ruling: text({ vi: 'Ý kiến xử lý', en: 'Ruling' }),
  'stop-reminder': text({ vi: 'Nhắc thời hạn đang tạm dừng', en: 'Stopped clock' }),
  'acknowledge-reminder': text({ vi: 'Đề nghị xác nhận đã nhận việc', en: 'Please acknowledge' }),
  'ask-reminder': text({ vi: 'Nhắc trả lời đề nghị gia hạn', en: 'An extension waits for an answer' }),
  'unit-act': text({ vi: 'Ý kiến của đơn vị', en: 'Said by the unit' }),
  approval: text({ vi: 'Trình phê duyệt', en: 'For approval' }),
  'approval-reminder': text({ vi: 'Nhắc phê duyệt', en: 'Approval reminder' }),
  'for-review': text({ vi: 'Đã nhận, chờ xem xét', en: 'For review' }),
  'review-reminder': text({ vi: 'Nhắc cho ý kiến', en: 'Review reminder' }),
  'review-overdue': text({ vi: 'Chưa có ý kiến xử lý', en: 'Review overdue' }),
  invitation: text({ vi: 'Giấy mời', en: 'Invitation' }),
  'issued-report': text({ vi: 'Gửi báo cáo', en: 'Report sent out' }),
  'cycle-draft': text({ vi: 'Đợt dự thảo', en: 'Draft' }),
  'cycle-summary': text({ vi: 'Tổng hợp đợt', en: 'Cycle summary' }),
} as const satisfies Record<NoticeKind, InBoth>;
