import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { PEOPLE_PAGE } from './people-page.js';

/** Programs that are told of events, and what they answered. */
export const WEBHOOKS_PAGE = {
  title: text({ vi: 'Địa chỉ nhận báo sự kiện (webhook)', en: 'Webhooks' }),
  hint: text({
    vi: 'Chương trình ở địa chỉ này được báo khi có việc xảy ra, bằng tin có chữ ký theo Standard Webhooks; tin chỉ nêu mã, muốn đọc thêm phải hỏi API.',
    en: 'The program at the address is told when something happens, by a message signed as Standard Webhooks has it; it names ids alone, and who may read more asks the API.',
  }),
  empty: text({ vi: 'Chưa đăng ký địa chỉ nào.', en: 'None was registered.' }),
  webhook: text({ vi: 'Mã', en: 'Webhook' }),
  address: text({ vi: 'Địa chỉ', en: 'Address' }),
  plan: PEOPLE_PAGE.plan,
  allPlans: text({ vi: 'mọi kế hoạch', en: 'every plan' }),
  since: text({ vi: 'Từ', en: 'Since' }),
  by: text({ vi: 'Người đăng ký', en: 'Registered by' }),
  state: text({ vi: 'Tình trạng', en: 'State' }),
  told: text({ vi: 'đang báo', en: 'is told' }),
  ended: message<{ day: string; by: InBoth }>({ vi: 'ngừng {day}, do {by}', en: 'ended {day}, by {by}' }),
  act: text({ vi: 'Ngừng', en: 'End' }),
  end: text({ vi: 'Ngừng báo', en: 'Tell it nothing more' }),
  answers: text({ vi: 'Các lần báo gần nhất', en: 'What was told last' }),
  at: text({ vi: 'Lúc', en: 'At' }),
  message: text({ vi: 'Sự kiện', en: 'Event' }),
  attempts: text({ vi: 'Số lần thử', en: 'Attempts' }),
  result: text({ vi: 'Kết quả', en: 'Result' }),
  answer: text({ vi: 'Trả lời', en: 'Answer' }),
  add: text({ vi: 'Đăng ký địa chỉ', en: 'Register a webhook' }),
  id: text({ vi: 'Mã (chữ thường, số, gạch nối)', en: 'Its name (small letters, digits, hyphens)' }),
  url: text({ vi: 'Địa chỉ https', en: 'Address, over https' }),
  register: text({ vi: 'Đăng ký', en: 'Register' }),
  kept: PEOPLE_PAGE.kept,
  registered: message<{ webhook: string }>({
    vi: 'Khóa kiểm tra chữ ký của {webhook}, chỉ hiện lần này:',
    en: 'The secret that checks the signatures of {webhook}, shown this once:',
  }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa ghi được: {why}', en: 'Not done: {why}' }),
} as const;
