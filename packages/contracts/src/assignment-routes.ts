import { z } from 'zod';
import { assignmentAnswer, assignmentsAnswer, assignmentsQuery } from './assignment-answer.js';
import { extensionsBody } from './extensions-body.js';
import { historyAnswer } from './history-answer.js';
import { noticeAttemptsAnswer, noticeAttemptsQuery } from './notice-attempts-answer.js';
import type { Route } from './route.js';
import { rulingsAnswer, rulingsBody } from './ruling-answer.js';
import { receiptAnswer, submissionBody } from './submission-answer.js';
import { actReceiptAnswer, unitActBody } from './unit-act-answer.js';
import { pathPart } from './values/path-part.js';
import { nothingAsked } from './values/nothing-asked.js';

const assignment = z.strictObject({ id: pathPart });

/** The ways to assignments: to look, to hand in, to act, to rule. */
export const ASSIGNMENT_ROUTES = {
  listAssignments: {
    method: 'GET',
    path: '/assignments',
    who: 'read',
    does: {
      vi: 'Việc được giao, theo hạn; đơn vị chỉ thấy việc của mình',
      en: 'Assignments by due day; a unit sees its own',
    },
    query: assignmentsQuery,
    answer: assignmentsAnswer,
    errors: [],
  },
  getAssignment: {
    method: 'GET',
    path: '/assignments/:id',
    who: 'read',
    does: { vi: 'Một việc được giao', en: 'One assignment' },
    params: assignment,
    query: nothingAsked,
    answer: assignmentAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND'],
  },
  getHistory: {
    method: 'GET',
    path: '/assignments/:id/history',
    who: 'read',
    does: {
      vi: 'Toàn bộ lịch sử của một việc: sự kiện, bản gửi, thông báo',
      en: 'All that happened to an assignment: events, submissions, notices',
    },
    params: assignment,
    query: nothingAsked,
    answer: historyAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND'],
  },
  listNoticeAttempts: {
    method: 'GET',
    path: '/assignments/:id/notices',
    who: 'oversee',
    does: {
      vi: 'Các thông báo về một việc: xếp hàng lúc nào, từng lần gửi và điều máy chủ trả lời, sau đó đơn vị đã làm gì',
      en: 'The notices of an assignment: when each was queued, every attempt with what the server answered, and what the unit did then',
    },
    params: assignment,
    query: noticeAttemptsQuery,
    answer: noticeAttemptsAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND'],
  },
  submit: {
    method: 'POST',
    path: '/assignments/:id/submissions',
    who: 'submit',
    does: {
      vi: 'Gửi báo cáo và nhận biên nhận, đầu mối nhập thay đơn vị cả báo cáo nhận bằng văn bản giấy; gửi lại cùng mã cho cùng biên nhận',
      en: 'Hand in and get the receipt, for who coordinates also what came on paper; the same id again gets the same receipt',
    },
    params: assignment,
    body: submissionBody,
    takesForm: true,
    answer: receiptAnswer,
    errors: [
      'ASSIGNMENT_NOT_FOUND',
      'ASSIGNMENT_ENDED',
      'HANDED_OVER',
      'SUBMISSION_ID_REUSED',
      'SUBMITTED_MEANWHILE',
      'SUBMISSION_INVALID',
      'NIL_NOT_ALLOWED',
      'SUBMISSION_ON_PAPER',
      'RECEIVED_AHEAD',
      'RECEIVED_BEFORE_OPENING',
      'RECEIVED_HOUR_MISSING',
      'REASON_MISSING',
      'DOCUMENT_MISSING',
      'TOO_MANY_FILES',
      'FILE_EMPTY',
      'FILE_TOO_LARGE',
      'FILE_TYPE_REFUSED',
      'DOCUMENT_TYPE_REFUSED',
      'UPLOAD_TOO_LARGE',
      'UPLOADED_TOO_MUCH',
      'FILES_UNAVAILABLE',
    ],
  },
  act: {
    method: 'POST',
    path: '/assignments/:id/acts',
    who: 'submit',
    does: {
      vi: 'Việc đơn vị làm ngoài gửi báo cáo: xác nhận đã nhận việc, rút báo cáo đã gửi, đề nghị xem lại việc giao, cho biết tiến độ, đề nghị gia hạn, trả lời về báo cáo được nhập thay, lãnh đạo phê duyệt hoặc đề nghị hoàn thiện; gửi lại cùng mã cho cùng biên nhận',
      en: 'What a unit does beside handing in: acknowledge, withdraw, contest, note how it goes, ask for an extension, answer what was entered for it, for its head approve or send back; the same id again gives the same receipt',
    },
    params: assignment,
    body: unitActBody,
    answer: actReceiptAnswer,
    errors: [
      'ASSIGNMENT_NOT_FOUND',
      'ASSIGNMENT_ENDED',
      'HANDED_OVER',
      'ACT_ID_REUSED',
      'REASON_MISSING',
      'CONTESTED_ALREADY',
      'NOTHING_SUBMITTED',
      'NOTHING_TO_EXTEND',
      'NOTHING_TO_ACKNOWLEDGE',
      'EXTENSION_ASKED_ALREADY',
      'EXTENSION_SHORTENS',
      'NEW_DAY_PAST',
      'UNIT_UNKNOWN',
      'TRANSFER_TARGET_OWES',
      'NOTHING_TO_CONFIRM',
      'NOTHING_TO_APPROVE',
      'VERSION_SUPERSEDED',
    ],
  },
  getSubmissionFile: {
    method: 'GET',
    path: '/assignments/:id/submissions/:submissionId/files/:fileId',
    who: 'read',
    does: { vi: 'Một tệp đã gửi', en: 'A file that was handed in' },
    params: assignment.extend({ submissionId: pathPart, fileId: pathPart }),
    query: nothingAsked,
    answer: 'file',
    errors: [
      'ASSIGNMENT_NOT_FOUND',
      'SUBMISSION_FILE_NOT_FOUND',
      'FILE_PURGED',
      'FILE_BEING_CHECKED',
      'FILE_INFECTED',
      'FILES_UNAVAILABLE',
    ],
  },
  rule: {
    method: 'POST',
    path: '/rulings',
    who: 'review-contribution',
    does: {
      vi: 'Cho ý kiến về một hay nhiều việc; mỗi ý kiến có kết quả riêng',
      en: 'Rule on one or more assignments; each ruling has an outcome of its own',
    },
    body: rulingsBody,
    answer: rulingsAnswer,
    errors: ['TEMPORAL_UNAVAILABLE'],
  },
  extendMany: {
    method: 'POST',
    path: '/extensions',
    who: 'rule',
    does: {
      vi: 'Gia hạn cho nhiều đơn vị của một đợt; hạn riêng muộn hơn được giữ',
      en: 'Extend for many units of a cycle at once; later days of their own are kept',
    },
    body: extensionsBody,
    answer: rulingsAnswer,
    errors: ['CYCLE_NOT_FOUND', 'PLAN_NOT_FOUND', 'UNIT_UNKNOWN', 'REASON_MISSING', 'TEMPORAL_UNAVAILABLE'],
  },
} as const satisfies Record<string, Route>;
