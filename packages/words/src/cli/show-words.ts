import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan show`, and what its values say. */
export const showWords = {
  does: text({ vi: 'xem một việc được giao', en: 'show one assignment' }),
  /** A unit that owes in the place of one that has ended. */
  insteadOf: message<{ unit: InBoth; ended: InBoth }>({
    vi: '{unit} (thay {ended})',
    en: '{unit} (in place of {ended})',
  }),
  transferredTo: text({ vi: 'Chuyển giao cho', en: 'Transferred to' }),
  escalatedLevel: text({ vi: 'Đã báo cấp trên, mức', en: 'Escalated to level' }),
  contestedAt: text({ vi: 'Đề nghị xem lại việc giao', en: 'Contested' }),
  stoppedAt: text({ vi: 'Tạm dừng thời hạn từ', en: 'Clock stopped since' }),
  acknowledgedAt: text({ vi: 'Đã xác nhận nhận việc', en: 'Acknowledged' }),
  asking: text({ vi: 'Đề nghị gia hạn đến', en: 'Asks to be extended to' }),
  promisedOn: text({ vi: 'Hẹn gửi', en: 'Promised for' }),
  prepared: text({ vi: 'Chờ lãnh đạo phê duyệt', en: 'Waits for approval' }),
  entered: text({ vi: 'Nhập thay đơn vị', en: 'Entered for the unit' }),
  enteredAs: message<{ means: InBoth; day: string; answer: string }>({
    vi: '{means}, nhận {day}{answer, select, confirmed {, đã xác nhận} disputed {, đơn vị báo sai} unasked {} other {, chưa xác nhận}}',
    en: '{means}, received on {day}{answer, select, confirmed {, confirmed} disputed {, disputed} unasked {} other {, not confirmed}}',
  }),
  nothingYet: text({ vi: 'chưa có', en: 'none yet' }),
  version: message<{ version: number; how: string; days: number; nil: boolean }>({
    vi: 'bản {version}{how, select, onTime {, đúng hạn} late {, quá hạn{days, plural, =0 {} other { # ngày}}} other {}}{nil, select, true {, không phát sinh} other {}}',
    en: 'version {version}{how, select, onTime {, on time} late {, late{days, plural, =0 {} one { by # day} other { by # days}}} other {}}{nil, select, true {, nil} other {}}',
  }),
  returned: text({ vi: 'Đề nghị bổ sung', en: 'Returned' }),
  returns: message<{ timesReturned: number; timesMendedLate: number }>({
    vi: '{timesReturned} lần, trong đó bổ sung sau thời hạn {timesMendedLate}',
    en: '{timesReturned, plural, one {once} other {# times}}, completed after the new day: {timesMendedLate}',
  }),
  waivedRule: text({ vi: 'Quy tắc được bỏ qua', en: 'Rule waived' }),
  onTime: text({ vi: 'đúng hạn', en: 'on time' }),
  late: text({ vi: 'quá hạn', en: 'late' }),
} as const;
