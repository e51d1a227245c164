import {
  purgeApprovalBody,
  purgeAskedAnswer,
  purgeBody,
  purgeDeclinedAnswer,
  purgeDoneAnswer,
  purgeMinutesAnswer,
  purgeMinutesQuery,
  purgeRefusalBody,
  purgesAnswer,
  purgesQuery,
} from './purges-answer.js';
import type { Route } from './route.js';

/** The ways to what was typed by mistake and is to go: two administrators, one after the other. */
export const PURGE_ROUTES = {
  listPurges: {
    method: 'GET',
    path: '/purges',
    who: 'appoint',
    does: {
      vi: 'Các lần tẩy dữ liệu nhập nhầm: ai đề nghị, ai duyệt, đã xóa bao nhiêu giá trị, tệp',
      en: 'What was purged or waits for it: who asked, who agreed, how much went',
    },
    query: purgesQuery,
    answer: purgesAnswer,
    errors: [],
  },
  askPurge: {
    method: 'POST',
    path: '/purges',
    who: 'appoint',
    does: {
      vi: 'Đề nghị tẩy dữ liệu nhập nhầm; quản trị khác duyệt thì mới xóa',
      en: 'Ask that what was typed by mistake goes; another administrator has to agree',
    },
    body: purgeBody,
    answer: purgeAskedAnswer,
    errors: ['PURGE_NOTHING', 'REASON_MISSING'],
  },
  approvePurge: {
    method: 'POST',
    path: '/purges/approved',
    who: 'appoint',
    does: {
      vi: 'Duyệt một đề nghị tẩy dữ liệu của quản trị khác: xóa ngay giá trị và tệp, giữ cam kết băm',
      en: 'Agree to what another administrator asked for: values and files go at once, commitments stay',
    },
    body: purgeApprovalBody,
    answer: purgeDoneAnswer,
    errors: ['PURGE_NOT_FOUND', 'PURGE_CLOSED', 'PURGE_NEEDS_ANOTHER', 'FILES_UNAVAILABLE'],
  },
  declinePurge: {
    method: 'POST',
    path: '/purges/declined',
    who: 'appoint',
    does: {
      vi: 'Không duyệt một đề nghị tẩy dữ liệu, hoặc rút đề nghị của mình: không xóa gì',
      en: 'Decline a purge that waits, or take back what one asked for: nothing goes',
    },
    body: purgeRefusalBody,
    answer: purgeDeclinedAnswer,
    errors: ['PURGE_NOT_FOUND', 'PURGE_CLOSED', 'REASON_MISSING'],
  },
  draftPurgeMinutes: {
    method: 'GET',
    path: '/purge-minutes',
    who: 'appoint',
    does: {
      vi: 'Dự thảo biên bản tẩy dữ liệu: ai đề nghị, ai duyệt, phần nào đã xóa, phần nào còn ở nơi khác',
      en: 'The minutes of a purge, as a draft: who asked, who agreed, what went, what remains elsewhere',
    },
    query: purgeMinutesQuery,
    answer: purgeMinutesAnswer,
    errors: ['PLAN_NOT_FOUND', 'PURGE_NOT_FOUND', 'PURGE_NOT_DONE'],
  },
} as const satisfies Readonly<Record<string, Route>>;
