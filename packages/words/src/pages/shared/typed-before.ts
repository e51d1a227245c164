import { message } from '../../message.js';
import { text } from '../../text.js';

/** What was typed into a form that could not be taken. */
export const TYPED_BEFORE = {
  title: text({ vi: 'Nội dung đã điền, chưa được gửi', en: 'What was typed, and is not sent' }),
  hint: text({
    vi: 'Chép lại vào biểu mẫu rồi gửi; nội dung này chỉ lưu trong trình duyệt, trong 30 phút.',
    en: 'Copy it into the form and send it; it is kept in this browser alone, for 30 minutes.',
  }),
  /** By the name of the input, where it is one of many forms'. */
  boxes: {
    reason: text({ vi: 'Lý do', en: 'Reason' }),
    ground: text({ vi: 'Căn cứ', en: 'Ground' }),
    document: text({ vi: 'Văn bản', en: 'Document' }),
    note: text({ vi: 'Ghi chú', en: 'Note' }),
    from: text({ vi: 'Từ ngày', en: 'From' }),
    to: text({ vi: 'Đến ngày', en: 'To' }),
    until: text({ vi: 'Đến hết ngày', en: 'Until' }),
    dueOn: text({ vi: 'Thời hạn', en: 'Due day' }),
    newDueOn: text({ vi: 'Thời hạn mới', en: 'New due day' }),
    promisedOn: text({ vi: 'Ngày hẹn', en: 'Promised day' }),
    dueTime: text({ vi: 'Giờ', en: 'Hour' }),
    cutOff: text({ vi: 'Ngày chốt số liệu', en: 'Data up to' }),
    number: text({ vi: 'Số', en: 'Number' }),
    sign: text({ vi: 'Ký hiệu', en: 'Sign' }),
    on: text({ vi: 'Ngày văn bản', en: 'Date of the paper' }),
    signatory: text({ vi: 'Người ký', en: 'Signatory' }),
    mailbox: text({ vi: 'Hộp thư', en: 'Mailbox' }),
    substitute: text({ vi: 'Hộp thư người thay', en: 'Mailbox of the substitute' }),
    unit: text({ vi: 'Đơn vị', en: 'Unit' }),
    obligation: text({ vi: 'Nhiệm vụ', en: 'Obligation' }),
    cycle: text({ vi: 'Đợt', en: 'Cycle' }),
  },
  box: message<{ name: string }>({ vi: 'Ô "{name}"', en: 'Box “{name}”' }),
} as const;
