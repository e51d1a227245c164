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
    vi: 'có ngày được tính từ "{reference}" nhưng nghĩa vụ này không có mốc đó',
    hint: { en: 'give the obligation an `anchor`, or count from period-start or cut-off', vi: 'khai `anchor` cho nghĩa vụ, hoặc tính từ period-start hay cut-off' },
  },
} as const;
