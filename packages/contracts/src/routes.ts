import { z } from 'zod';
import { appointmentAnswer, appointmentBody } from './appointment-answer.js';
import { assignmentAnswer, assignmentsAnswer, assignmentsQuery } from './assignment-answer.js';
import { bounceAnswer, bounceBody } from './bounce-answer.js';
import { cyclesAnswer, cyclesQuery } from './cycle-answer.js';
import { announcementAnswer, announcementQuery, draftActAnswer, draftActBody } from './draft-act-answer.js';
import { extensionsBody } from './extensions-body.js';
import { findingsAnswer, findingsQuery, settlingAnswer, settlingBody } from './finding-answer.js';
import { healthAnswer } from './health-answer.js';
import { readinessAnswer } from './readiness-answer.js';
import { historyAnswer } from './history-answer.js';
import { noticesAnswer, noticesQuery } from './notice-answer.js';
import { planApplicationBody, plansAnswer, planWishBody } from './plans-answer.js';
import { appliedPlanAnswer, planChangesAnswer } from './plan-changes-answer.js';
import { invariantsAnswer, verifyAnswer } from './verify-answer.js';
import { joiningAnswer, joiningBody } from './joining-answer.js';
import { planActAnswer, planActBody, planActsAnswer } from './plan-act-answer.js';
import { requestAnswer, requestBody } from './request-answer.js';
import type { Route } from './route.js';
import { rulingsAnswer, rulingsBody } from './ruling-answer.js';
import { statusAnswer, statusQuery } from './status-answer.js';
import { receiptAnswer, submissionBody } from './submission-answer.js';
import { actReceiptAnswer, unitActBody } from './unit-act-answer.js';
import { keptText } from './values/kept-text.js';

const assignment = z.strictObject({ id: keptText });
const plan = z.strictObject({ slug: keptText });
const nothingAsked = z.strictObject({});

/** Every way into the API, by the name under which server and client know it. */
export const ROUTES = {
  getHealth: {
    method: 'GET',
    path: '/health',
    who: 'anyone',
    does: {
      vi: 'Cổng còn trả lời không, và giờ của kế hoạch',
      en: 'Whether the portal answers, and plan time',
    },
    query: nothingAsked,
    answer: healthAnswer,
    errors: [],
  },
  getReadiness: {
    method: 'GET',
    path: '/ready',
    who: 'anyone',
    does: {
      vi: 'Sổ theo dõi và Temporal có trả lời không',
      en: 'Whether register and Temporal answer',
    },
    query: nothingAsked,
    answer: readinessAnswer,
    errors: ['NOT_READY'],
  },
  getStatus: {
    method: 'GET',
    path: '/status',
    who: 'staff',
    does: { vi: 'Tình hình chung, bằng số', en: 'Where everything stands, in numbers' },
    query: statusQuery,
    answer: statusAnswer,
    errors: [],
  },
  listPlans: {
    method: 'GET',
    path: '/plans',
    who: 'staff',
    does: { vi: 'Các kế hoạch đang áp dụng', en: 'The plans that are applied' },
    query: nothingAsked,
    answer: plansAnswer,
    errors: [],
  },
  planChanges: {
    method: 'POST',
    path: '/plans/changes',
    who: 'staff',
    does: {
      vi: 'Áp dụng kế hoạch này sẽ đổi gì; không đổi gì cả',
      en: 'What applying this plan would change; changes nothing',
    },
    body: planWishBody,
    answer: planChangesAnswer,
    errors: ['PLAN_REFUSED'],
  },
  applyPlan: {
    method: 'POST',
    path: '/plans',
    who: 'staff',
    does: { vi: 'Áp dụng một phiên bản kế hoạch', en: 'Apply a version of a plan' },
    body: planApplicationBody,
    answer: appliedPlanAnswer,
    errors: ['PLAN_REFUSED', 'PLAN_BEING_APPLIED', 'PLAN_CHANGED_MEANWHILE', 'TEMPORAL_UNAVAILABLE'],
  },
  listPlanActs: {
    method: 'GET',
    path: '/plans/:slug/acts',
    who: 'staff',
    does: {
      vi: 'Các quyết định tạm dừng, thực hiện trở lại, bỏ qua, kết thúc sớm của một kế hoạch',
      en: 'What was decided for a plan beside its versions: suspensions, resumptions, skipped cycles, an early end',
    },
    params: plan,
    query: nothingAsked,
    answer: planActsAnswer,
    errors: ['PLAN_NOT_FOUND'],
  },
  actOnPlan: {
    method: 'POST',
    path: '/plans/:slug/acts',
    who: 'staff',
    does: {
      vi: 'Tạm dừng nhiệm vụ, thực hiện trở lại, bỏ qua một đợt, hoặc kết thúc sớm kế hoạch; gửi lại cùng mã là an toàn',
      en: 'Suspend or resume an obligation, skip a cycle, or end the plan early; the same id again changes nothing',
    },
    params: plan,
    body: planActBody,
    answer: planActAnswer,
    errors: [
      'PLAN_NOT_FOUND',
      'OBLIGATION_NOT_FOUND',
      'PERIOD_NOT_EXPECTED',
      'CYCLE_CLOSED',
      'NEW_DAY_PAST',
      'REASON_MISSING',
      'PLAN_ACT_ID_REUSED',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
  listCycles: {
    method: 'GET',
    path: '/cycles',
    who: 'staff',
    does: { vi: 'Các đợt, theo hạn', en: 'Cycles by due day' },
    query: cyclesQuery,
    answer: cyclesAnswer,
    errors: [],
  },
  listAssignments: {
    method: 'GET',
    path: '/assignments',
    who: 'viewer',
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
    who: 'viewer',
    does: { vi: 'Một việc được giao', en: 'One assignment' },
    params: assignment,
    query: nothingAsked,
    answer: assignmentAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND'],
  },
  getHistory: {
    method: 'GET',
    path: '/assignments/:id/history',
    who: 'viewer',
    does: {
      vi: 'Toàn bộ lịch sử của một việc: sự kiện, bản gửi, thông báo',
      en: 'All that happened to an assignment: events, submissions, notices',
    },
    params: assignment,
    query: nothingAsked,
    answer: historyAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND'],
  },
  submit: {
    method: 'POST',
    path: '/assignments/:id/submissions',
    who: 'viewer',
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
      'SUBMISSION_INVALID',
      'NIL_NOT_ALLOWED',
      'NOT_ALLOWED',
      'RECEIVED_AHEAD',
      'RECEIVED_BEFORE_OPENING',
      'RECEIVED_HOUR_MISSING',
      'REASON_MISSING',
      'TOO_MANY_FILES',
      'FILE_EMPTY',
      'FILE_TOO_LARGE',
      'FILE_TYPE_REFUSED',
    ],
  },
  act: {
    method: 'POST',
    path: '/assignments/:id/acts',
    who: 'viewer',
    does: {
      vi: 'Việc đơn vị làm ngoài gửi báo cáo: xác nhận đã nhận việc, rút báo cáo đã gửi, đề nghị xem lại việc giao, cho biết tiến độ, đề nghị gia hạn, trả lời về báo cáo được nhập thay; gửi lại cùng mã cho cùng biên nhận',
      en: 'What a unit does beside handing in: acknowledge, withdraw, contest, note how it goes, ask for an extension, answer what was entered for it; the same id again gives the same receipt',
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
      'NOT_ALLOWED',
      'NOTHING_TO_CONFIRM',
      'VERSION_SUPERSEDED',
    ],
  },
  getSubmissionFile: {
    method: 'GET',
    path: '/assignments/:id/submissions/:submissionId/files/:fileId',
    who: 'viewer',
    does: { vi: 'Một tệp đã gửi', en: 'A file that was handed in' },
    params: assignment.extend({ submissionId: keptText, fileId: keptText }),
    query: nothingAsked,
    answer: 'file',
    errors: ['ASSIGNMENT_NOT_FOUND', 'SUBMISSION_FILE_NOT_FOUND'],
  },
  rule: {
    method: 'POST',
    path: '/rulings',
    who: 'staff',
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
    who: 'staff',
    does: {
      vi: 'Gia hạn cho nhiều đơn vị của một đợt; hạn riêng muộn hơn được giữ',
      en: 'Extend for many units of a cycle at once; later days of their own are kept',
    },
    body: extensionsBody,
    answer: rulingsAnswer,
    errors: ['CYCLE_NOT_FOUND', 'PLAN_NOT_FOUND', 'UNIT_UNKNOWN', 'REASON_MISSING', 'TEMPORAL_UNAVAILABLE'],
  },
  actOnDraft: {
    method: 'POST',
    path: '/drafts',
    who: 'staff',
    does: {
      vi: 'Xác nhận, ghi văn bản giao việc, hoặc bỏ qua một đợt trước khi mở cho đơn vị',
      en: 'Confirm, announce or skip a cycle before it opens to units',
    },
    body: draftActBody,
    answer: draftActAnswer,
    errors: ['CYCLE_NOT_FOUND', 'CYCLE_NOT_DRAFT', 'CYCLE_DAY_OVER', 'REASON_MISSING', 'PAPER_MISSING'],
  },
  draftAnnouncement: {
    method: 'GET',
    path: '/announcements',
    who: 'staff',
    does: {
      vi: 'Dự thảo văn bản giao việc của một đợt, để cơ quan ghi số, ngày và ký',
      en: 'The announcement of a cycle as it is drafted, for the office to number, date and sign',
    },
    query: announcementQuery,
    answer: announcementAnswer,
    errors: ['CYCLE_NOT_FOUND'],
  },
  openOnRequest: {
    method: 'POST',
    path: '/requests',
    who: 'viewer',
    does: {
      vi: 'Mở một đợt đột xuất; đơn vị tự mở cho mình báo cáo mà kế hoạch cho đơn vị mở; gửi lại cùng mã cho cùng một đợt',
      en: 'Open an ad hoc cycle; a unit opens for itself what its plan lets units open; the same id again gives the same cycle',
    },
    body: requestBody,
    answer: requestAnswer,
    errors: [
      'NOT_ALLOWED',
      'PLAN_NOT_FOUND',
      'OBLIGATION_NOT_FOUND',
      'UNIT_UNKNOWN',
      'REASON_MISSING',
      'NEW_DAY_PAST',
      'OBLIGATION_SUSPENDED',
      'REQUEST_ID_REUSED',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
  joinCycle: {
    method: 'POST',
    path: '/cycles/joined',
    who: 'staff',
    does: {
      vi: 'Nhận đơn vị vào kế hoạch sau vào một đợt đang mở, với các mốc nhắc riêng; gửi lại không đổi gì',
      en: 'Take units that joined the plan late into an open cycle, with a timetable of their own; repeating it changes nothing',
    },
    body: joiningBody,
    answer: joiningAnswer,
    errors: [
      'CYCLE_NOT_FOUND',
      'CYCLE_CLOSED',
      'UNIT_UNKNOWN',
      'REASON_MISSING',
      'NOTHING_TO_JOIN',
      'JOIN_MOVES_DAYS',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
  listNotices: {
    method: 'GET',
    path: '/notices',
    who: 'staff',
    does: { vi: 'Nhật ký thông báo, mới nhất trước', en: 'The log of notices, the newest first' },
    query: noticesQuery,
    answer: noticesAnswer,
    errors: [],
  },
  listFindings: {
    method: 'GET',
    path: '/findings',
    who: 'staff',
    does: { vi: 'Việc cần xem, cũ nhất trước', en: 'What somebody has to decide or mend, the oldest first' },
    query: findingsQuery,
    answer: findingsAnswer,
    errors: [],
  },
  settleFinding: {
    method: 'POST',
    path: '/findings/settled',
    who: 'staff',
    does: {
      vi: 'Xác nhận một việc cần xem đã xem xong, kèm lý do',
      en: 'Settle a finding that no repair closes, with a reason',
    },
    body: settlingBody,
    answer: settlingAnswer,
    errors: ['FINDING_NOT_OPEN', 'REASON_MISSING'],
  },
  tellBounce: {
    method: 'POST',
    path: '/notices/bounced',
    who: 'staff',
    does: {
      vi: 'Ghi nhận một thư bị chuyển hoàn; nội dung được gửi cho đầu mối tiếp theo của đơn vị',
      en: 'Tell of a letter that came back; what it said goes to the next contact of the unit',
    },
    body: bounceBody,
    answer: bounceAnswer,
    errors: ['LETTER_NOT_FOUND'],
  },
  appoint: {
    method: 'POST',
    path: '/people',
    who: 'staff',
    does: {
      vi: 'Giao vai trò cho một người dùng và lấy đường dẫn đăng nhập',
      en: 'Give a person a role and get the link that signs them in',
    },
    body: appointmentBody,
    answer: appointmentAnswer,
    errors: [],
  },
  verify: {
    method: 'GET',
    path: '/verify',
    who: 'staff',
    does: { vi: 'Tính lại chuỗi băm của sổ theo dõi', en: 'Recompute the hash chains of the register' },
    query: nothingAsked,
    answer: verifyAnswer,
    errors: [],
  },
  checkInvariants: {
    method: 'GET',
    path: '/invariants',
    who: 'staff',
    does: { vi: 'Kiểm tra các bất biến', en: 'Check the invariants' },
    query: nothingAsked,
    answer: invariantsAnswer,
    errors: [],
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
