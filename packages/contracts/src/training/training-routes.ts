import { z } from 'zod';
import type { Route } from '../route.js';
import { pathPart } from '../values/path-part.js';
import { attendeesAnswer, attendeesQuery } from './attendees-answer.js';
import { coverageAnswer, coverageQuery } from './coverage-answer.js';
import { certificatesBody } from './certificates-body.js';
import { nominationBody } from './nomination-body.js';
import { peopleListBody } from './people-list-body.js';
import { sessionBody } from './session-body.js';
import { traineeErasureBody } from './trainee-erasure-body.js';
import { trainingAttendanceBody } from './training-attendance-body.js';
import { trainingSessionEndBody } from './training-session-end-body.js';
import { trainingToldAnswer } from './training-told-answer.js';
import { traineesAnswer, traineesQuery } from './trainees-answer.js';

const params = z.strictObject({ slug: pathPart });

/** Who is to be trained, who was, and what is done about it. */
export const TRAINING_ROUTES = {
  getCoverage: {
    method: 'GET',
    path: '/plans/:slug/training',
    who: 'read',
    does: {
      vi: 'Kết quả tập huấn đến một ngày theo chỉ tiêu và đơn vị, dự báo, các lớp; đơn vị chỉ thấy số liệu của mình',
      en: 'Coverage of training on a day by target and unit, the forecast, the sessions; a unit sees its own alone',
    },
    params,
    query: coverageQuery,
    answer: coverageAnswer,
    errors: ['PLAN_NOT_FOUND', 'UNIT_UNKNOWN'],
  },
  listTrainees: {
    method: 'GET',
    path: '/plans/:slug/training/people',
    who: 'read',
    does: {
      vi: 'Ai trong một danh sách chưa dự tập huấn, hoặc đã dự, đến một ngày; đơn vị chỉ thấy người của mình',
      en: 'Who of a roster is left on a day, or trained; a unit sees its own people alone',
    },
    params,
    query: traineesQuery,
    answer: traineesAnswer,
    errors: ['PLAN_NOT_FOUND', 'UNIT_UNKNOWN', 'ROSTER_UNKNOWN', 'ROSTER_COUNTS_HEADS'],
  },
  listAttendees: {
    method: 'GET',
    path: '/plans/:slug/training/attendees',
    who: 'read',
    does: {
      vi: 'Ai được cử dự một lớp, ai đã dự, giấy chứng nhận; đơn vị chỉ thấy người của mình',
      en: 'Who was nominated for a session, who came, certificates; a unit sees its own people alone',
    },
    params,
    query: attendeesQuery,
    answer: attendeesAnswer,
    errors: ['PLAN_NOT_FOUND', 'UNIT_UNKNOWN', 'SESSION_UNKNOWN'],
  },
  importRoster: {
    method: 'POST',
    path: '/plans/:slug/training/rosters',
    who: 'rule',
    does: {
      vi: 'Nhập danh sách người phải tập huấn (person, unit, from, to; hoặc unit, from, to, heads); nhập cả hoặc không nhập gì',
      en: 'Take over a roster (person, unit, from, to; or unit, from, to, heads), whole or not at all',
    },
    params,
    body: peopleListBody,
    answer: trainingToldAnswer,
    errors: ['PLAN_NOT_FOUND', 'ROSTER_UNKNOWN', 'ROSTER_REFUSED'],
  },
  importTrainedBefore: {
    method: 'POST',
    path: '/plans/:slug/training/before',
    who: 'rule',
    does: {
      vi: 'Nhập người đã tập huấn trước khi dùng phần mềm (person, on)',
      en: 'Take over who was trained before the software was in use (person, on)',
    },
    params,
    body: peopleListBody,
    answer: trainingToldAnswer,
    errors: ['PLAN_NOT_FOUND', 'ROSTER_UNKNOWN', 'ROSTER_COUNTS_HEADS', 'ROSTER_REFUSED'],
  },
  planSession: {
    method: 'POST',
    path: '/plans/:slug/training/sessions',
    who: 'rule',
    does: { vi: 'Lập một lớp, hoặc lập lại', en: 'Plan a session, or plan it anew' },
    params,
    body: sessionBody,
    answer: trainingToldAnswer,
    errors: [
      'PLAN_NOT_FOUND',
      'OBLIGATION_NOT_FOUND',
      'ROSTER_UNKNOWN',
      'SESSION_UNKNOWN',
      'SESSION_HAS_BEEN_HELD',
      'SESSION_FULL',
    ],
  },
  cancelSession: {
    method: 'POST',
    path: '/plans/:slug/training/cancelled',
    who: 'rule',
    does: { vi: 'Hủy một lớp chưa mở', en: 'Cancel a session that was not held' },
    params,
    body: trainingSessionEndBody,
    answer: trainingToldAnswer,
    errors: ['PLAN_NOT_FOUND', 'SESSION_UNKNOWN', 'SESSION_HAS_BEEN_HELD'],
  },
  nominate: {
    method: 'POST',
    path: '/plans/:slug/training/nominations',
    who: 'submit',
    does: {
      vi: 'Đơn vị cử người của mình dự một lớp, hoặc rút lại',
      en: 'Nominate people of a unit for a session, or take that back',
    },
    params,
    body: nominationBody,
    answer: trainingToldAnswer,
    errors: [
      'PLAN_NOT_FOUND',
      'UNIT_UNKNOWN',
      'SESSION_UNKNOWN',
      'SESSION_CANCELLED',
      'SESSION_FULL',
      'TRAINEE_UNKNOWN',
    ],
  },
  recordTrainingAttendance: {
    method: 'POST',
    path: '/plans/:slug/training/attendance',
    who: 'rule',
    does: {
      vi: 'Ghi người đã dự một lớp; nơi không giữ tên thì ghi số người',
      en: 'Record who attended a session; how many, where names may not be kept',
    },
    params,
    body: trainingAttendanceBody,
    answer: trainingToldAnswer,
    errors: [
      'PLAN_NOT_FOUND',
      'UNIT_UNKNOWN',
      'ROSTER_UNKNOWN',
      'SESSION_UNKNOWN',
      'SESSION_CANCELLED',
      'SESSION_NOT_YET_HELD',
      'TRAINEE_UNKNOWN',
    ],
  },
  recordCertificates: {
    method: 'POST',
    path: '/plans/:slug/training/certificates',
    who: 'rule',
    does: { vi: 'Ghi số và ngày giấy chứng nhận', en: 'Record numbers and days of certificates' },
    params,
    body: certificatesBody,
    answer: trainingToldAnswer,
    errors: ['PLAN_NOT_FOUND', 'SESSION_UNKNOWN', 'TRAINEE_UNKNOWN', 'TRAINEE_NOT_PRESENT'],
  },
  eraseTrainee: {
    method: 'POST',
    path: '/plans/:slug/training/erasures',
    who: 'rule',
    does: {
      vi: 'Xóa tên và mã của một người trong danh sách; số liệu giữ nguyên',
      en: 'Erase who somebody of a roster is; what is counted stays',
    },
    params,
    body: traineeErasureBody,
    answer: trainingToldAnswer,
    errors: ['PLAN_NOT_FOUND', 'TRAINEE_UNKNOWN'],
  },
} as const satisfies Record<string, Route>;
