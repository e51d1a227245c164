import type { Explanations } from './explanation.js';

/** Of `trainingErrors`. */
export const trainingExplanations: Explanations = {
  PLAN_UNKNOWN_ROSTER: {
    vi: 'Người dự một bước là người trong danh sách của chỉ tiêu; danh sách này không chỉ tiêu nào có, thường là gõ nhầm.',
    en: 'Those who attend a step are people of the roster of a target; no target has this one, most often a slip.',
    bad: 'attends: [rosters.csv]',
    good: 'attends: [roster.csv]',
  },
  PLAN_DOUBLE_SESSION: {
    vi: 'Mã của lớp đứng trong mã của người được cử và người dự, nên phải khác nhau trong một nhiệm vụ.',
    en: 'Nominations and attendance name the session by its id, so it is used once in an obligation.',
    bad: '- { id: lop-1, on: 2026-11-27, hours: 4 }',
    good: '- { id: lop-2, on: 2026-11-27, hours: 4 }',
  },
  PLAN_SESSION_OUTSIDE: {
    vi: 'Lớp mở vào ngày kế hoạch không có hiệu lực. Đây là cảnh báo.',
    en: 'The session is held on a day on which the plan is not in force. It is a warning.',
    bad: '- { id: lop-1, on: 2029-11-20, hours: 8, capacity: 60 }',
    good: '- { id: lop-1, on: 2026-11-20, hours: 8, capacity: 60 }',
  },
  PLAN_MEASURED_LATE: {
    vi: 'Ngày chốt danh sách đứng sau ngày phải đạt chỉ tiêu, nên không dùng đến. Đây là cảnh báo.',
    en: 'The roster is measured after the target is to be reached, so that nothing is divided by it. It is a warning.',
    bad: 'measuredOn: [2028-06-30]',
    good: 'measuredOn: [2027-06-30]',
  },
  PLAN_ROSTER_BAD_NUMBER: {
    vi: 'Danh sách chỉ ghi số người (count: heads) có cột heads là số nguyên.',
    en: 'A roster of numbers (count: heads) has whole numbers in its column heads.',
  },
  ROSTER_UNKNOWN: {
    vi: 'Danh sách gọi theo đường dẫn mà chỉ tiêu của kế hoạch đang áp dụng ghi.',
    en: 'A roster goes by the path that a target of the applied plan gives.',
  },
  ROSTER_REFUSED: {
    vi: 'Danh sách được nhập cả hoặc không nhập gì; mọi lỗi được nêu cùng lúc, theo dòng.',
    en: 'A list is taken over whole or not at all; everything wrong with it is told at once, by line.',
  },
  ROSTER_COUNTS_HEADS: {
    vi: 'Chỉ tiêu ghi `count: heads` vì không được giữ tên, nên người không được nêu từng người.',
    en: 'The target says `count: heads` since names may not be kept, so that nobody is named one by one.',
  },
  SESSION_UNKNOWN: {
    vi: 'Lớp là lớp kế hoạch ấn định ở `sessions`, hoặc lớp đã lập trong sổ theo dõi.',
    en: 'A session stands in `sessions` of the plan, or was planned in the register.',
  },
  SESSION_CANCELLED: {
    vi: 'Lớp đã hủy không nhận người và không có người dự.',
    en: 'A session that was cancelled takes nobody, and nobody attends it.',
  },
  SESSION_FULL: {
    vi: 'Số người được cử của mọi đơn vị không vượt số chỗ của lớp; lần cử này không ghi ai.',
    en: 'No more are nominated by all units together than a session takes; nobody of this nomination was kept.',
  },
  SESSION_NOT_YET_HELD: {
    vi: 'Người dự được ghi từ ngày mở lớp trở đi.',
    en: 'Attendance is recorded from the day of the session on.',
  },
  SESSION_HAS_BEEN_HELD: {
    vi: 'Lớp đã có người dự thì không hủy và không đổi ngày: tỷ lệ đạt đã tính theo đó.',
    en: 'A session that was attended is neither cancelled nor moved: coverage counts by it.',
  },
  TRAINEE_UNKNOWN: {
    vi: 'Người được cử hoặc đã dự phải có tên trong một danh sách của lớp vào ngày đó.',
    en: 'Whoever is nominated or attends is on a roster of the session on its day.',
  },
  TRAINEE_NOT_PRESENT: {
    vi: 'Giấy chứng nhận cấp cho người đã dự lớp.',
    en: 'A certificate is given to somebody who attended.',
  },
};
