/** Why a plan file, or a file named from it, cannot be read at all. */
export const planReadingErrors = {
  PLAN_UNREADABLE: {
    kind: 'invalid',
    en: 'the file {file} cannot be read: {reason}',
    vi: 'không đọc được tệp {file}: {reason}',
    hint: { en: 'check the path', vi: 'kiểm tra đường dẫn' },
  },
  PLAN_FILE_OUTSIDE: {
    kind: 'invalid',
    en: 'the file {file} lies outside of the folder of the plan and is not read',
    vi: 'tệp {file} nằm ngoài thư mục của kế hoạch nên không được đọc',
    hint: {
      en: 'put it into the folder of the plan file; neither ../ nor a link may lead out of it',
      vi: 'đặt tệp vào thư mục của tệp kế hoạch; không dùng ../ hay liên kết dẫn ra ngoài',
    },
  },
  PLAN_TOO_LARGE: {
    kind: 'invalid',
    en: 'the file {file} is too large to be a plan ({detail})',
    vi: 'tệp {file} quá lớn so với một kế hoạch ({detail})',
    hint: { en: 'a plan file has at most 2 MB', vi: 'tệp kế hoạch tối đa 2 MB' },
  },
  PLAN_NOT_UTF_8: {
    kind: 'invalid',
    en: 'the file {file} is not UTF-8 text',
    vi: 'tệp {file} không phải văn bản UTF-8',
    hint: { en: 'save it as text in UTF-8', vi: 'lưu lại dưới dạng văn bản UTF-8' },
  },
  PLAN_NOT_YAML: {
    kind: 'invalid',
    en: 'this is not YAML: {message}',
    vi: 'đây không phải YAML: {message}',
    hint: {
      en: 'look at the indentation, colons and quotes of this line',
      vi: 'xem lại thụt dòng, dấu hai chấm và dấu nháy ở dòng này',
    },
  },
  PLAN_TAB: {
    kind: 'invalid',
    en: 'a tab is used to indent',
    vi: 'dùng phím Tab để thụt dòng',
    hint: {
      en: 'YAML indents with spaces only; set the editor to write spaces',
      vi: 'YAML chỉ thụt dòng bằng dấu cách; đặt trình soạn thảo ghi dấu cách',
    },
  },
  PLAN_EMPTY: {
    kind: 'invalid',
    en: 'the file is empty',
    vi: 'tệp trống',
    hint: {
      en: 'copy examples/dak-nong-632/plan.yaml as a beginning',
      vi: 'chép examples/dak-nong-632/plan.yaml để bắt đầu',
    },
  },
  PLAN_NOT_A_MAP: {
    kind: 'invalid',
    en: 'the file holds no keys with values',
    vi: 'tệp không có các khóa kèm giá trị',
    hint: {
      en: 'write `key: value`, beginning with `plan:`',
      vi: 'viết `khóa: giá trị`, bắt đầu bằng `plan:`',
    },
  },
} as const;
