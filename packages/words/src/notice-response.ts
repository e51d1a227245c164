import type { OwnResponse } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What stands in the place of a mail server's answer where none was asked. */
const OWN_RESPONSES: Readonly<Record<OwnResponse, InBoth>> = {
  'reason-gone': text({ vi: 'lý do không còn', en: 'the reason was gone' }),
  'sender-lost': text({
    vi: 'tiến trình gửi bị ngắt giữa chừng',
    en: 'the sender was lost after it had begun',
  }),
  unreadable: text({ vi: 'phiên bản này không đọc được', en: 'this version cannot read it' }),
};

/** The answer that a notice got: our own in words, a mail server's as it was. */
export function noticeResponse(response: string): InBoth {
  return Object.hasOwn(OWN_RESPONSES, response)
    ? OWN_RESPONSES[response as OwnResponse]
    : { vi: response, en: response };
}
