import { z } from 'zod';
import { absenceAnswer, absenceBody, absencesAnswer, absencesQuery } from './absence-answer.js';
import { bounceAnswer, bounceBody } from './bounce-answer.js';
import { CALL_ROUTES } from './call-routes.js';
import { ADOPTION_ROUTES } from './adoption/adoption-routes.js';
import { CONSOLIDATION_ROUTES } from './consolidation/consolidation-routes.js';
import { CONTRIBUTION_ROUTES } from './cooperation/contribution-routes.js';
import { TRAINING_ROUTES } from './training/training-routes.js';
import { cyclesAnswer, cyclesQuery } from './cycle-answer.js';
import { announcementAnswer, announcementQuery, draftActAnswer, draftActBody } from './draft-act-answer.js';
import { figuresAnswer, figuresQuery } from './figures-answer.js';
import { PAPER_ROUTES } from './paper-routes.js';
import { findingsAnswer, findingsQuery, settlingAnswer, settlingBody } from './finding-answer.js';
import { healthAnswer } from './health-answer.js';
import { readinessAnswer } from './readiness-answer.js';
import { MACHINE_ROUTES } from './machine-routes.js';
import { noticesAnswer, noticesQuery } from './notice-answer.js';
import { planApplicationBody, plansAnswer, plansQuery, planWishBody } from './plans-answer.js';
import { appliedPlanAnswer, planChangesAnswer } from './plan-changes-answer.js';
import { joiningAnswer, joiningBody } from './joining-answer.js';
import { postponementAnswer, postponementBody } from './postponement-answer.js';
import { planActAnswer, planActBody, planActsAnswer, planActsQuery } from './plan-act-answer.js';
import { requestAnswer, requestBody } from './request-answer.js';
import type { Route } from './route.js';
import { statusAnswer, statusQuery } from './status-answer.js';
import { pathPart } from './values/path-part.js';
import { nothingAsked } from './values/nothing-asked.js';
import { ASSIGNMENT_ROUTES } from './assignment-routes.js';
import { WEBHOOK_ROUTES } from './webhook-routes.js';
import { MEETING_ROUTES } from './meetings/meeting-routes.js';
import { SENDING_ROUTES } from './sending/sending-routes.js';
import { PEOPLE_ROUTES } from './people-routes.js';
import { PROOF_ROUTES } from './proof-routes.js';
import { PURGE_ROUTES } from './purge-routes.js';

const plan = z.strictObject({ slug: pathPart });

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
  ...MACHINE_ROUTES,
  getStatus: {
    method: 'GET',
    path: '/status',
    who: 'oversee',
    does: { vi: 'Tình hình chung, bằng số', en: 'Where everything stands, in numbers' },
    query: statusQuery,
    answer: statusAnswer,
    errors: [],
  },
  listPlans: {
    method: 'GET',
    path: '/plans',
    who: 'oversee',
    does: { vi: 'Các kế hoạch đang áp dụng', en: 'The plans that are applied' },
    query: plansQuery,
    answer: plansAnswer,
    errors: [],
  },
  planChanges: {
    method: 'POST',
    path: '/plans/changes',
    who: 'apply',
    does: {
      vi: 'Áp dụng kế hoạch này sẽ đổi gì; không đổi gì cả',
      en: 'What applying this plan would change; changes nothing',
    },
    body: planWishBody,
    onlyReads: true,
    answer: planChangesAnswer,
    errors: ['PLAN_REFUSED'],
  },
  applyPlan: {
    method: 'POST',
    path: '/plans',
    who: 'apply',
    does: { vi: 'Áp dụng một phiên bản kế hoạch', en: 'Apply a version of a plan' },
    body: planApplicationBody,
    answer: appliedPlanAnswer,
    errors: [
      'PLAN_REFUSED',
      'PLAN_BEING_APPLIED',
      'PLAN_CHANGED_MEANWHILE',
      'NEW_DAY_PAST',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
  listFigures: {
    method: 'GET',
    path: '/figures',
    who: 'oversee',
    does: {
      vi: 'Kết quả thực hiện một kế hoạch theo kỳ hoặc theo đơn vị: bốn loại, tỷ lệ và mẫu số của tỷ lệ',
      en: 'How a plan was carried out, by period or by unit: the four classes, rates and what they divide by',
    },
    query: figuresQuery,
    answer: figuresAnswer,
    errors: ['PLAN_NOT_FOUND', 'OBLIGATION_NOT_FOUND'],
  },
  ...PAPER_ROUTES,
  ...CONSOLIDATION_ROUTES,
  ...CONTRIBUTION_ROUTES,
  ...CALL_ROUTES,
  ...TRAINING_ROUTES,
  ...ADOPTION_ROUTES,
  listPlanActs: {
    method: 'GET',
    path: '/plans/:slug/acts',
    who: 'oversee',
    does: {
      vi: 'Các quyết định tạm dừng, thực hiện trở lại, bỏ qua, kết thúc sớm của một kế hoạch',
      en: 'What was decided for a plan beside its versions: suspensions, resumptions, skipped cycles, an early end',
    },
    params: plan,
    query: planActsQuery,
    answer: planActsAnswer,
    errors: ['PLAN_NOT_FOUND'],
  },
  actOnPlan: {
    method: 'POST',
    path: '/plans/:slug/acts',
    who: 'apply',
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
      'CYCLE_NOT_DRAFT',
      'NEW_DAY_PAST',
      'REASON_MISSING',
      'PLAN_ACT_ID_REUSED',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
  listCycles: {
    method: 'GET',
    path: '/cycles',
    who: 'oversee',
    does: { vi: 'Các đợt, theo hạn', en: 'Cycles by due day' },
    query: cyclesQuery,
    answer: cyclesAnswer,
    errors: [],
  },
  ...ASSIGNMENT_ROUTES,
  actOnDraft: {
    method: 'POST',
    path: '/drafts',
    who: 'open',
    does: {
      vi: 'Xác nhận, ghi văn bản giao việc, hoặc bỏ qua một đợt trước khi mở cho đơn vị',
      en: 'Confirm, announce or skip a cycle before it opens to units',
    },
    body: draftActBody,
    answer: draftActAnswer,
    errors: [
      'CYCLE_NOT_FOUND',
      'CYCLE_NOT_DRAFT',
      'CYCLE_DAY_OVER',
      'REASON_MISSING',
      'PAPER_MISSING',
      'NEW_DAY_PAST',
      'NEW_DAY_TOO_FAR',
      'NEW_DAY_OFF',
      'EXTENSION_PAPER_MISSING',
    ],
  },
  draftAnnouncement: {
    method: 'GET',
    path: '/announcements',
    who: 'open',
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
    who: 'begin',
    does: {
      vi: 'Mở một đợt đột xuất; đơn vị tự mở cho mình báo cáo mà kế hoạch cho đơn vị mở; gửi lại cùng mã cho cùng một đợt',
      en: 'Open an ad hoc cycle; a unit opens for itself what its plan lets units open; the same id again gives the same cycle',
    },
    body: requestBody,
    answer: requestAnswer,
    errors: [
      'PLAN_NOT_FOUND',
      'OBLIGATION_NOT_FOUND',
      'UNIT_UNKNOWN',
      'REASON_MISSING',
      'REQUEST_DAY_MISSING',
      'NEW_DAY_PAST',
      'OBLIGATION_SUSPENDED',
      'REQUEST_ID_REUSED',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
  postponeMeeting: {
    method: 'POST',
    path: '/cycles/postponed',
    who: 'rule',
    does: {
      vi: 'Dời ngày họp của một đợt cùng các hạn tính từ ngày họp, riêng đợt này; với `dryRun` chỉ cho biết hạn nào đổi và ai được báo; gửi lại cùng mã không đổi gì',
      en: 'Move the meeting of a cycle and all that hangs on it to another day, for this cycle only; with `dryRun` tell only what would move and who would be told; the same id again changes nothing',
    },
    body: postponementBody,
    answer: postponementAnswer,
    errors: [
      'CYCLE_NOT_FOUND',
      'CYCLE_CLOSED',
      'NO_MEETING',
      'MEETING_DAY_SAME',
      'MEETING_MOVED_MEANWHILE',
      'MEETING_CANCELLED',
      'NEW_DAY_PAST',
      'NEW_DAY_TOO_FAR',
      'NEW_DAY_OFF',
      'REASON_MISSING',
      'PLAN_ACT_ID_REUSED',
      'TEMPORAL_UNAVAILABLE',
    ],
  },
  joinCycle: {
    method: 'POST',
    path: '/cycles/joined',
    who: 'open',
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
    who: 'oversee',
    does: { vi: 'Nhật ký thông báo, mới nhất trước', en: 'The log of notices, the newest first' },
    query: noticesQuery,
    answer: noticesAnswer,
    errors: [],
  },
  listFindings: {
    method: 'GET',
    path: '/findings',
    who: 'oversee',
    does: { vi: 'Việc cần xem, cũ nhất trước', en: 'What somebody has to decide or mend, the oldest first' },
    query: findingsQuery,
    answer: findingsAnswer,
    errors: [],
  },
  settleFinding: {
    method: 'POST',
    path: '/findings/settled',
    who: 'settle',
    does: {
      vi: 'Xác nhận một việc cần xem đã xem xong, kèm lý do',
      en: 'Settle a finding that no repair closes, with a reason',
    },
    body: settlingBody,
    answer: settlingAnswer,
    errors: ['FINDING_NOT_OPEN', 'REASON_MISSING'],
  },
  listAbsences: {
    method: 'GET',
    path: '/absences',
    who: 'tell-absence',
    does: { vi: 'Ai vắng và ai thay, mới nhất trước', en: 'Who is away and who stands in, the newest first' },
    query: absencesQuery,
    answer: absencesAnswer,
    errors: [],
  },
  tellAbsence: {
    method: 'POST',
    path: '/absences',
    who: 'tell-absence',
    does: {
      vi: 'Báo một đầu mối vắng từ ngày đến ngày và ai thay; thông báo gửi cho người thay',
      en: 'Say that a contact is away from one day to another and who stands in: notices go there',
    },
    body: absenceBody,
    answer: absenceAnswer,
    errors: ['PLAN_NOT_FOUND', 'UNIT_UNKNOWN', 'CONTACT_UNKNOWN', 'ABSENCE_BACKWARDS', 'ACT_ID_REUSED'],
  },
  tellBounce: {
    method: 'POST',
    path: '/notices/bounced',
    who: 'tell-bounce',
    does: {
      vi: 'Ghi nhận một thư bị chuyển hoàn; nội dung được gửi cho đầu mối tiếp theo của đơn vị',
      en: 'Tell of a letter that came back; what it said goes to the next contact of the unit',
    },
    body: bounceBody,
    answer: bounceAnswer,
    errors: ['LETTER_NOT_FOUND'],
  },
  ...SENDING_ROUTES,
  ...MEETING_ROUTES,
  ...PEOPLE_ROUTES,
  ...WEBHOOK_ROUTES,
  ...PROOF_ROUTES,
  ...PURGE_ROUTES,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
