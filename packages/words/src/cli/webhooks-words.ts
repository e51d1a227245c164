import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan webhooks`. */
export const webhooksWords = {
  does: text({
    vi: 'chương trình được báo sự kiện: đăng ký (add), ngừng (end), những gì đã báo (messages)',
    en: 'programs that are told of events: register one (add), end one (end), what was told (messages)',
  }),
  url: text({ vi: 'địa chỉ nhận, https', en: 'the address, over https' }),
  plan: text({ vi: 'chỉ của kế hoạch này', en: 'of this plan alone' }),
  state: text({ vi: 'với messages: chỉ những tin ở trạng thái này', en: 'of messages: in this state alone' }),
  registered: message<{ webhook: string }>({
    vi: 'đã đăng ký {webhook}; khóa kiểm tra chữ ký, chỉ hiện lần này:',
    en: '{webhook} is registered; the secret that checks its signatures is told this once:',
  }),
  ended: message<{ webhook: string }>({
    vi: 'không báo cho {webhook} nữa',
    en: '{webhook} is told nothing any more',
  }),
  webhook: text({ vi: 'Mã', en: 'Webhook' }),
  address: text({ vi: 'Địa chỉ', en: 'Address' }),
  ofPlan: text({ vi: 'Kế hoạch', en: 'Plan' }),
  since: text({ vi: 'Từ lúc', en: 'Since' }),
  until: text({ vi: 'Hết lúc', en: 'Until' }),
  message: text({ vi: 'Tin', en: 'Message' }),
  said: text({ vi: 'Trả lời', en: 'Answer' }),
  counted: message<{ count: number }>({
    vi: '{count, number} địa chỉ',
    en: '{count, plural, one {# webhook} other {# webhooks}}',
  }),
  told: message<{ count: number }>({
    vi: '{count, number} tin',
    en: '{count, plural, one {# message} other {# messages}}',
  }),
} as const;
