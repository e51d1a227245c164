import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { PEOPLE_PAGE } from './people-page.js';

/** Tokens of units and integrations. */
export const TOKENS_PAGE = {
  title: PEOPLE_PAGE.tokens,
  empty: text({ vi: 'Chưa cấp mã nào.', en: 'None was issued.' }),
  token: text({ vi: 'Mã', en: 'Token' }),
  purpose: text({ vi: 'Dùng cho', en: 'What for' }),
  role: PEOPLE_PAGE.role,
  since: text({ vi: 'Cấp ngày', en: 'Since' }),
  until: text({ vi: 'Hết hiệu lực', en: 'Until' }),
  by: text({ vi: 'Người cấp', en: 'Issued by' }),
  act: text({ vi: 'Thu hồi', en: 'Take back' }),
  revoke: text({ vi: 'Thu hồi', en: 'Take back' }),
  revoked: message<{ day: string }>({ vi: 'thu hồi {day}', en: 'taken back {day}' }),
  add: text({ vi: 'Cấp mã', en: 'Issue a token' }),
  id: text({ vi: 'Tên mã (chữ thường, số, gạch nối)', en: 'Its name (small letters, digits, hyphens)' }),
  plan: PEOPLE_PAGE.plan,
  unit: PEOPLE_PAGE.unit,
  untilDay: PEOPLE_PAGE.untilDay,
  issue: text({ vi: 'Cấp', en: 'Issue' }),
  kept: PEOPLE_PAGE.kept,
  issued: message<{ token: string }>({
    vi: 'Mã {token}, chỉ hiện lần này; sổ theo dõi chỉ giữ giá trị băm:',
    en: 'Token {token}, shown this once; the register keeps its hash alone:',
  }),
  notDone: message<{ why: InBoth }>({ vi: 'Chưa ghi được: {why}', en: 'Not done: {why}' }),
} as const;
