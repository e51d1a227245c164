/** What may not stand where it stands in a plan file or in a file named from it. */
export const planValueErrors = {
  PLAN_TEXT_EXPECTED: {
    kind: 'invalid',
    en: 'a text is to stand at {path}, not {value}',
    vi: 'tại {path} cần một đoạn chữ, không phải {value}',
    hint: {
      en: 'write letters; put what looks like a number or a list in quotes, for instance "632"',
      vi: 'viết chữ; đặt trong dấu nháy nếu trông giống số hoặc danh sách, ví dụ "632"',
    },
  },
  PLAN_TEXT_EMPTY: {
    kind: 'invalid',
    en: 'the text at {path} is empty',
    vi: 'đoạn chữ tại {path} đang trống',
    hint: { en: 'fill it in, or leave the key out', vi: 'điền nội dung, hoặc bỏ khóa này' },
  },
  PLAN_NUMBER_EXPECTED: {
    kind: 'invalid',
    en: 'a number is to stand at {path}, not {value}',
    vi: 'tại {path} cần một số, không phải {value}',
    hint: {
      en: 'write digits without quotes, for instance 70',
      vi: 'viết chữ số, không đặt trong dấu nháy, ví dụ 70',
    },
  },
  PLAN_WHOLE_NUMBER_EXPECTED: {
    kind: 'invalid',
    en: 'a whole number is to stand at {path}, not {value}',
    vi: 'tại {path} cần một số nguyên, không phải {value}',
    hint: { en: 'write it without a fraction, for instance 3', vi: 'viết số không có phần lẻ, ví dụ 3' },
  },
  PLAN_NUMBER_OUT_OF_RANGE: {
    kind: 'invalid',
    en: '{value} at {path} is out of range: {limit}',
    vi: '{value} tại {path} nằm ngoài giới hạn: {limit}',
    hint: { en: 'write a number within the limit', vi: 'viết một số trong giới hạn' },
  },
  PLAN_TRUE_FALSE_EXPECTED: {
    kind: 'invalid',
    en: 'true or false is to stand at {path}, not {value}',
    vi: 'tại {path} cần true hoặc false, không phải {value}',
    hint: { en: 'write true or false without quotes', vi: 'viết true hoặc false, không đặt trong dấu nháy' },
  },
  PLAN_LIST_EXPECTED: {
    kind: 'invalid',
    en: 'a list is to stand at {path}, not {value}',
    vi: 'tại {path} cần một danh sách, không phải {value}',
    hint: {
      en: 'write one item on each line after a dash, or all in brackets, for instance `{example}`',
      vi: 'viết mỗi mục một dòng sau dấu gạch ngang, hoặc tất cả trong ngoặc vuông, ví dụ `{example}`',
    },
  },
  PLAN_LIST_EMPTY: {
    kind: 'invalid',
    en: 'the list at {path} is empty',
    vi: 'danh sách tại {path} đang trống',
    hint: { en: 'name at least one, for instance `{example}`', vi: 'nêu ít nhất một mục, ví dụ `{example}`' },
  },
  PLAN_KEYS_EXPECTED: {
    kind: 'invalid',
    en: 'keys with values are to stand at {path}, not {value}',
    vi: 'tại {path} cần các khóa kèm giá trị, không phải {value}',
    hint: {
      en: 'write keys with values, for instance `{example}`',
      vi: 'viết các khóa kèm giá trị, ví dụ `{example}`',
    },
  },
  PLAN_BAD_CHOICE: {
    kind: 'invalid',
    en: '"{value}" is none of the words that may stand at {path}: {choices}',
    vi: '"{value}" không thuộc các từ được dùng tại {path}: {choices}',
    hint: { en: 'choose one of them', vi: 'chọn một trong các từ đó' },
  },
  PLAN_BAD_NTH: {
    kind: 'invalid',
    en: 'there is no day number 0 in a month',
    vi: 'trong tháng không có ngày thứ 0',
    hint: {
      en: 'count from 1, or from the end with -1',
      vi: 'đếm từ 1, hoặc đếm từ cuối tháng bằng -1',
    },
  },
  PLAN_BAD_GROUP: {
    kind: 'invalid',
    en: '"{value}" is not a group',
    vi: '"{value}" không phải là một nhóm',
    hint: {
      en: 'write a list [so-a, so-b] or a query { children-of: ubnd-tinh, level: district }',
      vi: 'viết danh sách [so-a, so-b] hoặc truy vấn { children-of: ubnd-tinh, level: district }',
    },
  },
  PLAN_BAD_GATHERS: {
    kind: 'invalid',
    en: '"{value}" names no step to gather',
    vi: '"{value}" không nêu bước nào để gom',
    hint: {
      en: 'write `gathers: topics`, or `gathers: { step: topics, of: all }` for what every unit has sent',
      vi: 'viết `gathers: topics`, hoặc `gathers: { step: topics, of: all }` để gom của mọi đơn vị',
    },
  },
  PLAN_MEETING_ENDS_FIRST: {
    kind: 'invalid',
    en: 'the meeting ends at {ends}, and begins at {begins}',
    vi: 'cuộc họp kết thúc lúc {ends}, trong khi bắt đầu lúc {begins}',
    hint: {
      en: '`ends` lies after `time`, on the same day',
      vi: '`ends` phải sau `time`, trong cùng ngày',
    },
  },
  PLAN_BAD_UNITS: {
    kind: 'invalid',
    en: '"{value}" is neither a list of units nor the name of a file',
    vi: '"{value}" không phải danh sách đơn vị, cũng không phải tên tệp',
    hint: {
      en: 'write `units: units.yaml`, or list the units below',
      vi: 'viết `units: units.yaml`, hoặc liệt kê các đơn vị bên dưới',
    },
  },
  PLAN_BAD_CALENDAR: {
    kind: 'invalid',
    en: '"{value}" is not a calendar',
    vi: '"{value}" không phải là lịch',
    hint: {
      en: 'write vn-civil-service, the name of a file, or { base: vn-civil-service, override: file.yaml }',
      vi: 'viết vn-civil-service, tên tệp, hoặc { base: vn-civil-service, override: tệp.yaml }',
    },
  },
  PLAN_BAD_HOLIDAY: {
    kind: 'invalid',
    en: '"{value}" does not say on which day of the year',
    vi: '"{value}" không xác định được ngày trong năm',
    hint: {
      en: 'write { solar: 05-01 } or { lunar: 03-10 }',
      vi: 'viết { solar: 05-01 } hoặc { lunar: 03-10 }',
    },
  },
  PLAN_TWO_RHYTHMS: {
    kind: 'invalid',
    en: 'overdue reminders come every so many working days, days or hours, in one of these alone',
    vi: 'nhắc quá hạn tính theo ngày làm việc, theo ngày hoặc theo giờ, chỉ một trong ba',
    hint: {
      en: 'keep one of everyWorkingDays, everyDays and everyHours',
      vi: 'giữ lại một trong ba khóa everyWorkingDays, everyDays và everyHours',
    },
  },
  PLAN_QUOTE_MISSING: {
    kind: 'invalid',
    en: 'the words of the plan are not quoted ({path})',
    vi: 'thiếu câu trích nguyên văn kế hoạch ({path})',
    hint: {
      en: 'add `quote: …` with the words as they stand in the document',
      vi: 'thêm `quote: …` với câu chữ đúng như trong văn bản',
    },
  },
  PLAN_KEY_MISPLACED: {
    kind: 'invalid',
    en: 'the key "{key}" has no meaning here: {why}',
    vi: 'khóa "{key}" không có tác dụng ở đây: {why}',
    hint: { en: 'move it or take it out', vi: 'chuyển khóa đến đúng chỗ hoặc bỏ đi' },
  },
} as const;
