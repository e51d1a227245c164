import type { UnitActType } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { text } from './text.js';

/** What a unit can do with what it owes beside handing in, as the button, the command and the list name it. */
export const UNIT_ACT_NAMES = {
  withdraw: text({ vi: 'Rút báo cáo đã gửi', en: 'Withdraw' }),
  contest: text({ vi: 'Đề nghị xem lại việc giao', en: 'Contest' }),
  acknowledge: text({ vi: 'Xác nhận đã nhận việc', en: 'Acknowledge' }),
  ask: text({ vi: 'Đề nghị gia hạn', en: 'Ask for an extension' }),
  note: text({ vi: 'Cho biết tiến độ', en: 'Note how it goes' }),
  confirm: text({ vi: 'Xác nhận báo cáo được nhập thay', en: 'Confirm what was entered' }),
  dispute: text({ vi: 'Báo sai báo cáo được nhập thay', en: 'Say that what was entered is wrong' }),
  approve: text({ vi: 'Phê duyệt, gửi đi', en: 'Approve' }),
  'send-back': text({ vi: 'Đề nghị hoàn thiện', en: 'Send back' }),
} as const satisfies Record<UnitActType, InBoth>;
