import { text } from '../../text.js';

/** The page that says how programs speak with the portal. */
export const API_PAGE = {
  title: text({ vi: 'Giao diện lập trình (API)', en: 'The API' }),
  intro: text({
    vi: 'Chương trình của cơ quan đọc và ghi sổ theo dõi qua các địa chỉ dưới đây, bằng JSON.',
    en: 'Programs of an office read and write the register at the addresses below, in JSON.',
  }),
  document: text({ vi: 'Toàn bộ mô tả theo OpenAPI 3.1', en: 'The whole as an OpenAPI 3.1 document' }),
  rules: text({ vi: 'Điều chung', en: 'What holds everywhere' }),
  /** Each a name and what it says. */
  rule: {
    token: text({
      vi: 'Quản trị cấp mã truy cập; gửi trong đầu mục Authorization: Bearer MÃ. Mã của đơn vị đọc và gửi việc của chính đơn vị.',
      en: 'An administrator issues a token; send it as Authorization: Bearer TOKEN. A unit’s token reads and hands in what that unit owes.',
    }),
    errors: text({
      vi: 'Mọi lời từ chối là application/problem+json (RFC 9457): code là mã lỗi dưới đây, place là tham số có lỗi, detail là câu cho người đọc.',
      en: 'Every refusal is application/problem+json (RFC 9457): code is one of the codes below, place the parameter at fault, detail a sentence for people.',
    }),
    paging: text({
      vi: 'Danh sách trả về từng phần: limit là số dòng, next của câu trả lời trước gửi lại làm after. updatedSince chỉ lấy những dòng đã đổi từ lúc đó.',
      en: 'Lists come in parts: limit is how many rows, next of the answer before goes back as after. updatedSince asks for the rows that have changed since.',
    }),
    tags: text({
      vi: 'Gửi ETag của câu trả lời trước trong If-None-Match: không có gì mới thì trả về 304, không kèm nội dung.',
      en: 'Send the ETag of the answer before as If-None-Match: where nothing is new, 304 comes without content.',
    }),
    once: text({
      vi: 'Gửi Idempotency-Key riêng cho mỗi việc: gửi lại cùng mã trong một ngày chỉ thực hiện một lần.',
      en: 'Send an Idempotency-Key of its own with each act: the same key within a day acts once.',
    }),
    told: text({
      vi: 'Quản trị đăng ký một địa chỉ https (webhook) để được báo mỗi khi có sự kiện: tin chỉ có mã, chữ ký theo Standard Webhooks; tin trùng webhook-id thì bỏ qua.',
      en: 'An administrator registers an https address (webhook) that is told of each event: messages hold ids alone, signed as Standard Webhooks has it; drop what comes again under the same webhook-id.',
    }),
  },
  ruleName: {
    token: text({ vi: 'Mã truy cập', en: 'Token' }),
    errors: text({ vi: 'Lỗi', en: 'Errors' }),
    paging: text({ vi: 'Danh sách', en: 'Lists' }),
    tags: text({ vi: 'Không tải lại', en: 'Nothing twice' }),
    once: text({ vi: 'Không làm hai lần', en: 'No act twice' }),
    told: text({ vi: 'Báo sự kiện', en: 'Being told' }),
  },
  contents: text({ vi: 'Nội dung', en: 'Contents' }),
  anyone: text({ vi: 'ai cũng hỏi được', en: 'open to anyone' }),
  withToken: text({ vi: 'cần mã truy cập hoặc phiên đăng nhập', en: 'needs a token or a session' }),
  parameters: text({ vi: 'Tham số', en: 'Parameters' }),
  parameter: text({ vi: 'Tham số', en: 'Parameter' }),
  place: text({ vi: 'Ở đâu', en: 'Where' }),
  form: text({ vi: 'Dạng', en: 'Form' }),
  required: text({ vi: 'Bắt buộc', en: 'Required' }),
  yes: text({ vi: 'có', en: 'yes' }),
  no: text({ vi: 'không', en: 'no' }),
  places: {
    path: text({ vi: 'địa chỉ', en: 'path' }),
    query: text({ vi: 'sau dấu ?', en: 'query' }),
    header: text({ vi: 'đầu mục', en: 'header' }),
  },
  sends: text({ vi: 'Gửi', en: 'Sends' }),
  answers: text({ vi: 'Trả về', en: 'Answers' }),
  refusals: text({ vi: 'Từ chối', en: 'Refusals' }),
  file: text({ vi: 'một tệp', en: 'a file' }),
  shapes: text({ vi: 'Dạng dữ liệu', en: 'Shapes' }),
  listOf: text({ vi: 'danh sách', en: 'list of' }),
  byName: text({ vi: 'theo tên:', en: 'by name:' }),
  or: text({ vi: 'hoặc', en: 'or' }),
  kinds: {
    string: text({ vi: 'chuỗi', en: 'text' }),
    integer: text({ vi: 'số nguyên', en: 'whole number' }),
    number: text({ vi: 'số', en: 'number' }),
    boolean: text({ vi: 'true hoặc false', en: 'true or false' }),
    object: text({ vi: 'đối tượng', en: 'object' }),
    null: text({ vi: 'null', en: 'null' }),
    any: text({ vi: 'bất kỳ', en: 'anything' }),
  },
  errorCodes: text({ vi: 'Mã lỗi', en: 'Error codes' }),
} as const;
