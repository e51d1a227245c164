import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { STATUS_NAMES } from '../../status-name.js';
import { text } from '../../text.js';
import { WAITING_NAMES } from '../../waiting-names.js';
import { ASSIGNMENT_FACTS } from '../shared/assignment-facts.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** The first page of who coordinates: what waits, what falls due, who is late. */
export const TODAY_PAGE = {
  title: SITE_FRAME.today,
  dated: message<{ day: InBoth }>({ vi: 'Hôm nay, {day}', en: 'Today, {day}' }),
  waiting: text({ vi: 'Chờ cơ quan đầu mối', en: 'Waits for who coordinates' }),
  waitingFor: WAITING_NAMES,
  drafts: text({ vi: 'Dự thảo đợt chờ xác nhận', en: 'Draft cycles to confirm' }),
  findings: text({ vi: 'Việc cần xem', en: 'Findings' }),
  falling: text({ vi: 'Sắp đến hạn, chưa hoàn thành', en: 'Falls due and is not done' }),
  dueToday: SITE_FRAME.today,
  dueInDays: message<{ from: string; to: string }>({ vi: 'Từ {from} đến {to}', en: '{from} to {to}' }),
  owedThisMonth: message<{ month: InBoth }>({
    vi: 'Cả {month}, chờ đơn vị (kể cả quá hạn)',
    en: 'All of {month} that waits for units, late or not',
  }),
  nothingDue: text({
    vi: 'Không có việc nào đến hạn trong những ngày này.',
    en: 'Nothing falls due in these days.',
  }),
  notDone: text({ vi: 'Chưa hoàn thành', en: 'Not done' }),
  late: text({ vi: 'Quá hạn', en: 'Overdue' }),
  allLate: STATUS_NAMES.overdue,
  notEscalated: text({ vi: 'Chưa báo cáo cấp trên', en: 'Not escalated' }),
  escalated: message<{ level: number }>({ vi: 'Đã báo cáo cấp {level}', en: 'Escalated to level {level}' }),
  nobodyLate: text({ vi: 'Không có đơn vị nào quá hạn.', en: 'No unit is late.' }),
  lateUnits: text({ vi: 'Đơn vị có nhiều việc quá hạn nhất', en: 'Units that are late with most' }),
  dueCycles: text({ vi: 'Các đợt sắp đến hạn', en: 'Cycles that fall due' }),
  decide: text({ vi: 'Điều hành kế hoạch', en: 'Decide for a plan' }),
  decideFor: message<{ plan: string; title: InBoth }>({
    vi: 'Tạm dừng, bỏ qua, kết thúc sớm: {plan}, {title}',
    en: 'Suspend, resume, skip or end early: {plan}, {title}',
  }),
  more: text({ vi: 'Xem tất cả', en: 'See all' }),
  unit: ASSIGNMENT_FACTS.unit,
  obligation: ASSIGNMENT_FACTS.obligation,
  period: ASSIGNMENT_FACTS.period,
  due: ASSIGNMENT_FACTS.due,
  matrix: SITE_FRAME.overview,
} as const;
