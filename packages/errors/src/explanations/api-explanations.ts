import type { Explanations } from './explanation.js';

/** What programs are told that repeat a question, or are to be told of events. */
export const apiExplanations: Explanations = {
  IDEMPOTENCY_KEY_REUSED: {
    vi: 'Một mã chống lặp thuộc về đúng một yêu cầu trong một ngày: gửi lại yêu cầu đó thì nhận lại câu trả lời cũ, yêu cầu khác thì bị từ chối.',
    en: 'For a day a key belongs to one request: the same request again gets the answer that the first one got, another one is refused.',
  },
  TOO_OFTEN: {
    vi: 'Mỗi địa chỉ gửi được một số yêu cầu nhất định mỗi phút, và một số thư đăng nhập nhất định mỗi mười lăm phút. Yêu cầu này chưa được thực hiện.',
    en: 'From one address so many requests are taken a minute, and so many letters to sign in each quarter of an hour. Nothing was done.',
  },
  IDEMPOTENCY_KEY_BUSY: {
    vi: 'Yêu cầu trước với cùng mã chưa có câu trả lời; nếu bị bỏ dở, mười phút sau có thể gửi lại.',
    en: 'The request that was sent first with this key has no answer yet; one that was left in the middle can be sent again after ten minutes.',
  },
  IDEMPOTENCY_ANSWER_TOLD: {
    vi: 'Câu trả lời có thông tin mật không được lưu lại, nên không thể nhắc lại.',
    en: 'An answer that holds a secret is not stored, so it cannot be repeated.',
  },
  WEBHOOK_ADDRESS_REFUSED: {
    vi: 'Sự kiện chỉ được báo qua https, hoặc tới chương trình trên cùng máy, và không kèm mật khẩu trong địa chỉ.',
    en: 'Events are told over https alone, or to a program on the same machine, and never to an address that carries a password.',
  },
  WEBHOOK_NOT_FOUND: {
    vi: 'Không có địa chỉ nhận sự kiện mang mã này, hoặc đã ngừng báo tới đó.',
    en: 'No address to be told at has this id, or it has been ended.',
  },
};
