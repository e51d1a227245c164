import type { StatusAnswer } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan status`. */
export const statusWords = {
  does: text({
    vi: 'tình hình chung: kế hoạch, đợt, việc được giao, thông báo',
    en: 'where plans, cycles, assignments and notices stand',
  }),
  planTime: text({ vi: 'Giờ của kế hoạch', en: 'Plan time' }),
  version: message<{ slug: string; version: number }>({
    vi: '{slug} (phiên bản {version})',
    en: '{slug} (version {version})',
  }),
  none: text({ vi: 'chưa có', en: 'none' }),
  cycles: message<StatusAnswer['cycles']>({
    vi: '{open, number} đang mở, {closed, number} đã chốt{draft, plural, =0 {} other {, {draft, number} dự thảo chờ đầu mối}}',
    en: '{open, number} open, {closed, number} closed{draft, plural, =0 {} one {, # draft that waits for its coordinator} other {, # drafts that wait for their coordinator}}',
  }),
  counted: message<{ name: InBoth; count: number }>({
    vi: '{name} {count, number}',
    en: '{name} {count, number}',
  }),
  escalated: text({ vi: 'Đã báo cấp trên', en: 'Escalated' }),
  openFindings: text({ vi: 'Việc cần xem', en: 'Open findings' }),
} as const;
