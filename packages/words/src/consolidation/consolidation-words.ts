import type { UnitStanding } from '@kyhan/plan';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** Where a unit stands in a consolidation, for people. */
export const UNIT_STANDING_NAMES: Readonly<Record<UnitStanding, InBoth>> = {
  in: text({ vi: 'Đạt yêu cầu', en: 'Accepted' }),
  nil: text({ vi: 'Không phát sinh', en: 'Nothing to report' }),
  late: text({ vi: 'Đạt yêu cầu, gửi sau thời hạn', en: 'Accepted, came after the day' }),
  waiting: text({ vi: 'Đang xem xét hoặc bổ sung', en: 'Being read or completed' }),
  missing: text({ vi: 'Chưa nhận được báo cáo', en: 'Nothing received' }),
  unanswered: text({ vi: 'Chưa nhận được ý kiến phối hợp', en: 'No answer received' }),
  waived: text({ vi: 'Không phải báo cáo kỳ này', en: 'Not asked this time' }),
};

/** How the numbers of many units are told beside one another. */
export const CONSOLIDATION_WORDS = {
  column: {
    place: text({ vi: 'TT', en: 'No.' }),
    figure: text({ vi: 'Chỉ tiêu', en: 'Figure' }),
    measure: text({ vi: 'Đơn vị tính', en: 'Counted in' }),
    rule: text({ vi: 'Cách tổng hợp', en: 'Rule' }),
    inTime: text({ vi: 'Gửi trong thời hạn', en: 'In time' }),
    late: text({ vi: 'Gửi sau thời hạn', en: 'Late' }),
    all: text({ vi: 'Cộng', en: 'Together' }),
    before: text({ vi: 'Kỳ trước', en: 'Period before' }),
    change: text({ vi: 'Tăng, giảm', en: 'Change' }),
    compared: text({ vi: 'Số đơn vị so sánh', en: 'Units compared' }),
    unit: text({ vi: 'Cơ quan, đơn vị', en: 'Unit' }),
    standing: text({ vi: 'Tình trạng', en: 'Standing' }),
    receivedOn: text({ vi: 'Ngày nhận', en: 'Received' }),
    submission: text({ vi: 'Mã báo cáo', en: 'Submission' }),
    version: text({ vi: 'Lần gửi', en: 'Version' }),
    hash: text({ vi: 'Mã băm trên giấy biên nhận', en: 'Hash on the receipt' }),
    answer: text({ vi: 'Nội dung', en: 'Answer' }),
    count: text({ vi: 'Số đơn vị', en: 'Units' }),
  },
  rule: {
    sum: text({ vi: 'cộng', en: 'sum' }),
    average: text({ vi: 'bình quân', en: 'average' }),
  },
  row: {
    inTime: text({ vi: 'Cộng, gửi trong thời hạn', en: 'In time' }),
    late: text({ vi: 'Cộng, gửi sau thời hạn', en: 'Late' }),
    all: text({ vi: 'Tổng hợp chung', en: 'Together' }),
  },
  sheet: {
    figures: text({ vi: 'Tổng hợp', en: 'Figures' }),
    matrix: text({ vi: 'Theo đơn vị', en: 'By unit' }),
    answers: text({ vi: 'Nội dung', en: 'Answers' }),
    table: message<{ at: number }>({ vi: 'Bảng {at}', en: 'Table {at}' }),
    sources: text({ vi: 'Nguồn số liệu', en: 'Sources' }),
  },
  heading: message<{ title: InBoth; period: InBoth }>({ vi: '{title}, {period}', en: '{title}, {period}' }),
  counted: message<{ day: InBoth }>({
    vi: 'Số liệu tổng hợp từ các báo cáo đã đạt yêu cầu đến {day}.',
    en: 'Brought together from the reports accepted by {day}.',
  }),
  same: message<{ period: InBoth; count: number }>({
    vi: 'Cột "Tăng, giảm" so với {period}, chỉ tính {count, number} đơn vị có số liệu ở cả hai kỳ.',
    en: 'The change is from {period}, over the {count, plural, one {# unit} other {# units}} with a report both times.',
  }),
  joined: message<{ names: string }>({
    vi: 'Kỳ này có, kỳ trước không: {names}.',
    en: 'Now and not then: {names}.',
  }),
  left: message<{ names: string }>({
    vi: 'Kỳ trước có, kỳ này không: {names}.',
    en: 'Then and not now: {names}.',
  }),
  named: message<{ unit: string; answer: string }>({ vi: '- {unit}: {answer}', en: '- {unit}: {answer}' }),
  fileName: text({ vi: 'tong-hop', en: 'consolidation' }),
} as const;
