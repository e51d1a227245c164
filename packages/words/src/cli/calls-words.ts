import type { CallNotedAnswer } from '@kyhan/contracts';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan calls` and `kyhan called`. */
export const callsWords = {
  does: text({
    vi: 'các việc cần gọi điện: gọi ai, số nào, đã hẹn ngày nào',
    en: 'what somebody has to be called about: whom, by which telephone, promised for when',
  }),
  calledDoes: text({
    vi: 'ghi đã gọi điện về một hay nhiều việc, kết quả và ngày hẹn gửi',
    en: 'note a telephone call about one or more assignments, how it ended and the promised day',
  }),
  result: text({ vi: 'kết quả cuộc gọi', en: 'how the call ended' }),
  said: text({
    vi: 'ai trả lời, nội dung; đầu mối đọc và sổ theo dõi lưu lại',
    en: 'who answered and what: the coordinator reads it and the register keeps it',
  }),
  promised: text({
    vi: 'ngày hẹn gửi, YYYY-MM-DD; tạm dừng nhắc đến hết ngày đó',
    en: 'promised day, YYYY-MM-DD: nobody is reminded until it is over',
  }),
  example: text({
    vi: 'kyhan called dak-nong-632/unit-year-report/2024/main/so-gddt --result promised --promised 2024-12-03 --text "Gặp văn thư"',
    en: 'kyhan called dak-nong-632/unit-year-report/2024/main/so-gddt --result promised --promised 2024-12-03 --text "Spoke to the clerk"',
  }),
  phone: text({ vi: 'Điện thoại', en: 'Telephone' }),
  promisedFor: text({ vi: 'Hẹn gửi', en: 'Promised for' }),
  counted: message<{ count: number }>({
    vi: '{count, number} việc cần gọi',
    en: '{count, plural, one {# assignment} other {# assignments}} to call about',
  }),
  outcomes: {
    stored: message<{ assignment: string }>({
      vi: '{assignment}: đã ghi cuộc gọi',
      en: '{assignment}: the call is recorded',
    }),
    duplicate: message<{ assignment: string }>({
      vi: '{assignment}: cuộc gọi đã được ghi từ trước',
      en: '{assignment}: the call was recorded before',
    }),
  } satisfies Record<Exclude<CallNotedAnswer['outcomes'][number]['outcome'], 'refused'>, unknown>,
} as const;
