import type { Explanations } from './explanation.js';

/** Of `entryErrors`: what is entered for a unit. */
export const entryExplanations: Explanations = {
  ADOPTION_REFUSED: {
    vi: 'Bảng việc đã nhận trước khi dùng phần mềm được nhập cả hoặc không nhập gì; mỗi dòng sai được nêu kèm lý do.',
    en: 'A list of what had come before the software was in use is taken over whole or not at all; each wrong line is named.',
  },
  NOTHING_TO_APPROVE: {
    vi: 'Lãnh đạo đơn vị phê duyệt hoặc đề nghị hoàn thiện phiên bản đang chờ mình, mỗi phiên bản một lần.',
    en: 'The head of a unit approves, or sends back, the version that waits for that one, once.',
  },
  DOCUMENT_MISSING: {
    vi: 'Văn bản đã ký, có số và ngày, thay cho việc phê duyệt của lãnh đạo đơn vị.',
    en: 'A signed paper with number and date counts as the approval of the head.',
  },
  NOTHING_TO_CONFIRM: {
    vi: 'Đơn vị xác nhận hoặc báo sai báo cáo do đầu mối nhập thay, khi báo cáo đó còn chờ ý kiến xử lý.',
    en: 'A unit confirms, or disputes, what who coordinates entered for it, while that waits for a ruling.',
  },
  PROMISED_DAY_MISSING: {
    vi: 'Ngày hẹn tạm dừng nhắc đến hết ngày đó, nên kết quả “hẹn ngày gửi” phải có ngày.',
    en: 'A promised day pauses reminders until it is over: a call that ended so has one.',
  },
  RECEIVED_AHEAD: {
    vi: 'Ngày nhận quyết định đúng hạn hay quá hạn, nên không thể là ngày chưa đến.',
    en: 'The day of receipt decides on time or late; it cannot lie ahead.',
  },
  RECEIVED_BEFORE_OPENING: {
    vi: 'Báo cáo của một kỳ không thể đến trước khi việc được giao.',
    en: 'What a cycle asks for does not come before it is asked.',
  },
  RECEIVED_HOUR_MISSING: {
    vi: 'Hạn có giờ thì trong ngày đến hạn, giờ nhận quyết định đúng hạn hay quá hạn.',
    en: 'Where the due day has an hour, on that day the hour of receipt decides on time or late.',
  },
};
