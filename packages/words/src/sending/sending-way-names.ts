import type { MailHindrance, RecipientState, SendingWay } from '@kyhan/engine';
import type { InBoth } from '../language.js';
import { text } from '../text.js';

/** How a report went out that no letter carried. */
export const SENDING_WAY_NAMES: Readonly<Record<SendingWay, InBoth>> = {
  'document-exchange': text({ vi: 'Trục liên thông văn bản', en: 'Exchange of documents' }),
  post: text({ vi: 'Bưu chính', en: 'Post' }),
  'handed-over': text({ vi: 'Gửi trực tiếp', en: 'By hand' }),
};

/** Why no letter carries it. */
export const MAIL_HINDRANCE_NAMES: Readonly<Record<MailHindrance, InBoth>> = {
  'on-paper': text({
    vi: 'Không gửi qua mạng: kế hoạch yêu cầu bằng văn bản giấy',
    en: 'Not by network: the plan wants it on paper',
  }),
  internal: text({
    vi: 'Không gửi qua thư: nội dung xử lý nội bộ',
    en: 'Not by mail: it is handled internally',
  }),
  'too-large': text({ vi: 'Không gửi qua thư: tệp quá lớn', en: 'Not by mail: its files are too large' }),
  'no-address': text({ vi: 'Không gửi qua thư: không có địa chỉ', en: 'Not by mail: there is no address' }),
};

/** How far it has come to a recipient. */
export const RECIPIENT_STATE_NAMES: Readonly<Record<RecipientState, InBoth>> = {
  'to-send': text({ vi: 'Chưa gửi', en: 'Not sent' }),
  queued: text({ vi: 'Chờ gửi thư', en: 'Letter queued' }),
  unclear: text({ vi: 'Chưa rõ thư đã đi', en: 'Unknown whether the letter left' }),
  taken: text({ vi: 'Máy chủ thư đã nhận', en: 'Taken by the mail server' }),
  refused: text({ vi: 'Thư bị từ chối', en: 'Letter refused' }),
  sent: text({ vi: 'Đã gửi', en: 'Sent' }),
  arrived: text({ vi: 'Đã đến', en: 'Arrived' }),
};
