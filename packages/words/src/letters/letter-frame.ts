import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** What stands around the sentences of every letter: the address, the names of facts, the end. */
export const LETTER_FRAME = {
  subject: message<{ lead: InBoth; what: InBoth; period: InBoth }>({
    vi: '{lead}: {what}, {period}',
    en: '{lead}: {what}, {period}',
  }),
  /** The same with the day that it is about; who is asked is given a time and no deadline. */
  subjectUntil: message<{ subject: InBoth; due: InBoth; asked: boolean }>({
    vi: '{subject} ({asked, select, true {đến} other {hạn}} {due})',
    en: '{subject} ({asked, select, true {by} other {due}} {due})',
  }),
  /** The same with when a meeting begins. */
  subjectAt: message<{ subject: InBoth; at: string }>({ vi: '{subject} ({at})', en: '{subject} ({at})' }),
  /** From when to when on which day. */
  meetingTime: message<{ begins: string; ends: string; day: InBoth }>({
    vi: 'từ {begins} đến {ends}, {day}',
    en: '{begins} to {ends} on {day}',
  }),
  greeting: message<{ unit: InBoth }>({ vi: 'Kính gửi: {unit}', en: 'To: {unit}' }),
  title: message<{ obligation: InBoth; step: InBoth }>({
    vi: '{obligation} – {step}',
    en: '{obligation} – {step}',
  }),
  periodFact: message<{ name: InBoth; from: InBoth; to: InBoth }>({
    vi: '{name} ({from} – {to})',
    en: '{name} ({from} – {to})',
  }),
  clause: message<{ document: InBoth; clause: InBoth }>({
    vi: '{document}, {clause}',
    en: '{document}, {clause}',
  }),
  facts: {
    unit: text({ vi: 'Đơn vị thực hiện', en: 'Unit' }),
    askedUnit: text({ vi: 'Cơ quan phối hợp', en: 'Asked' }),
    successorOf: text({ vi: 'Kế nhiệm', en: 'Successor of' }),
    what: text({ vi: 'Nội dung', en: 'What' }),
    period: text({ vi: 'Kỳ', en: 'Period' }),
    due: text({ vi: 'Thời hạn', en: 'Due' }),
    time: text({ vi: 'Thời gian', en: 'When' }),
    place: text({ vi: 'Địa điểm', en: 'Where' }),
    clause: text({ vi: 'Căn cứ', en: 'Clause' }),
    product: text({ vi: 'Sản phẩm', en: 'What comes out' }),
    assignedBy: text({ vi: 'Người giao', en: 'Assigned by' }),
    paper: text({ vi: 'Văn bản', en: 'Paper' }),
    announcement: text({ vi: 'Văn bản giao việc', en: 'Announced by' }),
    alsoTold: text({ vi: 'Đồng kính gửi', en: 'Also told' }),
    dataUntil: text({ vi: 'Số liệu chốt đến', en: 'Data up to' }),
    requestReason: text({ vi: 'Lý do đề nghị', en: 'Reason of the request' }),
    requestGround: text({ vi: 'Căn cứ đề nghị', en: 'Ground of the request' }),
    receivedAt: text({ vi: 'Thời điểm nhận', en: 'Received' }),
    submission: text({ vi: 'Mã báo cáo', en: 'Submission' }),
    hash: text({ vi: 'Mã kiểm chứng', en: 'Hash' }),
    note: text({ vi: 'Lưu ý', en: 'Note' }),
  },
  digest: {
    subject: message<{ count: number; overdue: number; plans: string }>({
      vi: '{count} việc cần lưu ý{overdue, plural, =0 {} other { ({overdue} quá hạn)}}: kế hoạch {plans}',
      en: '{count, plural, one {# matter} other {# matters}}{overdue, plural, =0 {} other { ({overdue} overdue)}} of plan {plans}',
    }),
    subjectUntil: message<{ subject: InBoth; day: InBoth }>({
      vi: '{subject}, gần nhất {day}',
      en: '{subject}, the next by {day}',
    }),
    gathered: text({
      vi: 'Các nội dung dưới đây được gộp trong một thư:',
      en: 'These matters are gathered in one message:',
    }),
    gatheredAsked: message<{ unit: InBoth }>({
      vi: 'Kính đề nghị {unit} quan tâm các nội dung dưới đây, được gộp trong một thư:',
      en: 'We kindly ask {unit} to look at these matters, gathered in one message:',
    }),
    heldBack: message<{ count: number }>({
      vi: 'Trong đó {count} nội dung lẽ ra gửi từ hôm trước, được gộp vào thư này vì hộp thư đã nhận đủ số thư trong ngày.',
      en: '{count, plural, one {# of them waited} other {# of them waited}} from a day before, since this mailbox had had its letters of that day.',
    }),
    groups: {
      overdue: text({ vi: 'Đã quá hạn', en: 'Overdue' }),
      soon: text({ vi: 'Đến hạn hôm nay hoặc ngày mai', en: 'Due today or tomorrow' }),
      week: text({ vi: 'Đến hạn trong bảy ngày tới', en: 'Due within seven days' }),
      later: text({ vi: 'Đến hạn sau đó', en: 'Due later' }),
      review: text({ vi: 'Chờ cơ quan đầu mối xem xét', en: 'Waiting for the coordinator' }),
      decided: text({ vi: 'Đã nhận, đã có ý kiến xử lý', en: 'Received and decided' }),
    },
  },
  copy: {
    title: text({ vi: 'Bản sao nội dung đã gửi', en: 'Copy of what was sent' }),
    attached: text({ vi: 'Tệp (kèm thư này)', en: 'Files (attached to this letter)' }),
    behindLink: text({ vi: 'Tệp (xem tại liên kết trên)', en: 'Files (behind the link above)' }),
    internal: text({
      vi: 'Nội dung thuộc diện xử lý nội bộ: thư này không kèm bản sao; mã kiểm chứng dưới đây chứng thực bản đã nhận, nội dung xem tại liên kết.',
      en: 'It is handled internally: this letter carries no copy. The hash below proves what was received; the link leads to it.',
    }),
  },
  plan: message<{ number: string; title: InBoth }>({
    vi: 'Kế hoạch {number}: {title}.',
    en: 'Plan {number}: {title}.',
  }),
  planDocument: message<{ number: string }>({ vi: 'Kế hoạch {number}', en: 'Plan {number}' }),
  standsIn: message<{ role: InBoth }>({
    vi: 'Thư gửi người thay {role} trong thời gian vắng mặt.',
    en: 'This letter goes to whoever stands in for {role}, who is away.',
  }),
  call: message<{ unit: InBoth; phone: string }>({
    vi: 'Cần trao đổi, đề nghị gọi {unit}: {phone}.',
    en: 'To talk about it, please call {unit}: {phone}.',
  }),
  toldOf: message<{ role: InBoth; unit: InBoth }>({ vi: '{role} {unit}', en: '{role} of {unit}' }),
  link: text({
    vi: 'Liên kết chỉ dùng cho đơn vị nhận thư; đề nghị không chuyển tiếp ra ngoài.',
    en: 'The link is for the unit addressed; please do not pass it on.',
  }),
  /** Of a report on its way out: it is no reminder. */
  carried: text({
    vi: 'Thư gửi tự động từ sổ theo dõi Kỳ Hạn, kèm bản điện tử, không thay thế văn bản.',
    en: 'Sent by the register of Kỳ Hạn with electronic copies; this letter takes the place of no official paper.',
  }),
  automatic: text({
    vi: 'Thư nhắc tự động từ sổ theo dõi Kỳ Hạn, không thay thế văn bản.',
    en: 'Sent by the register of Kỳ Hạn; this letter is a reminder and takes the place of no official paper.',
  }),
} as const;
