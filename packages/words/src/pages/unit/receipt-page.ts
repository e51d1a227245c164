import { NOTICE_KIND_NAMES } from '../../notice-kind-names.js';
import { text } from '../../text.js';

/** Proof for the unit: what was stored, when, and whether in time. */
export const RECEIPT_PAGE = {
  title: NOTICE_KIND_NAMES.receipt,
  received: text({ vi: 'Đã nhận báo cáo', en: 'Received' }),
  receivedAsked: text({ vi: 'Đã nhận ý kiến phối hợp', en: 'Received, with thanks' }),
  nilReturn: text({ vi: 'Khai không phát sinh', en: 'Nil return' }),
  version: text({ vi: 'Phiên bản', en: 'Version' }),
  storedAt: text({ vi: 'Thời điểm nhận', en: 'Received' }),
  onTime: text({ vi: 'Đúng hạn', en: 'On time' }),
  yes: text({ vi: 'Có, đúng hạn', en: 'Yes' }),
  no: text({ vi: 'Không, quá hạn', en: 'No, late' }),
  completed: text({ vi: 'Bổ sung, hoàn thiện', en: 'Completed' }),
  completedInTime: text({ vi: 'Trong thời hạn đề nghị', en: 'In time' }),
  completedLate: text({ vi: 'Sau thời hạn đề nghị', en: 'After the day that had been set' }),
  submission: text({ vi: 'Mã báo cáo', en: 'Submission' }),
  hash: text({ vi: 'Mã kiểm chứng', en: 'Hash' }),
  next: text({ vi: 'Việc tiếp theo', en: 'What comes next' }),
  reviewed: text({
    vi: 'Cơ quan đầu mối sẽ xác nhận đạt yêu cầu hoặc đề nghị bổ sung, hoàn thiện; đơn vị được báo qua thư. Biên nhận cũng được gửi qua thư.',
    en: 'The coordinator accepts it or returns it; you are told by mail. This receipt comes by mail too.',
  }),
  waitsForHead: text({
    vi: 'Báo cáo chờ lãnh đạo đơn vị phê duyệt và được tính là đã gửi khi phê duyệt; lãnh đạo được báo qua thư.',
    en: 'It waits for the head of your unit, who is told by mail, and counts as handed in once approved.',
  }),
  notApproved: text({
    vi: 'Bản này chưa được lãnh đạo đơn vị phê duyệt và không được tính là đã gửi; trang của việc này cho biết việc tiếp theo.',
    en: 'The head of your unit has not approved this version, and it does not count as handed in; the page of the assignment says what comes next.',
  }),
  entered: text({
    vi: 'Nội dung nhập thay không phải qua xem xét: được xác nhận đạt yêu cầu khi đơn vị xác nhận, hoặc khi khóa mà đơn vị không có ý kiến.',
    en: 'What was entered for your unit is not reviewed: it is accepted once your unit confirms it, or at the lock where your unit says nothing.',
  }),
  acceptedOnArrival: text({
    vi: 'Báo cáo được xác nhận đạt yêu cầu ngay khi nhận. Biên nhận cũng được gửi qua thư.',
    en: 'It is accepted on arrival. This receipt comes by mail too.',
  }),
  back: text({ vi: 'Quay lại việc này', en: 'Back to this assignment' }),
} as const;
