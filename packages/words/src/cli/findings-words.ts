import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan findings`. */
export const findingsWords = {
  does: text({
    vi: 'việc cần xem: đợt chưa mở, đầu mối còn thiếu',
    en: 'what somebody has to mend: cycles not opened, contacts missing',
  }),
  all: text({ vi: 'cả việc đã xem xong', en: 'the settled ones too' }),
  about: text({ vi: 'Về', en: 'About' }),
  finding: text({ vi: 'Việc cần xem', en: 'Finding' }),
  counted: message<{ count: number }>({
    vi: '{count, number} việc cần xem',
    en: '{count, plural, one {# finding} other {# findings}}',
  }),
} as const;
