/** What `check` can find in a plan file, or a file named from it, that can be read. */
export const planFileErrors = {
  PLAN_UNKNOWN_KEY: {
    kind: 'invalid',
    en: 'there is no key "{key}" here',
    vi: 'không có khóa "{key}" ở đây',
    hint: {
      en: 'these may stand here: {keys}',
      vi: 'phần này có các khóa: {keys}',
    },
  },
  PLAN_KEY_MISSING: {
    kind: 'invalid',
    en: 'the key "{key}" is missing ({path})',
    vi: 'thiếu khóa "{key}" ({path})',
    hint: { en: 'add it, for instance `{example}`', vi: 'bổ sung khóa, ví dụ `{example}`' },
  },
  PLAN_BAD_VALUE: {
    kind: 'invalid',
    en: '"{value}" cannot stand at {path}; expected {expected}',
    vi: '"{value}" không hợp lệ tại {path}; cần {expected}',
    hint: {
      en: 'write {expected} there',
      vi: 'ghi {expected} tại đó',
    },
  },
  PLAN_BAD_ID: {
    kind: 'invalid',
    en: '"{value}" is not an id',
    vi: '"{value}" không phải là mã hợp lệ',
    hint: {
      en: 'lower-case letters a-z, digits and single dashes, for instance so-gddt',
      vi: 'chữ thường a-z không dấu, chữ số và dấu gạch đơn, ví dụ so-gddt',
    },
  },
  PLAN_BAD_DATE: {
    kind: 'invalid',
    en: '"{value}" is not a date of the calendar',
    vi: '"{value}" không phải là một ngày trong lịch',
    hint: {
      en: 'write YYYY-MM-DD, for instance 2026-03-31',
      vi: 'viết theo dạng YYYY-MM-DD, ví dụ 2026-03-31',
    },
  },
  PLAN_BAD_TIME: {
    kind: 'invalid',
    en: '"{value}" is not a time of day',
    vi: '"{value}" không phải là giờ trong ngày',
    hint: {
      en: 'write "HH:MM" in quotes, for instance "17:00"',
      vi: 'viết "HH:MM" trong dấu nháy, ví dụ "17:00"',
    },
  },
  PLAN_BAD_MONTH_DAY: {
    kind: 'invalid',
    en: '"{value}" is not a day of the year',
    vi: '"{value}" không phải là ngày trong năm',
    hint: { en: 'write MM-DD, for instance 12-20', vi: 'viết MM-DD, ví dụ 12-20' },
  },
  PLAN_BAD_EMAIL: {
    kind: 'invalid',
    en: '"{value}" is not an e-mail address',
    vi: '"{value}" không phải là địa chỉ thư điện tử',
    hint: {
      en: 'write name@host, for instance dau-moi@so-gddt.example.org',
      vi: 'viết tên@máy-chủ, ví dụ dau-moi@so-gddt.example.org',
    },
  },
  PLAN_BAD_PHONE: {
    kind: 'invalid',
    en: '"{value}" is not a telephone number',
    vi: '"{value}" không phải là số điện thoại',
    hint: {
      en: 'write it in quotes with digits and spaces, for instance "0261 000 0000"; leave the key out where there is none',
      vi: 'viết trong dấu nháy, gồm chữ số và dấu cách, ví dụ "0261 000 0000"; không có thì bỏ khóa này',
    },
  },
  PLAN_BAD_TIME_ZONE: {
    kind: 'invalid',
    en: '"{value}" is not a time zone',
    vi: '"{value}" không phải là múi giờ',
    hint: {
      en: 'write an IANA name, for instance Asia/Ho_Chi_Minh',
      vi: 'viết tên IANA, ví dụ Asia/Ho_Chi_Minh',
    },
  },
  PLAN_BAD_DAY_RULE: {
    kind: 'invalid',
    en: '"{value}" does not say which day',
    vi: '"{value}" không xác định được ngày',
    hint: {
      en: 'for instance { day: 25 }, { on: 12-20 }, { lunar: 12-25 }, { workingDay: -1 }, { after: cut-off, workingDays: 2 }',
      vi: 'ví dụ { day: 25 }, { on: 12-20 }, { lunar: 12-25 }, { workingDay: -1 }, { after: cut-off, workingDays: 2 }',
    },
  },
  PLAN_BAD_PERIOD: {
    kind: 'invalid',
    en: '"{value}" is not a period',
    vi: '"{value}" không phải là kỳ',
    hint: {
      en: 'for instance week, month, { type: half-year, cutOff: 14 }, { every: { weeks: 2 }, from: 2026-01-05 }, { cumulative: [3, 6, 9, 12] }, { dates: [2026-03-05] }, on-request',
      vi: 'ví dụ week, month, { type: half-year, cutOff: 14 }, { every: { weeks: 2 }, from: 2026-01-05 }, { cumulative: [3, 6, 9, 12] }, { dates: [2026-03-05] }, on-request',
    },
  },
  PLAN_BAD_CUT_OFF: {
    kind: 'invalid',
    en: '"{value}" is no closing day',
    vi: '"{value}" không phải ngày chốt số liệu',
    hint: {
      en: 'write a day of the month (cutOff: 14), or one for all months and those that differ: cutOff: { default: 25, 12: last }',
      vi: 'ghi ngày trong tháng (cutOff: 14), hoặc ngày chung và các tháng khác đi: cutOff: { default: 25, 12: last }',
    },
  },
  PLAN_BAD_CUMULATIVE: {
    kind: 'invalid',
    en: 'these lengths of cumulative periods do not grow',
    vi: 'độ dài các kỳ lũy kế không tăng dần',
    hint: {
      en: 'write each once, the shortest first: cumulative: [3, 6, 9, 12]',
      vi: 'ghi mỗi độ dài một lần, từ ngắn đến dài: cumulative: [3, 6, 9, 12]',
    },
  },
  PLAN_BAD_PERIOD_KEY: {
    kind: 'invalid',
    en: '"{value}" cannot name a period',
    vi: '"{value}" không đặt tên kỳ được',
    hint: {
      en: 'letters a-z, digits, dashes and dots, for instance 2026-Q1',
      vi: 'dùng chữ a-z, chữ số, dấu gạch và dấu chấm, ví dụ 2026-Q1',
    },
  },
  PLAN_BAD_SCHEDULE: {
    kind: 'invalid',
    en: '"{value}" is no schedule',
    vi: '"{value}" không phải lịch riêng của các đơn vị',
    hint: {
      en: 'name a CSV file with the columns unit,period,from,to,due,opens, for instance { schedule: schedule.csv }, or write its lines as a list',
      vi: 'nêu tệp CSV có các cột unit,period,from,to,due,opens, ví dụ { schedule: schedule.csv }, hoặc ghi các dòng thành danh sách',
    },
  },
  PLAN_BAD_SOURCE: {
    kind: 'invalid',
    en: '"{value}" names no clause',
    vi: '"{value}" không nêu được điều khoản',
    hint: {
      en: 'write { section: IV.2, quote: the words of the plan }, or the clause alone: source: IV.2',
      vi: 'viết { section: IV.2, quote: nguyên văn kế hoạch }, hoặc chỉ điều khoản: source: IV.2',
    },
  },
  PLAN_EVIDENCE_MISSING: {
    kind: 'invalid',
    en: '"{obligation}" quotes nothing, and the plan wants evidence',
    vi: '"{obligation}" không trích dẫn, mà kế hoạch yêu cầu căn cứ',
    hint: {
      en: 'write { section: IV.2, quote: the words of the plan }; `evidence: required` at the plan asks for it',
      vi: 'viết { section: IV.2, quote: nguyên văn kế hoạch }; kế hoạch có `evidence: required`',
    },
  },
  PLAN_BAD_SPAN: {
    kind: 'invalid',
    en: '"{value}" is not a span of days',
    vi: '"{value}" không phải là số ngày',
    hint: { en: 'write { workingDays: 3 } or { days: 3 }', vi: 'viết { workingDays: 3 } hoặc { days: 3 }' },
  },
  PLAN_BAD_BOUND: {
    kind: 'invalid',
    en: '"{value}" is no bound of such a field',
    vi: '"{value}" không phải giới hạn của loại trường này',
    hint: {
      en: 'a number has a number (min: 0), a date a day or `today` (max: today)',
      vi: 'trường number ghi một số (min: 0), trường date ghi một ngày hoặc `today` (max: today)',
    },
  },
  PLAN_BAD_RULE: {
    kind: 'invalid',
    en: 'this is no rule of a form',
    vi: 'đây không phải quy tắc của biểu mẫu',
    hint: {
      en: 'write { atMost: [answered, asked] }, { sum: [a, b], equals: total }, { required: reason, when: { field: late, is: yes } } or { jump: visitors, percent: 50 }',
      vi: 'viết { atMost: [answered, asked] }, { sum: [a, b], equals: total }, { required: reason, when: { field: late, is: yes } } hoặc { jump: visitors, percent: 50 }',
    },
  },
  PLAN_UNKNOWN_UNIT: {
    kind: 'invalid',
    en: 'there is no unit or group "{name}"',
    vi: 'không có đơn vị hoặc nhóm "{name}"',
    hint: {
      en: 'units stand under `units`, groups under `groups`',
      vi: 'đơn vị khai ở `units`, nhóm khai ở `groups`',
    },
  },
  PLAN_UNKNOWN_OBLIGATION: {
    kind: 'invalid',
    en: 'there is no other obligation "{name}"',
    vi: 'không có nhiệm vụ khác tên "{name}"',
    hint: {
      en: '`into` names the obligation of the lead, by its id',
      vi: '`into` nêu mã của nhiệm vụ mà cơ quan chủ trì phải báo cáo',
    },
  },
  PLAN_UNKNOWN_PLACEHOLDER: {
    kind: 'invalid',
    en: 'nothing is counted as "{name}"',
    vi: 'không có số liệu nào tên "{name}"',
    hint: {
      en: 'for instance {period}, {accepted}, {late.names}, or a number of the form: {events}, {events.change}',
      vi: 'ví dụ {period}, {accepted}, {late.names}, hoặc số liệu của biểu mẫu: {events}, {events.change}',
    },
  },
  PLAN_BAD_BLOCK: {
    kind: 'invalid',
    en: '"{value}" is no part of a paper',
    vi: '"{value}" không phải một phần của văn bản',
    hint: {
      en: 'each part has one of these keys: heading, paragraph, figures, answers, table, standings; and `when` where it is to stand only if something is counted',
      vi: 'mỗi phần có một khóa: heading, paragraph, figures, answers, table, standings; thêm `when` nếu chỉ soạn khi có số liệu',
    },
  },
  PLAN_UNKNOWN_POLICY: {
    kind: 'invalid',
    en: 'there is no policy "{name}"',
    vi: 'không có chính sách nhắc việc "{name}"',
    hint: { en: 'policies stand under `policies`', vi: 'chính sách khai ở `policies`' },
  },
  PLAN_UNKNOWN_SOURCE: {
    kind: 'invalid',
    en: 'there is no source "{name}"',
    vi: 'không có nguồn "{name}"',
    hint: { en: 'sources stand under `sources`', vi: 'nguồn khai ở `sources`' },
  },
  PLAN_UNKNOWN_FORM: {
    kind: 'invalid',
    en: 'there is no form "{name}"',
    vi: 'không có biểu mẫu "{name}"',
    hint: {
      en: 'a definition in TypeScript carries its forms under `forms`, by the name that obligations give',
      vi: 'định nghĩa bằng TypeScript khai biểu mẫu ở `forms`, theo tên mà nhiệm vụ nêu',
    },
  },
  PLAN_UNKNOWN_TEMPLATE: {
    kind: 'invalid',
    en: 'there is no template of a paper "{name}"',
    vi: 'không có mẫu văn bản "{name}"',
    hint: {
      en: 'a definition in TypeScript carries its templates under `paperTemplates`, by the name that `consolidation` gives',
      vi: 'định nghĩa bằng TypeScript khai mẫu văn bản ở `paperTemplates`, theo tên mà `consolidation` nêu',
    },
  },
  PLAN_UNKNOWN_STEP: {
    kind: 'invalid',
    en: 'there is no earlier step "{name}"',
    vi: 'không có bước trước "{name}"',
    hint: {
      en: '`gathers` and `opens: { after: … }` name a step that stands above in the same obligation',
      vi: '`gathers` và `opens: { after: … }` nêu một bước đứng trước trong cùng nhiệm vụ',
    },
  },
  PLAN_UNKNOWN_FIELD: {
    kind: 'invalid',
    en: 'the form has no field "{name}"',
    vi: 'biểu mẫu không có trường "{name}"',
    hint: {
      en: 'a rule names fields that stand in the sections of the same form, not in a table',
      vi: 'quy tắc nêu các trường nằm trong các phần của chính biểu mẫu này, không nằm trong bảng',
    },
  },
  PLAN_DOUBLE_UNIT: {
    kind: 'invalid',
    en: 'two units have the id "{id}"',
    vi: 'hai đơn vị cùng mã "{id}"',
    hint: { en: 'give each unit its own id', vi: 'đặt cho mỗi đơn vị một mã riêng' },
  },
  PLAN_DOUBLE_OBLIGATION: {
    kind: 'invalid',
    en: 'two obligations have the id "{id}"',
    vi: 'hai nhiệm vụ cùng mã "{id}"',
    hint: { en: 'give each obligation its own id', vi: 'đặt cho mỗi nhiệm vụ một mã riêng' },
  },
  PLAN_DOUBLE_STEP: {
    kind: 'invalid',
    en: 'two steps have the id "{id}"',
    vi: 'hai bước cùng mã "{id}"',
    hint: { en: 'give each step its own id', vi: 'đặt cho mỗi bước một mã riêng' },
  },
  PLAN_PARENT_CIRCLE: {
    kind: 'invalid',
    en: 'the unit "{unit}" is its own ancestor',
    vi: 'đơn vị "{unit}" là cấp trên của chính nó',
    hint: {
      en: 'mend `parent` of one of the units in the circle',
      vi: 'sửa `parent` của một đơn vị trong vòng',
    },
  },
  PLAN_DATES_REVERSED: {
    kind: 'invalid',
    en: 'the dates run backwards: {from} to {to}',
    vi: 'ngày đảo ngược: {from} đến {to}',
    hint: {
      en: 'put the earlier date under `from`, for instance { from: 2026-01-01, to: 2028-12-31 }',
      vi: 'đặt ngày sớm hơn ở `from`, ví dụ { from: 2026-01-01, to: 2028-12-31 }',
    },
  },
  PLAN_AUDIENCE_EMPTY: {
    kind: 'invalid',
    en: 'nobody owes "{obligation}": the audience has no units',
    vi: 'không đơn vị nào phải thực hiện "{obligation}": danh sách trống',
    hint: {
      en: 'name a unit, or check the query of the group',
      vi: 'nêu một đơn vị, hoặc kiểm tra truy vấn của nhóm',
    },
  },
  PLAN_NO_DUE_RULE: {
    kind: 'invalid',
    en: 'no due rule of "{obligation}" holds for the period {period}',
    vi: 'không có quy tắc hạn nào của "{obligation}" áp dụng cho kỳ {period}',
    hint: {
      en: 'add a rule whose `from`–`until` covers the last day of the period',
      vi: 'thêm quy tắc có `from`–`until` bao gồm ngày cuối kỳ',
    },
  },
  PLAN_WEEKDAY_LACKING: {
    kind: 'invalid',
    en: '"{obligation}" asks for a fifth weekday in months that have four: {months} ({count} in all)',
    vi: '"{obligation}" lấy lần thứ năm của một thứ trong tuần, nhưng có {count} tháng chỉ có bốn: {months}',
    hint: {
      en: 'say what holds there: `ifMissing: last` for the last one, `ifMissing: skip` to leave the period out',
      vi: 'ghi rõ: `ifMissing: last` là lấy lần cuối tháng, `ifMissing: skip` là bỏ qua kỳ đó',
    },
  },
  PLAN_DUE_BEFORE_OPENING: {
    kind: 'invalid',
    en: '"{obligation}" is due ({dueOn}) before it opens ({opensOn}) in the period {period}',
    vi: '"{obligation}" đến hạn ({dueOn}) trước khi mở ({opensOn}) trong kỳ {period}',
    hint: {
      en: 'let it open earlier, for instance { before: due, workingDays: 15 }',
      vi: 'cho mở sớm hơn, ví dụ { before: due, workingDays: 15 }',
    },
  },
  PLAN_CONTRIBUTION_AFTER_LEAD: {
    kind: 'invalid',
    en: 'what is contributed to "{obligation}" is due ({dueOn}) when the lead\'s result is, or later ({leadDueOn}), in the period {period}',
    vi: 'phần phối hợp của "{obligation}" đến hạn ({dueOn}) không trước hạn của đơn vị chủ trì ({leadDueOn}) trong kỳ {period}',
    hint: {
      en: "count it from the lead's day, for instance { before: due, workingDays: 5 }",
      vi: 'tính từ hạn của đơn vị chủ trì, ví dụ { before: due, workingDays: 5 }',
    },
  },
  PLAN_DAY_CIRCLE: {
    kind: 'invalid',
    en: 'days of "{obligation}" are counted from each other',
    vi: 'các ngày của "{obligation}" được tính vòng quanh nhau',
    hint: {
      en: 'count `anchor` and `due` from period-start or cut-off',
      vi: 'tính `anchor` và `due` từ period-start hoặc cut-off',
    },
  },
  PLAN_UNIT_NOT_ALIVE: {
    kind: 'invalid',
    en: 'the unit "{unit}" has ended and nobody living owes "{obligation}" from the period {period} on',
    vi: 'đơn vị "{unit}" đã kết thúc và không có đơn vị kế nhiệm nào thực hiện "{obligation}" từ kỳ {period}',
    hint: {
      en: 'name who succeeds it, for instance `successors: [{ unit: so-vhttdl, from: 2025-03-01 }]`, or take it out of the audience',
      vi: 'khai đơn vị kế nhiệm, ví dụ `successors: [{ unit: so-vhttdl, from: 2025-03-01 }]`, hoặc bỏ khỏi danh sách',
    },
  },
  PLAN_INFERENCE_UNEXPLAINED: {
    kind: 'invalid',
    en: '"{obligation}" is {basis}, but does not say from what',
    vi: '"{obligation}" là {basis} nhưng không nêu suy từ đâu',
    hint: {
      en: 'add `inferredFrom: …`, or `confirmed: { by, on, note }`',
      vi: 'thêm `inferredFrom: …`, hoặc `confirmed: { by, on, note }`',
    },
  },
} as const;
