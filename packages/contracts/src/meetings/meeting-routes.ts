import type { Route } from '../route.js';
import { cancellationAnswer, meetingAnswer, meetingDeedAnswer, meetingQuery } from './meeting-answer.js';
import { attendanceBody, cancellationBody, meetingAnswerBody } from './meeting-answer-body.js';

/** The meetings of cycles: who is invited, what they say, who was there, and what becomes of one. */
export const MEETING_ROUTES = {
  getMeeting: {
    method: 'GET',
    path: '/cycles/meeting',
    who: 'read',
    does: {
      vi: 'Cuộc họp của một đợt: mời ai, ai trả lời thế nào, ai đã dự; đơn vị chỉ thấy phần của mình',
      en: 'The meeting of a cycle: who is invited, what they have said and who was there; a unit sees its own',
    },
    query: meetingQuery,
    answer: meetingAnswer,
    errors: ['CYCLE_NOT_FOUND', 'NOBODY_INVITED'],
  },
  answerInvitation: {
    method: 'POST',
    path: '/cycles/meeting/answers',
    who: 'submit',
    does: {
      vi: 'Trả lời giấy mời: dự họp (mấy người), cử người dự (ai), không dự được (lý do); đổi được đến giờ họp',
      en: 'Answer an invitation: comes (with how many), sends somebody (whom), cannot (why); it can be changed until the meeting begins',
    },
    body: meetingAnswerBody,
    answer: meetingDeedAnswer,
    errors: [
      'CYCLE_NOT_FOUND',
      'NOBODY_INVITED',
      'NOT_INVITED',
      'MEETING_OVER',
      'MEETING_CANCELLED',
      'REASON_MISSING',
    ],
  },
  recordAttendance: {
    method: 'POST',
    path: '/cycles/meeting/attendance',
    who: 'rule',
    does: {
      vi: 'Ghi đơn vị được mời có dự họp không, từ giờ họp trở đi; ghi lại thì lần sau thay lần trước',
      en: 'Record which of the invited were there, once the meeting has begun; recorded again, the later counts',
    },
    body: attendanceBody,
    answer: meetingDeedAnswer,
    errors: ['CYCLE_NOT_FOUND', 'NOBODY_INVITED', 'NOT_INVITED', 'MEETING_NOT_YET', 'MEETING_CANCELLED'],
  },
  cancelMeeting: {
    method: 'POST',
    path: '/cycles/meeting/cancelled',
    who: 'rule',
    does: {
      vi: 'Hủy họp của một đợt, riêng đợt này: báo đơn vị được mời, các bước nêu tên không phải thực hiện, bước khác giữ hạn; với `dryRun` chỉ cho biết; gửi lại cùng mã không đổi gì',
      en: 'Call the meeting of a cycle off, for this cycle only: who was invited is told, the steps named are waived, others keep their day; with `dryRun` tell only what would be; the same id again changes nothing',
    },
    body: cancellationBody,
    answer: cancellationAnswer,
    errors: [
      'CYCLE_NOT_FOUND',
      'CYCLE_CLOSED',
      'NOBODY_INVITED',
      'MEETING_OVER',
      'MEETING_CANCELLED',
      'MEETING_STEP_UNKNOWN',
      'REASON_MISSING',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
} as const satisfies Record<string, Route>;
