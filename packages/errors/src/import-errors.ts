/** What can be wrong with a spreadsheet of duties: the whole of it, one row, or one guess. */
export const importErrors = {
  IMPORT_TOO_LARGE: {
    kind: 'invalid',
    en: 'the spreadsheet {file} is too large to be a list of duties ({detail})',
    vi: 'bảng tính {file} quá lớn so với một danh sách nhiệm vụ ({detail})',
    hint: {
      en: 'at most 5 MB, 5,000 rows, 100 columns and 2,000 letters in a cell; take out what is no duty',
      vi: 'tối đa 5 MB, 5.000 dòng, 100 cột và 2.000 ký tự mỗi ô; bỏ phần không phải nhiệm vụ',
    },
  },
  IMPORT_UNREADABLE: {
    kind: 'invalid',
    en: 'the spreadsheet {file} cannot be read: {reason}',
    vi: 'không đọc được bảng tính {file}: {reason}',
    hint: {
      en: 'open it in a spreadsheet program and save it as .xlsx or as CSV UTF-8',
      vi: 'mở bằng phần mềm bảng tính rồi lưu lại thành .xlsx hoặc CSV UTF-8',
    },
  },
  IMPORT_HEADINGS_MISSING: {
    kind: 'invalid',
    en: 'no row of {file} has headings for both unit and duty',
    vi: 'không có dòng nào của {file} có tiêu đề cho cả đơn vị và nhiệm vụ',
    hint: {
      en: 'name the columns: unit, duty, frequency, day',
      vi: 'đặt tiêu đề cột: đơn vị, nhiệm vụ, tần suất, ngày',
    },
  },
  IMPORT_COLUMN_UNKNOWN: {
    kind: 'invalid',
    en: 'the column "{heading}" is not understood; its cells are kept as comments',
    vi: 'không hiểu cột "{heading}"; nội dung được giữ lại thành ghi chú',
    hint: {
      en: 'nothing to do where it does not matter; else name it as one of: unit, duty, frequency, cut-off, due, recipient, lead, cooperating unit, form, clause, product, assigned by',
      vi: 'bỏ qua nếu không cần; nếu cần, đặt lại tên cột: đơn vị thực hiện, nội dung, tần suất, chốt số liệu, thời hạn, cơ quan nhận, chủ trì, phối hợp, biểu mẫu, căn cứ, sản phẩm, người giao',
    },
  },
  IMPORT_COLUMN_TWICE: {
    kind: 'invalid',
    en: 'the column "{heading}" could be what column {column} ("{other}") is taken for; its cells are kept as comments',
    vi: 'cột "{heading}" có thể cùng nghĩa với cột {column} ("{other}"); nội dung được giữ lại thành ghi chú',
    hint: {
      en: 'where the wrong one was taken, rename or remove one of the two headings',
      vi: 'nếu chọn nhầm, đổi tên hoặc bỏ một trong hai cột',
    },
  },
  IMPORT_CUT_OFF_UNREAD: {
    kind: 'invalid',
    en: '"{value}" does not say on which day the figures close; the period ends with its month',
    vi: 'không hiểu ngày chốt số liệu "{value}"; tạm để kỳ kết thúc vào cuối tháng',
    hint: {
      en: 'write it into the skeleton, for instance `period: { type: quarter, cutOff: 14 }`',
      vi: 'ghi vào bản khung, ví dụ `period: { type: quarter, cutOff: 14 }`',
    },
  },
  IMPORT_PERIODS_JOINED: {
    kind: 'invalid',
    en: 'half-year and year with the two days "{value}" are read as two half-years',
    vi: '6 tháng và năm với hai ngày "{value}" được hiểu là hai kỳ 6 tháng',
    hint: {
      en: 'where the second covers the whole year, write `period: { cumulative: [6, 12] }`',
      vi: 'nếu kỳ sau tính cả năm, ghi `period: { cumulative: [6, 12] }`',
    },
  },
  IMPORT_NOTHING_READ: {
    kind: 'invalid',
    en: 'none of the {rows} rows of {file} could be read as a duty',
    vi: 'không đọc được dòng nào trong {rows} dòng của {file}',
    hint: { en: 'each is told above with its reason', vi: 'lý do của từng dòng ở trên' },
  },
  IMPORT_UNIT_MISSING: {
    kind: 'invalid',
    en: 'no unit is named here or above',
    vi: 'không có đơn vị ở dòng này hoặc phía trên',
    hint: { en: 'write who owes it, for instance Sở Y tế', vi: 'ghi đơn vị thực hiện, ví dụ Sở Y tế' },
  },
  IMPORT_UNIT_HEADINGS_MISSING: {
    kind: 'invalid',
    en: 'no row of {file} has a heading for the name of the unit',
    vi: 'không có dòng nào của {file} có tiêu đề cho tên đơn vị',
    hint: {
      en: 'name the columns: unit, contact person, role, email, phone, parent unit',
      vi: 'đặt tiêu đề cột: đơn vị, đầu mối, vai trò, email, điện thoại, cơ quan cấp trên',
    },
  },
  IMPORT_UNIT_ID_UNFIT: {
    kind: 'invalid',
    en: '"{value}" is no id, or another unit has it; one is made of the name',
    vi: '"{value}" không dùng làm mã được, hoặc đơn vị khác đã dùng; mã được lập từ tên',
    hint: {
      en: 'use a-z, digits and single dashes, each id once, for instance so-y-te',
      vi: 'chỉ dùng a-z, chữ số và dấu gạch, mỗi mã một lần, ví dụ so-y-te',
    },
  },
  IMPORT_UNIT_WITHOUT_CONTACT: {
    kind: 'invalid',
    en: 'no mailbox is given for "{value}": nothing can be sent to it',
    vi: '"{value}" chưa có hộp thư: không gửi được gì cho đơn vị',
    hint: {
      en: 'give it a focal point with an address, for instance dau-moi@so-y-te.example.org',
      vi: 'thêm đầu mối có địa chỉ thư điện tử, ví dụ dau-moi@so-y-te.example.org',
    },
  },
  IMPORT_EMAIL_UNREAD: {
    kind: 'invalid',
    en: '"{value}" is no address of a mailbox; the contact is left out',
    vi: '"{value}" không phải địa chỉ thư điện tử; đầu mối này bị bỏ qua',
    hint: {
      en: 'one address in a cell, for instance van-thu@so-y-te.example.org',
      vi: 'mỗi ô một địa chỉ, ví dụ van-thu@so-y-te.example.org',
    },
  },
  IMPORT_EMAIL_MISSING: {
    kind: 'invalid',
    en: 'no mailbox stands beside "{value}"; the contact is left out',
    vi: 'không có địa chỉ thư điện tử cạnh "{value}"; đầu mối này bị bỏ qua',
    hint: {
      en: 'write the address in the column of mailboxes of the same row, for instance an@so-y-te.example.org',
      vi: 'ghi địa chỉ ở cột email của cùng dòng, ví dụ an@so-y-te.example.org',
    },
  },
  IMPORT_ROLE_UNKNOWN: {
    kind: 'invalid',
    en: '"{value}" is none of focal point, deputy, head and clerk; the contact is left out',
    vi: '"{value}" không phải đầu mối, phó đầu mối, lãnh đạo hay văn thư; đầu mối này bị bỏ qua',
    hint: { en: 'write one of the four, or nothing', vi: 'ghi một trong bốn vai trò, hoặc để trống' },
  },
  IMPORT_PARENT_UNKNOWN: {
    kind: 'invalid',
    en: 'no unit of the table is "{value}"; the parent is left out',
    vi: 'trong bảng không có đơn vị "{value}"; bỏ trống cơ quan cấp trên',
    hint: { en: 'give it a row of its own', vi: 'thêm cho cơ quan đó một dòng' },
  },
  IMPORT_UNIT_COLLECTIVE: {
    kind: 'invalid',
    en: '"{name}" stands for several units; the skeleton takes it for one',
    vi: '"{name}" là nhiều đơn vị; bản khung tạm coi là một',
    hint: {
      en: 'list the units under `units` and name them together under `groups`',
      vi: 'liệt kê từng đơn vị ở `units` rồi khai nhóm ở `groups`',
    },
  },
  IMPORT_DUTY_MISSING: {
    kind: 'invalid',
    en: 'the row names no duty',
    vi: 'dòng này không nêu nhiệm vụ',
    hint: {
      en: 'write what is to be done, for instance Báo cáo tháng',
      vi: 'ghi nội dung phải thực hiện, ví dụ Báo cáo tháng',
    },
  },
  IMPORT_FREQUENCY_MISSING: {
    kind: 'invalid',
    en: 'nothing says how often this comes back',
    vi: 'không rõ nhiệm vụ lặp lại bao lâu một lần',
    hint: {
      en: 'write for instance monthly, quarterly, every 6 months, yearly, on request',
      vi: 'ghi ví dụ hằng tháng, hằng quý, 6 tháng, hằng năm, đột xuất',
    },
  },
  IMPORT_FREQUENCY_UNREAD: {
    kind: 'invalid',
    en: '"{value}" does not say how often',
    vi: 'không hiểu tần suất "{value}"',
    hint: {
      en: 'write for instance monthly, quarterly, every 6 months, yearly, on request',
      vi: 'ghi ví dụ hằng tháng, hằng quý, 6 tháng, hằng năm, đột xuất',
    },
  },
  IMPORT_FREQUENCY_TOO_OFTEN: {
    kind: 'invalid',
    en: '"{value}": a period of a plan is a week at the least',
    vi: '"{value}": kỳ của kế hoạch ngắn nhất là một tuần',
    hint: {
      en: 'make it a duty of each week or month with several steps, or list its days: period: { dates: […] }',
      vi: 'chuyển thành nhiệm vụ hằng tuần hoặc hằng tháng gồm nhiều bước, hoặc liệt kê ngày: period: { dates: […] }',
    },
  },
  IMPORT_FREQUENCY_UNEVEN: {
    kind: 'invalid',
    en: '"{value}" does not come back at even distances',
    vi: '"{value}" không lặp lại đều',
    hint: {
      en: 'list its days in the plan file: period: { dates: […] }',
      vi: 'liệt kê ngày trong tệp kế hoạch: period: { dates: […] }',
    },
  },
  IMPORT_DAY_MISSING: {
    kind: 'invalid',
    en: 'no day is given: the last day of the period stands in, marked ambiguous',
    vi: 'không ghi ngày: tạm lấy ngày cuối kỳ, đánh dấu chưa rõ',
    hint: {
      en: 'write the day in the skeleton, for instance `due: { day: 25 }`',
      vi: 'ghi ngày vào bản khung, ví dụ `due: { day: 25 }`',
    },
  },
  IMPORT_DAY_UNREAD: {
    kind: 'invalid',
    en: '"{value}" does not say which day',
    vi: 'không hiểu ngày "{value}"',
    hint: {
      en: 'write for instance the 25th, end of month, before 20/12, the 5th of the following month, last Friday',
      vi: 'ghi ví dụ ngày 25, cuối tháng, trước ngày 20/12, ngày 5 tháng sau, thứ Sáu tuần cuối',
    },
  },
  IMPORT_DAYS_SEVERAL: {
    kind: 'invalid',
    en: '"{value}" names several days that are not one in each period',
    vi: '"{value}" có nhiều ngày, không phải mỗi kỳ một ngày',
    hint: {
      en: 'give each day its own row, or list them: period: { dates: […] }',
      vi: 'tách mỗi ngày một dòng, hoặc liệt kê: period: { dates: […] }',
    },
  },
  IMPORT_DAY_OF_YEAR: {
    kind: 'invalid',
    en: '"{value}" is one day of the year, but the duty comes more than once a year',
    vi: '"{value}" là một ngày trong năm, nhưng nhiệm vụ lặp lại nhiều lần mỗi năm',
    hint: {
      en: 'write the day of the month, for instance 25, or change the frequency to yearly',
      vi: 'ghi ngày trong tháng, ví dụ 25, hoặc đổi tần suất thành hằng năm',
    },
  },
  IMPORT_DAY_WITHOUT_YEAR: {
    kind: 'invalid',
    en: 'a duty that comes once needs its date with the year, not "{value}"',
    vi: 'nhiệm vụ một lần cần ngày kèm năm, không phải "{value}"',
    hint: { en: 'write for instance 2026-12-20', vi: 'ghi ví dụ 20/12/2026' },
  },
} as const;
