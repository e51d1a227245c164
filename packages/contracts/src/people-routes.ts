import {
  appointmentAnswer,
  appointmentBody,
  linkBody,
  peopleAnswer,
  peopleQuery,
  roleEndBody,
  roleEndedAnswer,
} from './appointment-answer.js';
import { doorAnswer, doorQuery } from './door-answer.js';
import { erasedAnswer, erasureBody, personDataAnswer, personParams } from './person-data-answer.js';
import type { Route } from './route.js';
import { sessionEndBody, sessionEndedAnswer, sessionsAnswer, sessionsQuery } from './sessions-answer.js';
import {
  tokenAnswer,
  tokenBody,
  tokenEndBody,
  tokenRevokedAnswer,
  tokensAnswer,
  tokensQuery,
} from './token-answer.js';
import { nothingAsked } from './values/nothing-asked.js';

/** Who may do what, who is let in, and what happened at the door. */
export const PEOPLE_ROUTES = {
  listPeople: {
    method: 'GET',
    path: '/people',
    who: 'appoint',
    does: { vi: 'Người dùng và vai trò của họ', en: 'People and their roles' },
    query: peopleQuery,
    answer: peopleAnswer,
    errors: [],
  },
  appoint: {
    method: 'POST',
    path: '/people',
    who: 'appoint',
    does: {
      vi: 'Giao vai trò cho một người dùng và lấy liên kết đăng nhập dùng một lần',
      en: 'Give a person a role and get the link that signs them in once',
    },
    body: appointmentBody,
    tellsSecret: true,
    answer: appointmentAnswer,
    errors: ['PLAN_NOT_FOUND'],
  },
  endRole: {
    method: 'POST',
    path: '/people/roles/ended',
    who: 'appoint',
    does: { vi: 'Kết thúc một vai trò của một người dùng', en: 'End a role of a person' },
    body: roleEndBody,
    answer: roleEndedAnswer,
    errors: ['ROLE_NOT_FOUND', 'ROLE_OF_PLAN', 'LAST_ADMINISTRATOR'],
  },
  makeSignInLink: {
    method: 'POST',
    path: '/people/links',
    who: 'appoint',
    does: {
      vi: 'Lấy liên kết đăng nhập dùng một lần cho một người dùng',
      en: 'Get a link that signs a person in once',
    },
    body: linkBody,
    tellsSecret: true,
    answer: appointmentAnswer,
    errors: ['PERSON_NOT_FOUND'],
  },
  exportPerson: {
    method: 'GET',
    path: '/people/:id/data',
    who: 'viewer',
    does: {
      vi: 'Toàn bộ dữ liệu cá nhân mà sổ theo dõi giữ về một người: của chính mình, quản trị xem được của mọi người',
      en: 'All that the register holds of one person: one’s own, for an administrator anybody’s',
    },
    params: personParams,
    query: nothingAsked,
    answer: personDataAnswer,
    errors: ['PERSON_NOT_FOUND'],
  },
  erasePerson: {
    method: 'POST',
    path: '/people/erased',
    who: 'appoint',
    does: {
      vi: 'Xóa họ tên, hộp thư của một người; những gì người đó đã làm vẫn ghi theo mã',
      en: 'Erase name and mailbox of a person; what they did stays under their id',
    },
    body: erasureBody,
    answer: erasedAnswer,
    errors: ['PERSON_NOT_FOUND', 'PERSON_IS_CONTACT', 'PERSON_IS_RECIPIENT', 'LAST_ADMINISTRATOR'],
  },
  listDoorEvents: {
    method: 'GET',
    path: '/people/log',
    who: 'appoint',
    does: {
      vi: 'Nhật ký đăng nhập và phân quyền, mới nhất trước',
      en: 'Who was let in and who was given what, the last first',
    },
    query: doorQuery,
    answer: doorAnswer,
    errors: [],
  },
  listSessions: {
    method: 'GET',
    path: '/sessions',
    who: 'viewer',
    does: {
      vi: 'Các phiên đăng nhập của mình; quản trị xem được của mọi người',
      en: 'One’s own sessions; for an administrator everybody’s',
    },
    query: sessionsQuery,
    answer: sessionsAnswer,
    errors: ['NOT_ALLOWED'],
  },
  endSession: {
    method: 'POST',
    path: '/sessions/ended',
    who: 'viewer',
    does: {
      vi: 'Kết thúc một phiên đăng nhập của mình; quản trị kết thúc được của mọi người',
      en: 'End one of one’s own sessions; for an administrator anybody’s',
    },
    body: sessionEndBody,
    answer: sessionEndedAnswer,
    errors: ['SESSION_NOT_FOUND'],
  },
  listTokens: {
    method: 'GET',
    path: '/tokens',
    who: 'appoint',
    does: { vi: 'Các mã truy cập đã cấp', en: 'The tokens that were issued' },
    query: tokensQuery,
    answer: tokensAnswer,
    errors: [],
  },
  issueToken: {
    method: 'POST',
    path: '/tokens',
    who: 'appoint',
    does: {
      vi: 'Cấp mã truy cập cho một đơn vị hoặc một chương trình tích hợp; mã chỉ hiện một lần',
      en: 'Issue a token for a unit or an integration; it is told this once',
    },
    body: tokenBody,
    tellsSecret: true,
    answer: tokenAnswer,
    errors: ['PLAN_NOT_FOUND', 'UNIT_UNKNOWN', 'NEW_DAY_PAST', 'ACT_ID_REUSED'],
  },
  revokeToken: {
    method: 'POST',
    path: '/tokens/revoked',
    who: 'appoint',
    does: { vi: 'Thu hồi một mã truy cập', en: 'Take a token back' },
    body: tokenEndBody,
    answer: tokenRevokedAnswer,
    errors: ['TOKEN_NOT_FOUND'],
  },
} as const satisfies Record<string, Route>;
