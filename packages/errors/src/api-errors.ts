/** What programs are refused with that repeat a question under a key of their own, or are to be told of events. */
export const apiErrors = {
  TOO_OFTEN: {
    kind: 'unavailable',
    httpStatus: 429,
    en: 'too many requests came from one address',
    vi: 'có quá nhiều yêu cầu từ cùng một địa chỉ',
    hint: {
      en: 'wait as many seconds as `Retry-After` says, then send it again',
      vi: 'chờ đủ số giây ghi ở `Retry-After` rồi gửi lại',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'conflict',
    httpStatus: 422,
    en: 'the idempotency key {key} was sent before with another request',
    vi: 'mã chống lặp {key} đã gửi trước đây cùng một yêu cầu khác',
    hint: {
      en: 'send each request with a key of its own, and the same key only with the same request',
      vi: 'mỗi yêu cầu dùng một mã riêng; chỉ dùng lại mã khi gửi lại đúng yêu cầu đó',
    },
  },
  IDEMPOTENCY_KEY_BUSY: {
    kind: 'conflict',
    en: 'what was sent under the idempotency key {key} is still under way',
    vi: 'yêu cầu gửi cùng mã chống lặp {key} đang được xử lý',
    hint: { en: 'ask again in a moment with the same key', vi: 'gửi lại sau giây lát với cùng mã' },
  },
  IDEMPOTENCY_ANSWER_TOLD: {
    kind: 'conflict',
    en: 'what was sent under the idempotency key {key} is done; its answer held a secret, which is told once',
    vi: 'yêu cầu gửi cùng mã chống lặp {key} đã thực hiện; câu trả lời có thông tin mật, chỉ hiện một lần',
    hint: {
      en: 'where the answer was lost, take back what was made and make it anew',
      vi: 'nếu đã mất câu trả lời, hãy thu hồi rồi tạo lại',
    },
  },
  WEBHOOK_ADDRESS_REFUSED: {
    kind: 'invalid',
    en: 'nothing is told to {url}: the way there is not safe',
    vi: 'không báo sự kiện tới {url}: đường truyền không an toàn',
    hint: {
      en: 'give an address over https, without a name and a password, or one on this machine (http://127.0.0.1)',
      vi: 'dùng địa chỉ https, không kèm tên và mật khẩu, hoặc địa chỉ trên chính máy này (http://127.0.0.1)',
    },
  },
  WEBHOOK_NOT_FOUND: {
    kind: 'not-found',
    en: 'there is no webhook {webhook} that is told anything',
    vi: 'không có địa chỉ {webhook} đang nhận báo sự kiện',
    hint: { en: '`kyhan webhooks` lists them', vi: '`kyhan webhooks` liệt kê các địa chỉ' },
  },
} as const;
