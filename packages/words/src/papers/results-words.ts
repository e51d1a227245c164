import type { Rate } from '@kyhan/engine';
import type { ListedFigure } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { FIGURES_PAGE } from '../pages/coordinator/figures-page.js';
import { text } from '../text.js';
import { PAPER_COLUMNS } from './paper-columns.js';

type Counts = { readonly [Name in ListedFigure | 'done' | 'open']: number };

/** The report of results to the owner of a plan. */
export const RESULTS_WORDS = {
  report: text({ vi: 'BÁO CÁO', en: 'REPORT' }),
  about: message<{ number: string; period: InBoth }>({
    vi: 'Kết quả thực hiện Kế hoạch số {number}, {period}',
    en: 'How plan {number} was carried out, {period}',
  }),
  to: text({ vi: 'Kính gửi:', en: 'To:' }),
  under: message<{
    number: string;
    title: InBoth;
    office: InBoth;
    period: InBoth;
    from: InBoth;
    to: InBoth;
    day: InBoth;
  }>({
    vi: 'Thực hiện Kế hoạch số {number} ({title}), {office} báo cáo kết quả thực hiện {period} (các đợt đến hạn từ {from} đến hết {to}; số liệu đến {day}) như sau:',
    en: 'Under plan {number} ({title}), {office} reports how it was carried out, {period} (what falls due from {from} to the end of {to}; as of {day}):',
  }),
  whole: text({ vi: 'Kết quả chung', en: 'As a whole' }),
  byMonth: FIGURES_PAGE.byMonth,
  byUnit: text({ vi: 'Theo cơ quan, đơn vị', en: 'By office' }),
  column: {
    ...PAPER_COLUMNS,
    month: FIGURES_PAGE.month,
    assigned: text({ vi: 'Được giao', en: 'Assigned' }),
    done: text({ vi: 'Đã hoàn thành', en: 'Done' }),
    notDone: text({ vi: 'Chưa hoàn thành', en: 'Not done' }),
    onTime: text({ vi: 'đúng hạn', en: 'on time' }),
    late: text({ vi: 'quá hạn', en: 'late' }),
    inTime: text({ vi: 'trong hạn', en: 'in time' }),
    overdue: text({ vi: 'quá hạn', en: 'overdue' }),
    waived: text({ vi: 'Không phải báo cáo', en: 'Waived' }),
    rate: text({ vi: 'Tỷ lệ', en: 'Rate' }),
    doneRate: text({ vi: 'hoàn thành', en: 'done' }),
    total: FIGURES_PAGE.total,
  },
  rate: message<{ readonly [Name in keyof Rate]: number }>({
    vi: '{share, number, percent}\n({part}/{of})',
    en: '{share, number, percent}\n({part}/{of})',
  }),
  assigned: message<Counts>({
    vi: '- Được giao {assigned, number} nội dung: đã hoàn thành {done, number} (đúng hạn {onTime, number}, quá hạn {late, number}); chưa hoàn thành {open, number} (trong hạn {inTime, number}, quá hạn {notDone, number}); không phải báo cáo {waived, number}.',
    en: '- Assigned {assigned, number}: done {done, number} (on time {onTime, number}, late {late, number}); not done {open, number} (in time {inTime, number}, overdue {notDone, number}); waived {waived, number}.',
  }),
  rates: message<{ due: number; onTime: number; done: number }>({
    vi: '- Trong {due, number} nội dung đã đến hạn: tỷ lệ đúng hạn {onTime, number, percent}, tỷ lệ hoàn thành {done, number, percent}.',
    en: '- Of {due, number} that have fallen due: on time {onTime, number, percent}, done {done, number, percent}.',
  }),
  asked: message<{ asked: number; answered: number }>({
    vi: '- Đề nghị phối hợp {asked, number} nội dung; đã nhận ý kiến {answered, number} nội dung.',
    en: '- Asked for cooperation in {asked, number}; answered {answered, number}.',
  }),
  denominator: text({
    vi: 'Tỷ lệ tính trên số nội dung đã đến hạn, không kể nội dung không phải báo cáo; số trong ngoặc là số nội dung đạt trên số nội dung đã đến hạn. Cơ quan được đề nghị phối hợp không nằm trong các bảng và tỷ lệ này.',
    en: 'Rates divide by what has fallen due, less what was waived; in brackets, of how many how many. Bodies that are asked are in none of these tables and rates.',
  }),
  close: message<{ office: InBoth }>({
    vi: 'Trên đây là kết quả thực hiện, {office} kính báo cáo./.',
    en: 'Reported by {office}.',
  }),
} as const;
