import { callAnswer, callBody, callsAnswer, callsQuery } from './call-answer.js';
import type { Route } from './route.js';

/** The call list: whom to call, and that somebody was called. */
export const CALL_ROUTES = {
  listCalls: {
    method: 'GET',
    path: '/calls',
    who: 'rule',
    does: {
      vi: 'Các việc cần gọi điện, theo hạn: gọi ai, số nào, lần ghi gần nhất và ngày hẹn',
      en: 'What somebody has to be called about, by due day: whom, by which telephone, what was noted last and for when it is promised',
    },
    query: callsQuery,
    answer: callsAnswer,
    errors: [],
  },
  noteCall: {
    method: 'POST',
    path: '/calls',
    who: 'rule',
    does: {
      vi: 'Ghi đã gọi điện về một hay nhiều việc, kết quả và ngày hẹn; gửi lại cùng mã chỉ ghi một lần',
      en: 'Note a telephone call about one or more assignments, how it ended and the promised day; the same id again is noted once',
    },
    body: callBody,
    answer: callAnswer,
    errors: ['PROMISED_DAY_MISSING'],
  },
} as const satisfies Record<string, Route>;
