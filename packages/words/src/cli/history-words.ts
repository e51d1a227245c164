import { text } from '../text.js';

/** `kyhan history`. */
export const historyWords = {
  does: text({
    vi: 'toàn bộ lịch sử của một việc: sự kiện, báo cáo đã gửi, thông báo',
    en: 'all that happened to an assignment: events, submissions, notices',
  }),
} as const;
