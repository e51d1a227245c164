import type { ExpectedChange, MoveCause, STAY_REASONS } from '@kyhan/plan';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** What `kyhan diff` and `kyhan apply` show of a new version of a plan. */
export const changesWords = {
  plan: text({ vi: 'Kế hoạch', en: 'Plan' }),
  obligations: text({ vi: 'Nhiệm vụ', en: 'Obligations' }),
  units: text({ vi: 'Đơn vị', en: 'Units' }),
  groups: text({ vi: 'Nhóm', en: 'Groups' }),
  policies: text({ vi: 'Chính sách nhắc việc', en: 'Policies' }),
  forms: text({ vi: 'Biểu mẫu', en: 'Forms' }),
  paperTemplates: text({ vi: 'Mẫu văn bản', en: 'Templates of papers' }),
  days: text({ vi: 'Ngày nghỉ và ngày làm việc', en: 'Days off and working days' }),
  cycles: text({ vi: 'Đợt sắp tới (12 tháng)', en: 'Coming cycles (12 months)' }),
  moreCycles: message<{ count: number }>({
    vi: '… và {count, number} đợt nữa (--json in tất cả)',
    en: '… and {count, plural, one {# more} other {# more}} (--json prints all)',
  }),
  nothing: text({ vi: '(không có)', en: '(nothing)' }),
  same: text({ vi: 'Không có gì khác nhau.', en: 'Nothing differs.' }),
  onlyOrder: text({
    vi: 'Chỉ khác thứ tự ghi trong tệp.',
    en: 'Only the order in the file differs.',
  }),
  off: text({ vi: 'nghỉ', en: 'off' }),
  worked: text({ vi: 'làm việc', en: 'worked' }),
  openCycles: text({ vi: 'Đợt đang mở', en: 'Open cycles' }),
  moved: text({ vi: 'Việc dời hạn', en: 'Moved' }),
  stays: text({ vi: 'Giữ hạn cũ', en: 'Keep their day' }),
  opensNow: text({ vi: 'Mở ngay', en: 'Open at once' }),
  openNow: message<{ cycle: string; due: string; units: number; isDraft: boolean }>({
    vi: '{cycle}: hạn {due}, {units, number} đơn vị{isDraft, select, true { (dự thảo: chờ đầu mối, chưa báo đơn vị)} other {}}',
    en: '{cycle}: due {due}, {units, plural, one {# unit} other {# units}}{isDraft, select, true { (a draft: no unit is told before its coordinator decides)} other {}}',
  }),
  unitsWithOpenWork: text({ vi: 'Đơn vị còn việc đang mở', en: 'Units with open work' }),
  successions: text({ vi: 'Việc đang mở của đơn vị kết thúc', en: 'Open work of units that end' }),
  passesTo: message<{ assignment: string; on: string; to: string }>({
    vi: '{assignment}: từ {on} chuyển sang {to}',
    en: '{assignment}: passes to {to} on {on}',
  }),
  mergesInto: message<{ assignment: string; on: string; to: string }>({
    vi: '{assignment}: từ {on} nhập vào báo cáo cùng loại của {to}',
    en: '{assignment}: answered by the report of {to} from {on}',
  }),
  asksAmong: message<{ assignment: string; on: string; to: string }>({
    vi: '{assignment}: từ {on} cần người quyết định chuyển cho đơn vị nào ({to})',
    en: '{assignment}: a person decides on {on} to whom it passes ({to})',
  }),
  passesToNobody: message<{ assignment: string; on: string }>({
    vi: '{assignment}: từ {on} không có đơn vị kế nhiệm, cần người quyết định',
    en: '{assignment}: nobody follows on {on}, so a person decides',
  }),
  peopleWrittenTo: text({ vi: 'Người nhận thư', en: 'People written to' }),
  dayMoved: text({ vi: 'Đổi hạn', en: 'Day moved' }),
  newCycles: text({ vi: 'Đợt mới', en: 'New cycles' }),
  moveOpenHint: text({
    vi: 'Đợt đang mở giữ hạn và phiên bản của mình; thêm --move-open để chúng theo quy tắc mới.',
    en: 'Open cycles keep their day and their version; with --move-open they follow the new rules.',
  }),
  byNewRule: message<{ due: string }>({ vi: 'theo quy tắc mới là {due}', en: 'by the new rule {due}' }),
  obligationDropped: text({
    vi: 'nhiệm vụ bị bỏ, đợt này vẫn theo dõi đến hết',
    en: 'obligation dropped, lives to its end',
  }),
  wouldAsk: message<{ units: string }>({
    vi: 'kế hoạch mới giao thêm: {units}',
    en: 'would also ask: {units}',
  }),
  wouldNotAsk: message<{ units: string }>({
    vi: 'kế hoạch mới không giao: {units}',
    en: 'would not ask: {units}',
  }),
  keepsDay: message<{ assignment: string; due: string; why: InBoth; rule: string }>({
    vi: '{assignment}: {due} ({why}; theo kế hoạch {rule})',
    en: '{assignment}: {due} ({why}; by the plan {rule})',
  }),
  removedUnit: text({ vi: 'không còn trong kế hoạch', en: 'is no longer in the plan' }),
  endedUnit: text({ vi: 'đã kết thúc', en: 'has ended' }),
  handOver: message<{ unit: string; state: InBoth; count: number }>({
    vi: '{unit} {state}, còn {count, number} việc; chuyển giao bằng kyhan hand-over',
    en: '{unit} {state}, {count, plural, one {# assignment} other {# assignments}}; hand over with kyhan hand-over',
  }),
  handOverTo: message<{ unit: string; state: InBoth; count: number; to: string }>({
    vi: '{unit} {state}, còn {count, number} việc; chuyển giao ({to}) bằng kyhan hand-over',
    en: '{unit} {state}, {count, plural, one {# assignment} other {# assignments}}; hand over ({to}) with kyhan hand-over',
  }),
} as const;

/** What becomes of a coming cycle. */
export const CYCLE_CHANGES = {
  appears: text({ vi: 'thêm', en: 'appears' }),
  vanishes: text({ vi: 'bỏ', en: 'vanishes' }),
  moves: text({ vi: 'dời', en: 'moves' }),
} as const satisfies Record<ExpectedChange['change'], InBoth>;

/** Why a day moves. */
export const CAUSES = {
  'calendar-corrected': text({ vi: 'bảng ngày nghỉ được sửa', en: 'calendar corrected' }),
  'rule-changed': text({ vi: 'đổi quy tắc', en: 'rule changed' }),
  'lead-moved': text({ vi: 'theo hạn của đơn vị chủ trì', en: 'follows its lead' }),
  'meeting-postponed': text({ vi: 'dời ngày họp', en: 'meeting moved' }),
} as const satisfies Record<MoveCause, InBoth>;

/** Why an open assignment keeps its day although the plan says another. */
export const STAY_WORDS = {
  'own-day': text({ vi: 'có hạn riêng theo ý kiến xử lý', en: 'has a day of its own by a ruling' }),
  overdue: text({ vi: 'đã quá hạn', en: 'is overdue' }),
  'day-past': text({ vi: 'hạn mới đã qua', en: 'the new day is over' }),
} as const satisfies Record<(typeof STAY_REASONS)[number], InBoth>;
