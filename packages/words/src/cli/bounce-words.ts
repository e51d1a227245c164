import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan bounce`. */
export const bounceWords = {
  does: text({
    vi: 'đọc một thư bị chuyển hoàn, do máy chủ thư đưa vào',
    en: 'read a letter that came back, as the mail server feeds it',
  }),
  file: text({ vi: 'tệp thư; không có thì đọc từ stdin', en: 'the message; without it stdin is read' }),
  told: message<{ letter: string; notices: number }>({
    vi: 'Thư {letter} bị chuyển hoàn: {notices, number} thông báo; sổ theo dõi đã ghi và báo cho đầu mối tiếp theo nếu hộp thư không nhận',
    en: 'The letter {letter} came back with {notices, plural, one {# notice} other {# notices}}; the register keeps that, and tells the next contact where the mailbox takes nothing',
  }),
  none: text({
    vi: 'Đây không phải thư báo chuyển hoàn một thư đã gửi từ đây; không có gì thay đổi',
    en: 'This is no report that one of our letters was given up; nothing changes',
  }),
  fileExample: text({ vi: 'kyhan bounce thu-tra-lai.eml', en: 'kyhan bounce returned.eml' }),
} as const;
