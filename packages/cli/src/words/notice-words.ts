import type { NoticeKind } from '@kyhan/engine';
import type { NoticeState } from '@kyhan/engine';
import type { InBoth } from '@kyhan/words';

export const NOTICE_KINDS: Readonly<Record<NoticeKind, InBoth>> = {
  opening: { vi: 'mở đợt', en: 'opening' },
  reminder: { vi: 'nhắc việc', en: 'reminder' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  escalation: { vi: 'báo cấp trên', en: 'escalation' },
  receipt: { vi: 'biên nhận', en: 'receipt' },
  ruling: { vi: 'kết luận xử lý', en: 'ruling' },
  'review-reminder': { vi: 'nhắc tiếp nhận', en: 'review reminder' },
  'cycle-summary': { vi: 'tổng kết đợt', en: 'cycle summary' },
};

export const NOTICE_STATES: Readonly<Record<NoticeState, InBoth>> = {
  pending: { vi: 'chờ gửi', en: 'pending' },
  claimed: { vi: 'đã nhận để gửi', en: 'claimed' },
  sending: { vi: 'đang gửi', en: 'sending' },
  sent: { vi: 'đã gửi', en: 'sent' },
  unknown: { vi: 'không rõ kết quả', en: 'unknown' },
  failed: { vi: 'không gửi được', en: 'failed' },
  cancelled: { vi: 'hủy vì hết lý do', en: 'cancelled' },
};
