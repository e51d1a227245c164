import type { InBoth } from './language.js';
import { message } from './message.js';
import { text } from './text.js';

/** What is said of a plan about which units are not written to yet. */
export const silenceWords = {
  /** Kept where a plan comes into force silent. */
  fromTheFirst: text({
    vi: 'Chạy thử song song với cách theo dõi hiện nay, chưa gửi thư cho đơn vị',
    en: 'Runs beside the office’s own list first; no unit is written to yet',
  }),
  banner: message<{ plan: InBoth; at: string; unsent: number; waiting: number }>({
    vi: '{plan}: chưa gửi thư cho đơn vị, đến {at}. Đã bỏ {unsent, number} thông báo; {waiting, number} thông báo mở đợt chờ đến lúc đó.',
    en: '{plan}: no unit is written to until {at}. {unsent, plural, one {# notice was} other {# notices were}} not sent; {waiting, plural, one {# waits} other {# wait}} for that morning.',
  }),
  toActs: text({ vi: 'Kéo dài hoặc kết thúc', en: 'Lengthen or end it' }),
  to: text({ vi: 'Đến hết ngày', en: 'To the end of' }),
  /** Beside the button that applies a plan. */
  atApplying: text({
    vi: 'Chưa gửi thư cho đơn vị đến hết ngày (để trống: gửi như thường)',
    en: 'Write to no unit until the end of (empty: they are written to as always)',
  }),
  silenceHint: text({
    vi: 'Các đợt vẫn mở và được ghi đầy đủ; đơn vị không nhận thư nào. Sau ngày đó mỗi đơn vị nhận một thư về những việc còn hạn; việc đã đến hạn trước đó không tự nhắc, cơ quan đầu mối quyết định.',
    en: 'Cycles open and everything is recorded; units get no letter. Afterwards each gets one about what is still to come; what fell due before is not chased by itself: whoever coordinates decides.',
  }),
  speakHint: text({
    vi: 'Mỗi đơn vị nhận một thư về những việc còn hạn. Việc đã đến hạn trước lúc này không tự nhắc.',
    en: 'Each unit gets one letter about what is still to come. What fell due before now is not chased by itself.',
  }),
} as const;
