import type { NoticeState } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** How a message stands. */
export const NOTICE_STATE_NAMES = {
  pending: text({ vi: 'Chờ gửi', en: 'Waiting' }),
  sending: text({ vi: 'Đang gửi', en: 'Sending' }),
  sent: text({ vi: 'Đã gửi', en: 'Sent' }),
  bounced: text({ vi: 'Bị chuyển hoàn', en: 'Bounced' }),
  unknown: text({ vi: 'Chưa rõ kết quả', en: 'Result unknown' }),
  failed: text({ vi: 'Không gửi được', en: 'Failed' }),
  cancelled: text({ vi: 'Đã hủy', en: 'Cancelled' }),
} as const satisfies Record<NoticeState, InBoth>;
