import type { TimeStampFault } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** Why a time stamp is none. */
export const TIME_STAMP_FAULT_NAMES: Readonly<Record<TimeStampFault, InBoth>> = {
  silent: text({ vi: 'dịch vụ không trả lời', en: 'the authority does not answer' }),
  refused: text({ vi: 'dịch vụ không cấp', en: 'the authority refused it' }),
  unreadable: text({ vi: 'không đọc được câu trả lời', en: 'what it answered cannot be read' }),
  'other-imprint': text({ vi: 'dấu của nội dung khác', en: 'it stamps something else' }),
  'other-nonce': text({ vi: 'câu trả lời cho yêu cầu khác', en: 'it answers another question' }),
  'not-signed': text({ vi: 'chữ ký không đúng', en: 'its signature does not hold' }),
  'not-for-stamps': text({
    vi: 'chứng thư không dùng để cấp dấu thời gian',
    en: 'its certificate is not for time stamps',
  }),
  expired: text({ vi: 'chứng thư đã hết hạn', en: 'its certificate is over' }),
  untrusted: text({
    vi: 'chứng thư không do KYHAN_TSA_CA cấp',
    en: 'its certificate is not by KYHAN_TSA_CA',
  }),
};
