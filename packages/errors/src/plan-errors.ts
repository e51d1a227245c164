/** What can be wrong with a plan file, a calendar file, a form file, a date or a command's argument. */
export const planErrors = {
  PLAN_INVALID: {
    kind: 'invalid',
    en: 'the plan file {file} has {count} errors',
    vi: 'tệp kế hoạch {file} có {count} lỗi',
    hint: {
      en: 'run `kyhan check {file}` to see each with its place',
      vi: 'chạy `kyhan check {file}` để xem từng lỗi và vị trí',
    },
  },
  CALENDAR_INVALID: {
    kind: 'invalid',
    en: 'the calendar file {file} has {count} errors',
    vi: 'tệp lịch {file} có {count} lỗi',
    hint: {
      en: 'each is told above with its place; `kyhan schema calendar` says what may stand where',
      vi: 'mỗi lỗi kèm vị trí ở trên; `kyhan schema calendar` cho biết tệp gồm những gì',
    },
  },
  DATE_INVALID: {
    kind: 'invalid',
    en: '"{value}" is not a date of the calendar',
    vi: '"{value}" không phải là một ngày trong lịch',
    hint: {
      en: 'write YYYY-MM-DD, for instance 2026-03-31',
      vi: 'viết theo dạng YYYY-MM-DD, ví dụ 2026-03-31',
    },
  },
  DAY_REFERENCE_MISSING: {
    kind: 'invalid',
    en: 'a day is counted from "{reference}", which this obligation does not have',
    vi: 'có ngày được tính từ "{reference}" nhưng nhiệm vụ này không có mốc đó',
    hint: {
      en: 'give the obligation an `anchor`, or count from period-start or cut-off',
      vi: 'khai `anchor` cho nhiệm vụ, hoặc tính từ period-start hay cut-off',
    },
  },
  LUNAR_DAY_MISSING: {
    kind: 'invalid',
    en: 'no day {day} of lunar month {month} lies in {year}',
    vi: 'năm {year} không có ngày {day} tháng {month} âm lịch',
    hint: {
      en: 'a solar year can lack a day of the eleventh or twelfth lunar month: give that year a rule of its own',
      vi: 'một năm dương lịch có thể không chứa một ngày của tháng Mười một hoặc tháng Chạp âm lịch: khai quy tắc riêng cho năm đó',
    },
  },
  TIME_INVALID: {
    kind: 'invalid',
    en: '"{value}" is not a time of day',
    vi: '"{value}" không phải là giờ trong ngày',
    hint: { en: 'write HH:MM, for instance 17:00', vi: 'viết theo dạng HH:MM, ví dụ 17:00' },
  },
  ZONE_UNKNOWN: {
    kind: 'invalid',
    en: '"{zone}" is not a time zone',
    vi: '"{zone}" không phải là múi giờ',
    hint: {
      en: 'write an IANA name, for instance Asia/Ho_Chi_Minh',
      vi: 'viết tên theo IANA, ví dụ Asia/Ho_Chi_Minh',
    },
  },
  CALENDAR_WITHOUT_WORKING_DAYS: {
    kind: 'invalid',
    en: 'the calendar {calendar} has no working day: every weekday is weekend',
    vi: 'lịch {calendar} không có ngày làm việc: ngày nào trong tuần cũng là ngày nghỉ',
    hint: {
      en: 'list only the days of rest under `weekend`, Monday 1 to Sunday 7',
      vi: 'chỉ liệt kê ngày nghỉ hằng tuần trong `weekend`, thứ Hai là 1, Chủ nhật là 7',
    },
  },
  CALENDAR_YEARS_APART: {
    kind: 'invalid',
    en: 'the override announces {from} to {to}, which does not join the announced years of {calendar}',
    vi: 'phần ghi đè công bố các năm {from} đến {to}, không nối tiếp các năm đã công bố của lịch {calendar}',
    hint: {
      en: 'announce the years between as well, or list their days without `announcedYears`',
      vi: 'công bố cả các năm ở giữa, hoặc liệt kê ngày mà không ghi `announcedYears`',
    },
  },
} as const;
