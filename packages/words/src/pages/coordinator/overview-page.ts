import type { Rate } from '@kyhan/engine';
import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { STATUS_NAMES } from '../../status-name.js';
import { text } from '../../text.js';

/** The matrix of units and cycles, with its counts and choices. */
export const OVERVIEW_PAGE = {
  title: text({ vi: 'Tình hình thực hiện', en: 'Overview' }),
  planTitle: message<{ number: string; title: string }>({ vi: '{number}: {title}', en: '{number}: {title}' }),
  empty: text({
    vi: 'Chưa có đợt nào đến hạn trong khoảng này.',
    en: 'No cycle falls due in this range.',
  }),
  counts: text({ vi: 'Tổng hợp', en: 'Counts' }),
  assigned: text({ vi: 'Được giao', en: 'Assigned' }),
  doneOnTime: text({ vi: 'Đã hoàn thành, đúng hạn', en: 'Done on time' }),
  doneLate: text({ vi: 'Đã hoàn thành, quá hạn', en: 'Done late' }),
  notDoneInTime: text({ vi: 'Chưa hoàn thành, trong hạn', en: 'Not done, in time' }),
  notDoneOverdue: text({ vi: 'Chưa hoàn thành, quá hạn', en: 'Not done, overdue' }),
  waived: STATUS_NAMES.waived,
  toReview: STATUS_NAMES.submitted,
  onTime: text({ vi: 'Tỷ lệ đúng hạn', en: 'On time' }),
  rate: message<{ readonly [Name in keyof Rate]: number }>({
    vi: '{share, number, percent} ({part}/{of})',
    en: '{share, number, percent} ({part} of {of})',
  }),
  asked: text({ vi: 'Đề nghị phối hợp, đã nhận ý kiến', en: 'Asked, answered' }),
  ofAsked: message<{ answered: number; asked: number }>({
    vi: '{answered}/{asked}',
    en: '{answered} of {asked}',
  }),
  plan: text({ vi: 'Kế hoạch', en: 'Plan' }),
  all: text({ vi: 'Tất cả', en: 'All' }),
  from: text({ vi: 'Hạn từ ngày', en: 'Due from' }),
  to: text({ vi: 'Hạn đến ngày', en: 'Due to' }),
  show: text({ vi: 'Xem', en: 'Show' }),
  region: text({ vi: 'Bảng đơn vị theo đợt', en: 'Units by cycle' }),
  caption: text({
    vi: 'Tình trạng của từng đơn vị trong từng đợt',
    en: 'Status of each unit in each cycle',
  }),
  columnOf: message<{ title: string; period: string; due: string }>({
    vi: '{title}, {period}; hạn {due}',
    en: '{title}, {period}; due {due}',
  }),
  quarter: message<{ quarter: number; year: string }>({
    vi: 'Quý {quarter, select, 1 {I} 2 {II} 3 {III} other {IV}}/{year}',
    en: 'Q{quarter} {year}',
  }),
  shortQuarter: message<{ quarter: number }>({
    vi: '{quarter, select, 1 {I} 2 {II} 3 {III} other {IV}}',
    en: 'Q{quarter}',
  }),
  total: text({ vi: 'Cộng: chưa hoàn thành, quá hạn', en: 'Total not done, overdue' }),
  partOfCycles: message<{ from: number; to: number; all: number }>({
    vi: 'Bảng này: các đợt từ {from, number} đến {to, number} trong {all, number} đợt của khoảng đã chọn.',
    en: 'This table: cycles {from, number} to {to, number} of the {all, number} in the chosen range.',
  }),
  partOfUnits: message<{ from: number; to: number; all: number }>({
    vi: 'Các đơn vị từ {from, number} đến {to, number} trong {all, number} đơn vị; dòng cộng tính mọi đơn vị.',
    en: 'Units {from, number} to {to, number} of {all, number}; the last row adds up all of them.',
  }),
  parts: text({ vi: 'Các phần của bảng', en: 'Parts of the table' }),
  cyclesBefore: text({ vi: 'Các đợt trước', en: 'Earlier cycles' }),
  cyclesAfter: text({ vi: 'Các đợt sau', en: 'Later cycles' }),
  unitsBefore: text({ vi: 'Các đơn vị trước', en: 'Units before' }),
  unitsAfter: text({ vi: 'Các đơn vị sau', en: 'Units after' }),
  signs: text({ vi: 'Các dấu', en: 'The signs' }),
  cycles: text({ vi: 'Các đợt, theo số cột', en: 'The cycles, by their columns' }),
  step: message<{ title: string }>({ vi: '{title}:', en: '{title}:' }),
  toAcknowledge: message<{ count: number }>({
    vi: '{count, number} việc chưa được đơn vị xác nhận đã nhận',
    en: '{count, plural, one {# assignment} other {# assignments}} not acknowledged yet',
  }),
  toAcknowledgeMore: message<{ count: number }>({
    vi: 'và {count, number} việc nữa',
    en: 'and {count, number} more',
  }),
  toAcknowledgeOne: message<{ unit: InBoth; title: InBoth; period: InBoth }>({
    vi: '{unit}: {title}, {period}',
    en: '{unit}: {title}, {period}',
  }),
} as const;
