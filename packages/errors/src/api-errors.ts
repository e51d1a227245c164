/** What programs are refused with that repeat a question under a key of their own. */
export const apiErrors = {
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
} as const;
