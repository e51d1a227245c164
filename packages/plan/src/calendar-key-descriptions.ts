import type { Words } from './words.js';

/** What an editor shows beside a key of a calendar file, and beside a day that a plan counts by such keys. */
export const CALENDAR_KEY_DESCRIPTIONS: Readonly<Record<string, Words>> = {
  weekend: {
    vi: 'Ngày nghỉ hằng tuần: thứ Hai là 1, Chủ nhật là 7',
    en: 'Days of rest, Monday 1 to Sunday 7',
  },
  announcedYears: {
    vi: 'Các năm đã công bố lịch nghỉ; năm khác chỉ là ước tính',
    en: 'Years with an announced table; others are estimates',
  },
  daysOff: { vi: 'Ngày nghỉ', en: 'Days off' },
  workedWeekendDays: { vi: 'Ngày cuối tuần làm bù', en: 'Weekend days that are worked' },
  base: {
    vi: 'Lịch gốc: vn-civil-service hoặc tệp lịch',
    en: 'The calendar corrected: vn-civil-service or a file',
  },
  override: {
    vi: 'Tệp ghi đè lịch, một hoặc nhiều tệp theo thứ tự',
    en: 'Override file, or several, merged in their order',
  },
  listedYears: {
    vi: 'Các năm đã liệt kê đủ ngày nghỉ dù chưa công bố',
    en: 'Years listed in full, though not announced',
  },
  workedAfterAll: {
    vi: 'Ngày vẫn làm việc dù nằm trong lịch nghỉ',
    en: 'Days worked although the calendar has them off',
  },
  yearlyHolidays: {
    vi: 'Ngày lễ hằng năm, dùng cho các năm chưa liệt kê',
    en: 'Holidays that come back, for years that are not listed',
  },
  status: {
    vi: 'Mức chắc chắn: đã công bố, theo luật, tính toán, chưa xác nhận',
    en: 'How sure: announced, statutory, computed, unconfirmed',
  },
  insteadOf: { vi: 'Làm bù cho ngày nghỉ nào', en: 'The day off that it is worked for' },
  daysBefore: { vi: 'Số ngày nghỉ thêm ngay trước', en: 'Further days off directly before' },
  daysAfter: { vi: 'Số ngày nghỉ thêm ngay sau', en: 'Further days off directly after' },
  withNeighbour: {
    vi: 'Nghỉ thêm một ngày liền kề, trước hoặc sau',
    en: 'One more day off, before or after, whichever makes the longer rest',
  },
  compensated: {
    vi: 'Rơi vào cuối tuần thì nghỉ bù ngày làm việc kế tiếp',
    en: 'Whether one on a weekend is made good on the next working day',
  },
  since: { vi: 'Năm đầu tiên được nghỉ', en: 'First year in which it is off' },
  solar: { vi: 'Ngày dương lịch, MM-DD', en: 'Day of the solar year, MM-DD' },
  lunar: { vi: 'Ngày âm lịch Việt Nam, MM-DD', en: 'Day of the Vietnamese lunar year, MM-DD' },
};
