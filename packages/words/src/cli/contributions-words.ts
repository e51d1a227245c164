import { CONTRIBUTION_WORDS } from '../cooperation/contribution-words.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan contributions`. */
export const contributionsWords = {
  does: text({
    vi: 'phần phối hợp mà một việc tổng hợp, và đơn vị chỉ được thông báo',
    en: 'what units contribute to an assignment, and who was only told',
  }),
  sentAt: text({ vi: 'gửi lúc', en: 'sent' }),
  counted: message<{ count: number }>({
    vi: '{count, number} phần phối hợp',
    en: '{count, plural, one {# contribution} other {# contributions}}',
  }),
  told: CONTRIBUTION_WORDS.told,
} as const;
