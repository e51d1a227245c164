import type { OwnResponse } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { sameInBoth } from './same-in-both.js';
import { text } from './text.js';

/** What stands in the place of the other side's answer where none was asked. */
const OWN_RESPONSES: Readonly<Record<OwnResponse, InBoth>> = {
  'channel-missing': text({
    vi: 'bản triển khai không có kênh này',
    en: 'this deployment has no such channel',
  }),
  silent: text({
    vi: 'kế hoạch chưa gửi thư cho đơn vị lúc đó',
    en: 'no unit was written to about this plan then',
  }),
  'reason-gone': text({ vi: 'lý do không còn', en: 'the reason was gone' }),
  'told-later': text({
    vi: 'thông báo sau cho biết cùng nội dung',
    en: 'a later notice tells the same',
  }),
  'addressee-changed': text({
    vi: 'đầu mối của đơn vị đã thay đổi',
    en: 'the unit has another contact now',
  }),
  'unit-ended': text({ vi: 'đơn vị đã kết thúc', en: 'the unit has ended' }),
  'sender-lost': text({
    vi: 'tiến trình gửi bị ngắt giữa chừng',
    en: 'the sender was lost after it had begun',
  }),
  'put-back': text({
    vi: 'sổ được khôi phục từ bản sao lưu; không rõ bản trước đã gửi hay chưa',
    en: 'the register was put back from a backup; whether it had been sent before is not known',
  }),
  unreadable: text({ vi: 'phiên bản này không đọc được', en: 'this version cannot read it' }),
};

/** The answer that a notice got: our own in words, the other side's as it was. Pure; throws nothing. */
export function noticeResponse(response: string): InBoth {
  return Object.hasOwn(OWN_RESPONSES, response)
    ? OWN_RESPONSES[response as OwnResponse]
    : sameInBoth(response);
}
