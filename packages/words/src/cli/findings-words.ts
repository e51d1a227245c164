import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan findings`. */
export const findingsWords = {
  does: text({
    vi: 'việc cần xem: đợt chưa mở, đầu mối còn thiếu; ai xử lý và cần làm gì',
    en: 'what somebody has to mend: cycles not opened, contacts missing; who acts, and what to do',
  }),
  all: text({ vi: 'cả việc đã xem xong', en: 'the settled ones too' }),
  settle: text({
    vi: 'xác nhận việc cần xem này đã xem xong, kèm --reason',
    en: 'settle this finding, with --reason',
  }),
  reasonNeeded: text({ vi: '--settle cần --reason', en: '--settle needs --reason' }),
  settled: message<{ finding: string }>({ vi: 'đã đóng: {finding}', en: 'settled: {finding}' }),
  severity: text({ vi: 'Mức', en: 'How soon' }),
  owner: text({ vi: 'Người xử lý', en: 'Who acts' }),
  id: text({ vi: 'Mã', en: 'Id' }),
  finding: text({ vi: 'Việc cần xem', en: 'Finding' }),
  said: message<{ text: InBoth; next: InBoth }>({ vi: '{text}. → {next}', en: '{text}. → {next}' }),
  ended: message<{ at: string; how: InBoth }>({
    vi: 'Đã tự đóng {at}: {how}',
    en: 'Closed itself {at}: {how}',
  }),
  endedByPerson: message<{ at: string; by: string; reason: string }>({
    vi: 'Đã đóng {at} ({by}): {reason}',
    en: 'Closed {at} ({by}): {reason}',
  }),
  counted: message<{ count: number }>({
    vi: '{count, number} việc cần xem',
    en: '{count, plural, one {# finding} other {# findings}}',
  }),
} as const;
