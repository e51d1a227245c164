import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** The meeting of a cycle: for who is invited, and for who coordinates. */
export const MEETING_PAGE = {
  caption: text({ vi: 'Giấy mời họp', en: 'Invitation' }),
  meeting: text({ vi: 'Cuộc họp', en: 'Meeting' }),
  time: text({ vi: 'Thời gian', en: 'When' }),
  place: text({ vi: 'Địa điểm', en: 'Where' }),
  unit: text({ vi: 'Đơn vị', en: 'Unit' }),
  state: text({ vi: 'Tình trạng', en: 'State' }),
  cancelled: text({ vi: 'Đã hủy họp kỳ này', en: 'Called off, this time alone' }),
  over: text({
    vi: 'Đã đến giờ họp; không trả lời giấy mời được nữa.',
    en: 'The meeting has begun: invitations are answered no more.',
  }),
  answerTitle: text({ vi: 'Trả lời giấy mời', en: 'Answer the invitation' }),
  answered: text({ vi: 'Đã trả lời', en: 'Answered' }),
  notAnswered: text({ vi: 'Chưa trả lời', en: 'Not answered' }),
  people: text({ vi: 'Số người dự', en: 'How many come' }),
  text: text({
    vi: 'Cử ai (họ tên, chức vụ), hoặc lý do không dự được',
    en: 'Whom you send, or why nobody comes',
  }),
  send: text({ vi: 'Gửi trả lời', en: 'Send the answer' }),
  until: text({
    vi: 'Có thể thay đổi đến giờ họp; lần trả lời sau thay lần trước.',
    en: 'It can be changed until the meeting begins; the later answer counts.',
  }),
  recorded: text({
    vi: 'Đã ghi nhận trả lời. Trân trọng cảm ơn.',
    en: 'Your answer is recorded. Thank you.',
  }),
  done: text({ vi: 'Đã ghi nhận.', en: 'Recorded.' }),
  called: text({
    vi: 'Đã hủy họp; các đơn vị được mời đã được báo.',
    en: 'The meeting is called off; who was invited is told.',
  }),
  calledPartly: text({
    vi: 'Đã hủy họp; một số việc vừa có ý kiến khác nên giữ nguyên, xem lại trong danh sách.',
    en: 'The meeting is called off; some work was ruled on meanwhile and stays: look at the list.',
  }),
  calledKept: text({
    vi: 'Đã ghi vào sổ theo dõi; các việc sẽ được cho không phải báo cáo ngay khi hệ thống xử lý hoạt động trở lại.',
    en: 'It is kept in the register; the work is waived as soon as the workflows answer again.',
  }),
  invited: text({ vi: 'Đơn vị được mời', en: 'Who is invited' }),
  counts: message<{
    all: number;
    comes: number;
    sends: number;
    cannot: number;
    none: number;
    people: number;
  }>({
    vi: 'Mời {all} đơn vị: {comes} dự họp, {sends} cử người dự, {cannot} không dự được, {none} chưa trả lời; dự kiến {people} người.',
    en: '{all, plural, one {# unit is} other {# units are}} invited: {comes} come, {sends} send somebody, {cannot} cannot, {none} have not answered; {people, plural, one {# person} other {# people}} in all.',
  }),
  answer: text({ vi: 'Trả lời', en: 'Answer' }),
  note: text({ vi: 'Cử ai, hoặc lý do', en: 'Whom, or why' }),
  at: text({ vi: 'Lúc', en: 'At' }),
  attendance: text({ vi: 'Dự họp', en: 'Attendance' }),
  attended: text({ vi: 'Số người', en: 'People' }),
  attendanceTitle: text({ vi: 'Ghi đơn vị dự họp', en: 'Record who was there' }),
  attendanceHint: text({
    vi: 'Chọn cho từng đơn vị; đơn vị chưa chọn giữ nguyên. Ghi lại được khi có sai sót.',
    en: 'Choose for each unit; what is not chosen stays as it is. It can be put right later.',
  }),
  peopleOf: message<{ unit: InBoth }>({ vi: 'Số người của {unit}', en: 'People of {unit}' }),
  save: text({ vi: 'Ghi', en: 'Record' }),
  forUnit: text({
    vi: 'Ghi trả lời của đơn vị (qua điện thoại)',
    en: 'Record what a unit has said by telephone',
  }),
  cancelTitle: text({ vi: 'Hủy họp kỳ này', en: 'Call the meeting off' }),
  cancelHint: text({
    vi: 'Riêng kỳ này: đơn vị được mời được báo bằng thư kèm lịch hủy. Đánh dấu các bước không còn phải thực hiện; bước không đánh dấu giữ nguyên hạn.',
    en: 'For this cycle alone: who was invited is written to, and it is taken out of their calendars. Mark the steps that nobody owes any more; the others keep their days.',
  }),
  waive: text({ vi: 'Không còn phải thực hiện', en: 'Nobody owes any more' }),
  reason: text({ vi: 'Lý do (đơn vị được mời đọc)', en: 'Reason (who is invited reads it)' }),
  preview: text({ vi: 'Xem trước', en: 'See what that would do' }),
  planned: message<{ waived: number; kept: number; told: number }>({
    vi: 'Sẽ cho {waived} việc không phải báo cáo kỳ này, {kept} việc đang mở giữ nguyên hạn, báo {told} đơn vị được mời.',
    en: 'It would waive {waived, plural, one {# assignment} other {# assignments}}, keep {kept} that are open, and tell {told, plural, one {# unit} other {# units}}.',
  }),
  agenda: text({ vi: 'Chương trình họp', en: 'Agenda' }),
  see: text({ vi: 'Giấy mời, trả lời và điểm danh', en: 'Invitations, answers and attendance' }),
  cycle: text({ vi: 'Trang của đợt', en: 'The page of the cycle' }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' }),
} as const;
