import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { ASSIGNMENT_FACTS } from '../shared/assignment-facts.js';
import { SITE_FRAME } from '../shared/site-frame.js';
import { OVERVIEW_PAGE } from './overview-page.js';

/** Rates and charts by period and by unit. */
export const FIGURES_PAGE = {
  title: SITE_FRAME.figures,
  denominator: text({
    vi: 'Tỷ lệ tính trên số việc đã đến hạn, không kể việc không phải báo cáo; chưa nhận được báo cáo đến khi khóa cũng tính là chưa hoàn thành. Cơ quan được đề nghị phối hợp không nằm trong các tỷ lệ này.',
    en: 'Rates divide by what has fallen due, less what was waived; what was locked with nothing received counts as not done. Bodies that are asked are in none of these rates.',
  }),
  empty: OVERVIEW_PAGE.empty,
  byPeriod: text({ vi: 'Theo kỳ', en: 'By period' }),
  byMonth: text({ vi: 'Theo tháng đến hạn', en: 'By month due' }),
  byUnit: text({ vi: 'Theo đơn vị', en: 'By unit' }),
  month: text({ vi: 'Tháng đến hạn', en: 'Month due' }),
  period: ASSIGNMENT_FACTS.period,
  unit: ASSIGNMENT_FACTS.unit,
  periodDue: message<{ period: InBoth; due: string }>({
    vi: '{period}, hạn {due}',
    en: '{period}, due {due}',
  }),
  assigned: OVERVIEW_PAGE.assigned,
  onTime: text({ vi: 'Xong đúng hạn', en: 'Done on time' }),
  late: text({ vi: 'Xong quá hạn', en: 'Done late' }),
  inTime: text({ vi: 'Chưa xong, trong hạn', en: 'Not done, in time' }),
  notDone: text({ vi: 'Chưa xong, quá hạn', en: 'Not done, overdue' }),
  waived: text({ vi: 'Không phải báo cáo', en: 'Waived' }),
  onTimeRate: text({ vi: 'Tỷ lệ đúng hạn', en: 'Rate on time' }),
  doneRate: text({ vi: 'Tỷ lệ hoàn thành', en: 'Rate done' }),
  rate: OVERVIEW_PAGE.rate,
  share: message<{ share: number }>({ vi: '{share, number, percent}', en: '{share, number, percent}' }),
  nothingDue: text({ vi: 'chưa có việc đến hạn', en: 'nothing due yet' }),
  asked: OVERVIEW_PAGE.asked,
  ofAsked: OVERVIEW_PAGE.ofAsked,
  bar: text({ vi: 'Biểu đồ', en: 'Chart' }),
  papers: text({ vi: 'Văn bản', en: 'Papers' }),
  papersOf: message<{ name: string }>({ vi: 'Văn bản đã ký: {name}', en: 'Signed papers: {name}' }),
  see: text({ vi: 'Xem', en: 'Show' }),
  total: text({ vi: 'Cộng', en: 'Total' }),
  legend: text({ vi: 'Các loại', en: 'The classes' }),
  chartTitle: message<{ plan: string }>({
    vi: 'Biểu đồ: kết quả thực hiện {plan} qua các kỳ',
    en: 'Chart: how {plan} was carried out, by period',
  }),
  chartText: text({
    vi: 'Mỗi cột là một kỳ, chia theo bốn loại; số trên cột là tỷ lệ đúng hạn. Các số có trong bảng dưới đây.',
    en: 'Each column is a period, parted by the four classes; the number above it is the rate on time. The table below has the same numbers.',
  }),
  columnText: message<{
    name: string;
    onTime: number;
    late: number;
    inTime: number;
    notDone: number;
  }>({
    vi: '{name}: xong đúng hạn {onTime}, xong quá hạn {late}; chưa xong, trong hạn {inTime}, quá hạn {notDone}',
    en: '{name}: done on time {onTime}, done late {late}; not done, in time {inTime}, overdue {notDone}',
  }),
  region: text({ vi: 'Biểu đồ theo kỳ', en: 'Chart by period' }),
} as const;
