/** What a plan says that cannot be meant, though each part of it is well written. */
export const planSenseErrors = {
  PLAN_DOUBLE_SOURCE: {
    kind: 'invalid',
    en: 'two sources have the id "{id}"',
    vi: 'hai nguồn cùng mã "{id}"',
    hint: { en: 'give each source its own id', vi: 'đặt cho mỗi nguồn một mã riêng' },
  },
  PLAN_DOUBLE_TARGET: {
    kind: 'invalid',
    en: 'two targets have the id "{id}"',
    vi: 'hai chỉ tiêu cùng mã "{id}"',
    hint: { en: 'give each target its own id', vi: 'đặt cho mỗi chỉ tiêu một mã riêng' },
  },
  PLAN_GROUP_NAMED_AS_UNIT: {
    kind: 'invalid',
    en: 'the group "{name}" has the name of a unit',
    vi: 'nhóm "{name}" trùng tên với một đơn vị',
    hint: { en: 'give the group another name', vi: 'đặt tên khác cho nhóm' },
  },
  PLAN_GROUP_CIRCLE: {
    kind: 'invalid',
    en: 'the group "{name}" is a member of itself',
    vi: 'nhóm "{name}" là thành viên của chính nó',
    hint: {
      en: 'take one of the groups out of the circle',
      vi: 'bỏ một nhóm ra khỏi vòng',
    },
  },
  PLAN_TOO_LONG: {
    kind: 'invalid',
    en: 'the plan is in force from {from} to {to}, which is more than {years} years or outside 1900 to 2200',
    vi: 'kế hoạch có hiệu lực từ {from} đến {to}, dài hơn {years} năm hoặc nằm ngoài 1900 đến 2200',
    hint: { en: 'look for a slip in a year', vi: 'xem lại các năm có bị viết nhầm' },
  },
  PLAN_NO_PERIOD: {
    kind: 'invalid',
    en: 'no period of "{obligation}" ends while it is in force ({from} to {to}), so it never comes',
    vi: 'không kỳ nào của "{obligation}" kết thúc trong thời gian có hiệu lực ({from} đến {to}), nên không bao giờ mở',
    hint: {
      en: 'a period belongs to the plan if its last day lies in the dates in force',
      vi: 'kỳ thuộc kế hoạch khi ngày cuối kỳ nằm trong thời gian có hiệu lực',
    },
  },
  PLAN_DUE_RULES_OVERLAP: {
    kind: 'invalid',
    en: 'two due rules of "{obligation}" hold for the period {period}; the first is taken',
    vi: 'hai quy tắc hạn của "{obligation}" cùng áp dụng cho kỳ {period}; lấy quy tắc đầu',
    hint: {
      en: 'let `from`–`until` of the rules not overlap',
      vi: 'để `from`–`until` của các quy tắc không chồng lên nhau',
    },
  },
  PLAN_DUE_MONTHS_UNUSED: {
    kind: 'invalid',
    en: 'no period of "{obligation}" is due by the rule for the months {months}',
    vi: 'không kỳ nào của "{obligation}" dùng quy tắc hạn cho các tháng {months}',
    hint: {
      en: 'name the months in which periods end, for instance 3, 6, 9 and 12 for quarters',
      vi: 'ghi các tháng có kỳ kết thúc, ví dụ 3, 6, 9 và 12 đối với quý',
    },
  },
  PLAN_LUNAR_DAY_LACKING: {
    kind: 'invalid',
    en: 'the lunar day of "{obligation}" does not come in {years}: nothing is due then',
    vi: 'ngày âm lịch của "{obligation}" không có trong các năm {years}: khi đó không có hạn nào',
    hint: {
      en: 'give those years a rule of their own: a list of rules with `from` and `until`',
      vi: 'khai quy tắc riêng cho các năm đó: danh sách quy tắc có `from` và `until`',
    },
  },
  PLAN_DUE_IN_FIRST_JANUARY: {
    kind: 'invalid',
    en: '"{obligation}" is due on {dueOn}, in the January in which its year begins (the period {period} ends on {cutOff})',
    vi: '"{obligation}" đến hạn ngày {dueOn}, ngay tháng 01 đầu năm báo cáo (kỳ {period} kết thúc ngày {cutOff})',
    hint: {
      en: 'for the January after the year add `yearOffset: 1`; where the day is meant, say so: `yearOffset: 0`',
      vi: 'nếu là tháng 01 của năm sau, thêm `yearOffset: 1`; nếu đúng là ngày đó, ghi rõ `yearOffset: 0`',
    },
  },
  PLAN_DUE_LONG_BEFORE_CUT_OFF: {
    kind: 'invalid',
    en: '"{obligation}" is due on {dueOn}, more than a month before the data of the period {period} are closed ({cutOff})',
    vi: '"{obligation}" đến hạn ngày {dueOn}, sớm hơn ngày chốt số liệu của kỳ {period} ({cutOff}) trên một tháng',
    hint: {
      en: 'look at the period, or add `monthOffset` or `yearOffset`; where the day is meant, write it as 0',
      vi: 'xem lại kỳ, hoặc thêm `monthOffset`, `yearOffset`; nếu đúng là ngày đó, ghi rõ bằng 0',
    },
  },
  PLAN_ROLE_NOT_ALIVE: {
    kind: 'invalid',
    en: 'the {role} "{unit}" ends on {to}, and no living successor is named',
    vi: '{role} "{unit}" kết thúc ngày {to} và không có đơn vị kế nhiệm nào đang hoạt động',
    hint: {
      en: 'name who succeeds it under the unit, for instance `successors: [{ unit: so-vhttdl, from: 2025-03-01 }]`',
      vi: 'khai đơn vị kế nhiệm, ví dụ `successors: [{ unit: so-vhttdl, from: 2025-03-01 }]`',
    },
  },
  PLAN_CONTACTS_MISSING: {
    kind: 'invalid',
    en: 'nobody can be written to at {unit}: {count} units that owe have no contacts',
    vi: 'không có địa chỉ để gửi cho {unit}: {count} đơn vị phải thực hiện chưa có đầu mối',
    hint: {
      en: 'add `contacts: [{ role: focal-point, email: … }]` to each; until then its notices go to nobody, and a finding says so',
      vi: 'thêm `contacts: [{ role: focal-point, email: … }]` cho từng đơn vị; khi chưa có, thông báo không gửi được và hệ thống ghi việc cần xem',
    },
  },
  PLAN_HEAD_MISSING: {
    kind: 'invalid',
    en: 'what is sent for "{obligation}" waits for the head of each unit, and {count} of them, such as {unit}, have no contact with role head',
    vi: 'báo cáo của "{obligation}" phải có lãnh đạo đơn vị phê duyệt, nhưng {count} đơn vị, như {unit}, chưa có đầu mối với vai trò head',
    hint: {
      en: 'add `- { role: head, email: … }` to its contacts; until then the contact that is told in his place approves',
      vi: 'thêm `- { role: head, email: … }` vào contacts; khi chưa có, đầu mối được báo thay sẽ phê duyệt',
    },
  },
  PLAN_NOBODY_YET: {
    kind: 'invalid',
    en: 'nobody of the audience of "{obligation}" lives yet when the period {period} is due ({dueOn})',
    vi: 'chưa đơn vị nào phải thực hiện "{obligation}" được thành lập khi kỳ {period} đến hạn ({dueOn})',
    hint: {
      en: 'give the obligation its own `inForce: { from: … }`',
      vi: 'khai riêng `inForce: { from: … }` cho nhiệm vụ',
    },
  },
  PLAN_TARGET_OUTSIDE: {
    kind: 'invalid',
    en: 'the target "{id}" is to be reached by {by}, outside the dates in force ({from} to {to})',
    vi: 'chỉ tiêu "{id}" phải đạt trước {by}, ngoài thời gian có hiệu lực ({from} đến {to})',
    hint: { en: 'put `by` inside the dates in force', vi: 'đặt `by` trong thời gian có hiệu lực' },
  },
  PLAN_ROSTER_COLUMN_MISSING: {
    kind: 'invalid',
    en: 'the roster {file} has no column "{column}"',
    vi: 'danh sách {file} thiếu cột "{column}"',
    hint: {
      en: 'its first line names the columns: person,unit,office,from,to',
      vi: 'dòng đầu nêu tên các cột: person,unit,office,from,to',
    },
  },
  PLAN_ROSTER_NOT_CSV: {
    kind: 'invalid',
    en: 'this line is not CSV: {reason}',
    vi: 'dòng này không đúng dạng CSV: {reason}',
    hint: {
      en: 'as many values as columns, with commas between them; quotes around a value with a comma',
      vi: 'mỗi cột một giá trị, cách nhau bằng dấu phẩy; giá trị có dấu phẩy thì đặt trong dấu nháy kép',
    },
  },
  PLAN_ROSTER_VALUE_MISSING: {
    kind: 'invalid',
    en: 'the column "{column}" is empty in this line',
    vi: 'cột "{column}" trống ở dòng này',
    hint: { en: 'fill it in', vi: 'điền giá trị' },
  },
  PLAN_SCHEDULE_COLUMN_MISSING: {
    kind: 'invalid',
    en: 'the schedule {file} has no column "{column}"',
    vi: 'lịch {file} thiếu cột "{column}"',
    hint: {
      en: 'its first line names the columns: unit,period,from,to,due,opens',
      vi: 'dòng đầu nêu tên các cột: unit,period,from,to,due,opens',
    },
  },
  PLAN_SCHEDULE_TWO_SPANS: {
    kind: 'invalid',
    en: 'the period {period} has two days under "{column}": {one} and {other}',
    vi: 'kỳ {period} có hai ngày ở cột "{column}": {one} và {other}',
    hint: {
      en: 'units that share a period share its days; name the period of the other otherwise',
      vi: 'các đơn vị chung một kỳ thì chung ngày; đặt tên kỳ khác cho đơn vị có ngày khác',
    },
  },
  PLAN_SCHEDULE_DOUBLE: {
    kind: 'invalid',
    en: 'the unit "{unit}" has the period {period} twice',
    vi: 'đơn vị "{unit}" có kỳ {period} hai lần',
    hint: { en: 'keep one of the two lines', vi: 'giữ lại một trong hai dòng' },
  },
  PLAN_SCHEDULE_NOT_ASKED: {
    kind: 'invalid',
    en: 'the schedule of "{obligation}" has the unit "{unit}", which its audience has not',
    vi: 'lịch của "{obligation}" có đơn vị "{unit}" không nằm trong audience',
    hint: {
      en: 'add the unit to `audience`, or leave `audience` out: those of the schedule owe then',
      vi: 'thêm đơn vị vào `audience`, hoặc bỏ `audience`: khi đó các đơn vị trong lịch phải thực hiện',
    },
  },
  PLAN_SCHEDULE_WITHOUT_DUE: {
    kind: 'invalid',
    en: 'nothing says when the period {period} of "{obligation}" is due',
    vi: 'không có gì cho biết kỳ {period} của "{obligation}" đến hạn ngày nào',
    hint: {
      en: 'fill in `due` in each line, or give the obligation a `due` of its own',
      vi: 'điền `due` ở từng dòng, hoặc khai `due` cho nhiệm vụ',
    },
  },
  PLAN_SCHEDULE_OUTSIDE: {
    kind: 'invalid',
    en: 'the period {period} of "{obligation}" ends on {on}, outside of the dates in force ({from} to {to}): nobody is asked in it',
    vi: 'kỳ {period} của "{obligation}" kết thúc ngày {on}, ngoài thời gian có hiệu lực ({from} đến {to}): kỳ này không mở đợt nào',
    hint: {
      en: 'look at the days of its lines, or at `inForce`',
      vi: 'xem lại các ngày của dòng đó, hoặc `inForce`',
    },
  },
  PLAN_DOUBLE_FIELD: {
    kind: 'invalid',
    en: 'two parts of the form have the id "{id}"',
    vi: 'hai phần của biểu mẫu cùng mã "{id}"',
    hint: { en: 'give each its own id within the form', vi: 'đặt cho mỗi phần một mã riêng trong biểu mẫu' },
  },
  PLAN_DOUBLE_RULE: {
    kind: 'invalid',
    en: 'two rules of the form are alike: both are known as "{id}"',
    vi: 'hai quy tắc của biểu mẫu giống nhau: cùng mã "{id}"',
    hint: {
      en: 'leave one out, or give one an `id` of its own',
      vi: 'bỏ một quy tắc, hoặc đặt `id` riêng cho một quy tắc',
    },
  },
  PLAN_FIELD_INCOMPLETE: {
    kind: 'invalid',
    en: 'the field "{id}" is a {type} without {key}',
    vi: 'trường "{id}" kiểu {type} thiếu {key}',
    hint: { en: 'add `{key}: [ … ]`', vi: 'thêm `{key}: [ … ]`' },
  },
  PLAN_BOUNDS_REVERSED: {
    kind: 'invalid',
    en: 'the bounds run backwards: from {min} to {max}',
    vi: 'giới hạn đảo ngược: từ {min} đến {max}',
    hint: { en: 'put the smaller number under `min`', vi: 'đặt số nhỏ hơn ở `min`' },
  },
  PLAN_DOUBLE_DAY: {
    kind: 'invalid',
    en: 'the day {on} is listed twice',
    vi: 'ngày {on} được liệt kê hai lần',
    hint: { en: 'keep one of the two lines', vi: 'giữ lại một trong hai dòng' },
  },
  PLAN_WORKED_DAY_NO_WEEKEND: {
    kind: 'invalid',
    en: '{on} is no day of the weekend, so it is worked anyhow',
    vi: 'ngày {on} không phải ngày nghỉ cuối tuần nên vốn đã là ngày làm việc',
    hint: { en: 'look for a slip in the date', vi: 'xem lại ngày có bị viết nhầm' },
  },
  PLAN_COMMA_IN_TEXT: {
    kind: 'invalid',
    en: 'a text with a comma stands in braces without quotes; it is read whole, other programs read it to the comma',
    vi: 'đoạn chữ có dấu phẩy trong ngoặc nhọn mà không có dấu nháy; ở đây đọc trọn, chương trình khác chỉ đọc đến dấu phẩy',
    hint: { en: 'put the text in quotes', vi: 'đặt đoạn chữ trong dấu nháy' },
  },
  PLAN_MORE_FINDINGS: {
    kind: 'invalid',
    en: '{count} further errors are not shown',
    vi: 'còn {count} lỗi khác không hiển thị',
    hint: { en: 'mend these first', vi: 'sửa các lỗi trên trước' },
  },
} as const;
